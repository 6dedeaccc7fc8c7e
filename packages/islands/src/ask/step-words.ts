import type { SetSymbol } from './answers.ts';
import type { QuantityStep, Step } from './slip-state.svelte.ts';

/** What is set about the subject of a question. */
export function symbolOf({ answers, question }: QuantityStep): SetSymbol | undefined {
  return answers.quantities[question.id] ?? answers.symbols[question.id];
}

/** A step of the trail in few characters: the symbol, or the number. */
export function stepText(step: Step): string {
  return 'answers' in step ? (symbolOf(step)?.text ?? step.question.id) : step.question.printed;
}

/** A step of the trail in words, for who hears it. */
export function stepName(step: Step): string {
  return 'answers' in step ? (symbolOf(step)?.name ?? step.question.id) : step.question.printed;
}
