import { display } from '@nudge/core/number-format';

/** Which way to move a weight, and why. */
export type Advice =
  | { readonly kind: 'nudge'; readonly way: 'up' | 'down'; readonly side: Side }
  /** The output prints as its target does. */
  | { readonly kind: 'reached' }
  /** No step of the slider makes the loss smaller. */
  | { readonly kind: 'bottom' }
  | { readonly kind: 'flat'; readonly side: Side };

type Side = 'above' | 'below';

export interface Situation {
  readonly output: number;
  readonly target: number;
  /** ∂loss/∂weight. */
  readonly slope: number;
  readonly loss: number;
  /** The loss one step of the slider to each side. */
  readonly lossBeside: readonly number[];
}

/** A slope below this, per unit of weight, moves no digit that is shown. */
const FLAT = 5e-5;

export function adviceFor({ output, target, slope, loss, lossBeside }: Situation): Advice {
  const side = output > target ? 'above' : 'below';
  if (display(output).text === display(target).text) return { kind: 'reached' };
  if (Math.abs(slope) < FLAT) return { kind: 'flat', side };
  if (lossBeside.every((other) => other >= loss)) return { kind: 'bottom' };
  return { kind: 'nudge', way: slope > 0 ? 'down' : 'up', side };
}
