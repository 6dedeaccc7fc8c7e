import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { twoTwoOne } from '../test/two-two-one.ts';
import { checkFormula } from './check-formula.ts';

interface Figures {
  readonly preActivations: readonly (readonly number[])[];
  readonly activations: readonly (readonly number[])[];
  readonly loss: number;
  readonly deltas: readonly (readonly number[])[];
  readonly gradients: readonly { readonly weights: readonly (readonly number[])[] }[];
  readonly afterOneStep: {
    readonly layers: readonly { readonly weights: readonly (readonly number[])[] }[];
    readonly activations: readonly (readonly number[])[];
    readonly loss: number;
  };
}

/** Computed outside the project. */
const figures: Figures = JSON.parse(
  readFileSync(new URL('../../core/test/figures/two-two-one.json', import.meta.url), 'utf8'),
);

const units = [[3, 4], [5]];
const senders = [
  [1, 2],
  [3, 4],
];

function perUnit(
  letter: string,
  values: readonly (readonly number[])[],
  mark = '',
): readonly (readonly [string, number])[] {
  return values.flatMap((layer, l) =>
    layer.map((value, i) => [`${letter}_${units[l]?.[i]}${mark}`, value] as const),
  );
}

function perWeight(
  symbol: (pair: string) => string,
  layers: readonly { readonly weights: readonly (readonly number[])[] }[],
): readonly (readonly [string, number])[] {
  return layers.flatMap(({ weights }, l) =>
    weights.flatMap((row, to) =>
      row.map((value, from) => [symbol(`${senders[l]?.[from]}${units[l]?.[to]}`), value] as const),
    ),
  );
}

const claims = [
  ...perUnit('a', figures.preActivations),
  ...perUnit('y', figures.activations),
  ['E', figures.loss] as const,
  ...perUnit('\\frac{\\partial E}{\\partial a', figures.deltas, '}'),
  ...perUnit('-\\delta', figures.deltas),
  ...perWeight((pair) => `\\frac{\\partial E}{\\partial W_{${pair}}}`, figures.gradients),
  ...perWeight((pair) => `W_{${pair}}^{+}`, figures.afterOneStep.layers),
  ...perUnit('y', figures.afterOneStep.activations, '^{+}'),
  ['E^{+}', figures.afterOneStep.loss] as const,
];

describe.each(claims)('%s is %d', (symbol, value) => {
  test.each([3, 4, 5, 6, 8])('to %d decimals', (decimals) => {
    const kinds = (printed: string) =>
      checkFormula(`${symbol} \\approx ${printed}`, twoTwoOne).findings.map(({ kind }) => kind);
    const unit = 10 ** -decimals;
    const printed = value.toFixed(decimals);
    expect(kinds(printed)).toEqual([]);
    expect(kinds((value + unit).toFixed(decimals))).toHaveLength(1);
    expect(kinds((value - unit).toFixed(decimals))).toHaveLength(1);
  });
});
