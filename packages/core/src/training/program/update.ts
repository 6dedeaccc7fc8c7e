import type { Decay, Optimizer } from '../optimizer.ts';
import { type Pair, pair } from '../wasm/operations.ts';
import type { Scope } from './scope.ts';

const { add, subtract, multiply, divide, root } = pair;

/** What decides how two parameters change. */
export interface UpdateRule {
  readonly optimizer: Optimizer;
  readonly decay: Decay | null;
}

/** What may change between two updates, by its place among the settings. `power1` and `power2` are β₁ᵗ and β₂ᵗ of the last update. */
export const SETTING = {
  momentum: 0,
  decay: 1,
  beta1: 2,
  beta2: 3,
  epsilon: 4,
  power1: 5,
  power2: 6,
  longestGradient: 7,
} as const;
export type SettingName = keyof typeof SETTING;

/** The numbers of one update that all parameters share. */
export interface SharedNumbers {
  readonly rate: Pair;
  /** One over the number of examples, where gradients are averaged. */
  readonly share: Pair | null;
  /** What makes a gradient that is too long as short as it may be, else 1. */
  readonly shortening: Pair | null;
  readonly setting: (name: SettingName) => Pair;
}

/** Two parameters and what the optimizer remembers of them, after the update with this gradient. */
export function updated(
  scope: Scope,
  { optimizer, decay }: UpdateRule,
  { rate, share, shortening, setting }: SharedNumbers,
  parameter: Pair,
  gradient: Pair,
  memories: readonly Pair[],
): { parameter: Pair; memories: readonly Pair[] } {
  const { keep } = scope.body;
  const averaged = share === null ? gradient : multiply(share, gradient);
  const slope = keep(shortening === null ? averaged : multiply(shortening, averaged));
  const [first = slope, second = slope] = memories;
  const shrunk =
    decay?.kind === 'decoupled'
      ? keep(subtract(parameter, multiply(multiply(rate, setting('decay')), parameter)))
      : parameter;
  const afterwards = (value: Pair) =>
    keep(decay?.kind === 'share' ? subtract(value, multiply(setting('decay'), value)) : value);
  switch (optimizer.kind) {
    case 'gradient-descent':
      return { parameter: afterwards(keep(subtract(shrunk, multiply(rate, slope)))), memories: [] };
    case 'momentum': {
      const change = keep(subtract(multiply(setting('momentum'), first), multiply(rate, slope)));
      return { parameter: afterwards(keep(add(shrunk, change))), memories: [change] };
    }
    case 'adam': {
      const one = scope.constant(1);
      const beta1 = setting('beta1');
      const beta2 = setting('beta2');
      const mean = keep(add(multiply(beta1, first), multiply(subtract(one, beta1), slope)));
      const square = keep(
        add(multiply(beta2, second), multiply(subtract(one, beta2), multiply(slope, slope))),
      );
      const fullMean = divide(mean, subtract(one, setting('power1')));
      const fullSquare = divide(square, subtract(one, setting('power2')));
      const change = multiply(rate, divide(fullMean, add(root(fullSquare), setting('epsilon'))));
      return { parameter: afterwards(keep(subtract(shrunk, change))), memories: [mean, square] };
    }
  }
}
