import type { Book } from '../src/book.ts';
import { proofread } from '../src/proofread.ts';
import { lesson, book as ownBook } from './two-two-one.ts';

/** What proofreading makes of a lesson about two-two-one, in short: `kind printed`, or `kind printed of quantity`. */
export function reading(body: string, book: Book = ownBook) {
  const { numbers, findings } = proofread({ path: 'lesson.mdx', text: lesson(body), book });
  return {
    numbers: numbers.map(({ kind, printed, quantity }) =>
      quantity === undefined ? `${kind} ${printed}` : `${kind} ${printed} of ${quantity}`,
    ),
    findings: findings.map(({ kind, printed }) => (printed === undefined ? kind : `${kind} ${printed}`)),
  };
}
