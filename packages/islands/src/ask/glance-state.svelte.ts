import type { SetSymbol } from './answers.ts';

/** What is told of a symbol while a pointer or the focus rests on it. */
export class GlanceState {
  symbol: SetSymbol | null = $state.raw(null);
}
