import type { Span } from '../tex/tex-node.ts';

/** A run of digits, points and what else belongs to one number; also digits above and below the line. */
const NUMBER = /\p{N}(?:[\p{N}.,]*\p{N})?/gu;

/** The numbers of a text that have a digit outside of all the given stretches. */
export function uncovered(text: string, covers: readonly Span[]): readonly Span[] {
  const ordered = covers.toSorted((one, other) => one.start - other.start);
  const found: Span[] = [];
  let next = 0;
  let reach = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    let first = -1;
    for (let i = index; i < index + number.length; i += 1) {
      for (let cover = ordered[next]; cover !== undefined && cover.start <= i; cover = ordered[next]) {
        reach = Math.max(reach, cover.end);
        next += 1;
      }
      if (i >= reach && first < 0 && /\p{N}/u.test(number)) first = i;
    }
    if (first >= 0 && /\p{N}/u.test(text.slice(first, index + number.length)))
      found.push({ start: first, end: index + number.length });
  }
  return found;
}
