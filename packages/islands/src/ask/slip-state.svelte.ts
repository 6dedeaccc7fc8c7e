import type { ExampleState } from '../edited-example.svelte.ts';
import type { Answers, BookFacts, SetSymbol } from './answers.ts';
import type { NumberQuestion, QuantityQuestion } from './question.ts';

/** A question, and what its answer is made of. */
export type Step = QuantityStep | NumberStep;

export interface QuantityStep {
  readonly question: QuantityQuestion;
  readonly answers: Answers;
  /** What the islands of the page know about the example, the reader's changes among it. */
  readonly shared: ExampleState;
}

export interface NumberStep {
  readonly question: NumberQuestion;
  readonly facts: BookFacts;
  /** What can be asked next. */
  readonly sources: readonly Source[];
}

/** A quantity that a number is worked out from, and its symbol. */
export interface Source {
  readonly question: QuantityQuestion;
  readonly symbol: SetSymbol;
}

/** What the slip shows. */
export class SlipState {
  /** From the first question to the one that is answered; empty while the slip is closed. */
  trail: readonly Step[] = $state.raw([]);
  /** Why there is no answer, in a sentence; `null` where there is one. */
  failure: string | null = $state.raw(null);
}
