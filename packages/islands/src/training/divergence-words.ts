import { display } from '@nudge/core/number-format';
import type { Divergence } from '@nudge/core/training/divergence';

/** Where a training diverged, in words: which update, which number, and what to do. */
export function divergenceWords({ update, quantity, name, value, advice }: Divergence): string {
  const what = `${quantity}, the ${name}, is ${Number.isNaN(value) ? 'not a number' : `${value < 0 ? '−' : ''}infinite`}`;
  const when = update === 0 ? 'Before the first update' : `In update ${display(update).text}`;
  return `${when} ${what}. ${advice}`;
}
