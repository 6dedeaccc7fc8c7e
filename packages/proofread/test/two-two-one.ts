import { fileURLToPath } from 'node:url';
import { type Book, openBook } from '../src/book.ts';
import type { Vocabulary } from '../src/vocabulary.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export const book: Book = await openBook(root);

/** The worked example of the first lessons: x₁ = 0.35, x₂ = 0.9, t = 0.5, η = 1. */
export const twoTwoOne: Vocabulary = book.vocabulary('two-two-one', 'unit-pairs');

/** A lesson about it. */
export function lesson(body: string): string {
  return `---\ntitle: A lesson\nexample: two-two-one\nnotation: unit-pairs\n---\n\n${body}\n`;
}
