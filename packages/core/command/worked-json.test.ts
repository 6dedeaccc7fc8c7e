import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../src/example-reader.ts';
import { unitPairs } from '../src/notation/unit-pairs.ts';
import { workedJson } from './worked-json.ts';

const figures = new URL('../test/figures/', import.meta.url);
const book = new URL('../../../docs-content/examples/', import.meta.url);
const big = { weights: [[1e308, 1e308]], bias: null, activation: 'linear' };

describe('workedJson', () => {
  it.each(readdirSync(figures))('has the shape and the numbers of %s', (file) => {
    const [example] = readExamples(readFileSync(new URL(file, book), 'utf8'), file).examples;
    const expected: unknown = JSON.parse(readFileSync(new URL(file, figures), 'utf8'));
    const results: unknown = JSON.parse(JSON.stringify(example && workedJson(example, unitPairs)));
    const found = numbersIn(results);
    const wanted = numbersIn(expected);
    expect(found.map(([place]) => place)).toEqual(wanted.map(([place]) => place));
    for (const [index, [place, value]] of wanted.entries()) {
      const [, other] = found[index] ?? [];
      if (value === null || typeof other !== 'number') expect([place, other]).toEqual([place, value]);
      else expect(Math.abs(other - value), place).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
    }
  });

  it('has the values, the gradients and the step of a function', () => {
    const square = { kind: 'function', variables: { x: 2 }, definitions: { u: '3x + 1', y: 'u^2' } };
    expect(worked(square)).toEqual({ values: { u: 7, y: 49 }, gradients: { x: 42 }, afterOneStep: null });
    expect(worked({ ...square, learningRate: 0.5 })).toMatchObject({
      afterOneStep: { variables: { x: -19 }, values: { u: -56, y: 3136 } },
    });
  });

  it.each([
    ['a3, the pre-activation of unit 3, is Infinity', { layers: [big], loss: 'squared' }, 1],
    ['E, the loss, is Infinity', { layers: [{ ...big, weights: [[1e200, 0]] }], loss: 'squared' }, 1],
    [
      'next.W13, the weight from unit 1 to unit 3, after the step, is -Infinity',
      { layers: [{ ...big, weights: [[10, 10]] }], loss: 'squared' },
      1e308,
    ],
    [
      'next.E, the loss, after the step, is Infinity',
      { layers: [{ ...big, weights: [[10, 10]] }], loss: 'squared' },
      1e200,
    ],
    [
      'delta3, the gradient of the loss by the pre-activation of unit 3, is Infinity',
      {
        layers: [
          { ...big, weights: [[1e-200, 0]] },
          { ...big, weights: [[1e200]] },
          { ...big, weights: [[1e150]] },
        ],
        loss: 'half-squared',
      },
      1,
    ],
  ])('names what is not finite: %s', (message, network, learningRate) => {
    const example = { network, input: [1, 1], target: [0], learningRate };
    expect(() => worked(example)).toThrow(message);
  });
});

function worked(example: object) {
  const [read] = readExamples(JSON.stringify(example), 'mine.json').examples;
  return read && workedJson(read, unitPairs);
}

/** Every number and null of a JSON value under its place, in order. */
function numbersIn(value: unknown, place = ''): readonly (readonly [string, number | null])[] {
  if (typeof value === 'number' || value === null) return [[place, value]];
  return Object.entries(value ?? {}).flatMap(([key, item]) => numbersIn(item, `${place}.${key}`));
}
