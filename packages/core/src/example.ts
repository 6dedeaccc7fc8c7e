import type { Network } from './network.ts';

/** What every example of the book has. */
interface Described {
  /** The file's name without `.json`: lower-case words joined by hyphens. */
  readonly id: string;
  readonly title: string;
  /** Where the givens come from: a citation, or `ours`. */
  readonly source: string;
}

/** One pattern through one network, and the size of the step that follows. */
export interface NetworkExample extends Described {
  readonly kind: 'network';
  readonly network: Network;
  readonly input: readonly number[];
  readonly target: readonly number[];
  /** η, above 0. */
  readonly learningRate: number;
}

/** Named numbers and what is computed from them, one definition after the other; the last one is the result. */
export interface FunctionExample extends Described {
  readonly kind: 'function';
  /** Givens by name: one letter, with digits after it where needed (`x`, `w1`). */
  readonly variables: Readonly<Record<string, number>>;
  /** `u: "3x + 1"`, then `y: "u^2"`: each may use the variables and the definitions before it. */
  readonly definitions: Readonly<Record<string, string>>;
  /** η for a step on all variables, or absent where no step is taken. */
  readonly learningRate?: number;
}

export type Example = NetworkExample | FunctionExample;
