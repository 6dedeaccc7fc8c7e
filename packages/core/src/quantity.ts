import type { Expression } from './expression.ts';

/** The stretches of a derivation, in order. */
export type Phase = 'given' | 'forward' | 'loss' | 'backward' | 'update' | 'forward-again';

/** The four meanings that have a color of their own everywhere on the site. */
export type Meaning = 'given' | 'forward' | 'gradient' | 'changed';

/**
 * One number of a worked example and where it comes from.
 *
 * Ids are the same in every notation: `x1`, `W13` (from unit 1 to unit 3; `W1,10` from ten units on), `b3`, `t5`, `eta`, `a3`
 * pre-activation, `y3` output, `E`, `grad.y5`, `slope5`, `delta5`, `grad.W13`, `grad.b3`, `step.W13` the change, `next.W13`,
 * `next.a3`, `next.y5`, `next.E`. Units are numbered through the network, inputs first. A notation may add its own: `own.delta5`.
 * In a function example the ids are its names: `u`, `grad.u`, `slope.y.u`, `next.x`.
 */
export interface Quantity {
  readonly id: string;
  readonly phase: Phase;
  readonly meaning: Meaning;
  /** Its symbol in the notation of the derivation, as TeX. */
  readonly symbol: string;
  /** The same symbol as plain text, for a terminal or an accessible name: `W₁₃`. */
  readonly symbolText: string;
  /** What it is, in words: "pre-activation of unit 3". */
  readonly name: string;
  /** What it does, in a few words, for a label under a factor: "what comes in". */
  readonly label: string;
  /** How it is computed; `null` for a given. */
  readonly expression: Expression | null;
  /** Ids of the quantities in its expression, each once, in order of appearance. */
  readonly operands: readonly string[];
  /** Full precision. */
  readonly value: number;
}
