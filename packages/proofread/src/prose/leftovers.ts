import type { Setting } from '../lesson/setting.ts';
import { isDecimalComma, pointInstead, proseNumeral } from '../prose-numeral.ts';
import { remedyFor } from './candidates.ts';
import { decimalCommaAt, numberAt } from './math-token.ts';
import { type Reading, refused } from './reading.ts';

const RANGE = /^\s*(?:to|and|[–-]|…)\s*[-−]?\d/u;

/** Numbers that nothing else has read: each is refused, with what could be written instead. */
export function readLeftovers(text: string, setting: Setting): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const isStart = /\p{N}/u.test(text[at] ?? '') || (text[at] === '.' && /\d/.test(text[at + 1] ?? ''));
    if (!isStart || (text[at] === '.' && /\d/.test(text[at - 1] ?? ''))) continue;
    const comma = decimalCommaAt(text, at).length;
    const length = comma > 0 ? comma : (numberAt(text, at)?.length ?? 1);
    const isSigned = /[-−+]/.test(text[at - 1] ?? '') && !/[\p{L}\p{N})\uFFFC]/u.test(text[at - 2] ?? ' ');
    const span = { start: isSigned ? at - 1 : at, end: at + length };
    readings.push(
      refused(span, text.slice(span.start, span.end), 'unproved-number', messageFor(text, span, setting)),
    );
    at += length - 1;
  }
  return readings;
}

function messageFor(
  text: string,
  span: { readonly start: number; readonly end: number },
  setting: Setting,
): string {
  const printed = text.slice(span.start, span.end);
  const behind = text.slice(span.end, span.end + 12);
  if (isDecimalComma(printed)) return pointInstead(printed);
  if (
    RANGE.test(behind) ||
    /\d\s*(?:to|and|[–-])\s*$/.test(text.slice(Math.max(0, span.start - 8), span.start))
  )
    return 'nothing proves a range of numbers: write it in words, or as a formula such as $0 < \\sigma(z) < 1$';
  if (/^(?:1[5-9]|20)\d\d$/.test(printed))
    return 'a year is proved by nothing: add the words with it to docs-content/declared-numbers.yaml, or leave it out';
  if (/\d(?:st|nd|rd|th)$/.test(printed + (/^\p{L}+/u.exec(behind)?.[0] ?? '')))
    return 'write the ordinal as a word, such as “second”';
  const numeral = proseNumeral(printed, span);
  return numeral === null ? 'nothing says what this number is' : remedyFor(numeral, printed, setting);
}
