import { raisedGlyph } from '../chain/numeral-complaint.ts';
import type { Setting } from '../lesson/setting.ts';
import { isDecimalComma, pointInstead, proseNumeral } from '../prose-numeral.ts';
import { remedyFor } from './candidates.ts';
import { decimalCommaAt, numberAt } from './math-token.ts';
import { type Reading, refused } from './reading.ts';

const TO = /^\s*(?:to|[–-]|…)\s*[-−]?\d/u;
const TO_BEFORE = /\d\s*(?:to|[–-])\s*$/;
const BETWEEN = /\b(?:between|from)\s+(?:[-−]?[\d.]+\s+and\s+)?$/i;
/** A number as programs print it. */
const WITH_POWER = /\d+(?:\.\d+)?[eE][-−+]?\d+(?!\p{L})/uy;

/** Numbers that nothing else has read: each is refused, with what could be written instead. */
export function readLeftovers(text: string, setting: Setting): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const isStart = /\p{N}/u.test(text[at] ?? '') || (text[at] === '.' && /\d/.test(text[at + 1] ?? ''));
    if (!isStart || (text[at] === '.' && /\d/.test(text[at - 1] ?? ''))) continue;
    const length = lengthAt(text, at);
    const isSigned = /[-−+]/.test(text[at - 1] ?? '') && !/[\p{L}\p{N})\uFFFC]/u.test(text[at - 2] ?? ' ');
    const span = { start: isSigned ? at - 1 : at, end: at + length };
    readings.push(
      refused(span, text.slice(span.start, span.end), 'unproved-number', messageFor(text, span, setting)),
    );
    at += length - 1;
  }
  return readings;
}

/** How long the number is that starts at an offset, whatever it is written like. */
function lengthAt(text: string, at: number): number {
  WITH_POWER.lastIndex = at;
  const odd = WITH_POWER.exec(text)?.[0] ?? decimalCommaAt(text, at);
  return odd === '' ? (numberAt(text, at)?.length ?? 1) : odd.length;
}

function messageFor(
  text: string,
  span: { readonly start: number; readonly end: number },
  setting: Setting,
): string {
  const printed = text.slice(span.start, span.end);
  const behind = text.slice(span.end, span.end + 12);
  if (isDecimalComma(printed)) return pointInstead(printed);
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  if (/(?:^|[\s(=≈<>])[–—]$/.test(before) && !/\d\s*[–—]$/.test(before))
    return `the ${before.at(-1)} before it is a dash: write − where a minus is meant, and a space where a dash is`;
  const [, digits, power] = /^(.*)[eE][+]?([-−]?\d+)$/.exec(printed) ?? [];
  if (digits !== undefined && power !== undefined)
    return `write the power of ten out, ${digits}×10${[...power].map(raisedGlyph).join('')}, behind what it is of`;
  if (/^[½⅓⅔¼¾]$/.test(printed))
    return `a fraction is read in a formula, as in σ(0) = ${printed}; elsewhere write it in words, such as “a quarter”`;
  if (TO.test(behind) || TO_BEFORE.test(before) || BETWEEN.test(before))
    return 'nothing proves a range of numbers: write it in words, or as a formula such as $0 < \\sigma(z) < 1$';
  if (/^(?:1[5-9]|20)\d\d$/.test(printed))
    return 'a year is proved by nothing: add the words with it to docs-content/declared-numbers.yaml, or leave it out';
  if (/\d(?:st|nd|rd|th)$/.test(printed + (/^\p{L}+/u.exec(behind)?.[0] ?? '')))
    return 'write the ordinal as a word, such as “second”';
  const numeral = proseNumeral(printed, span);
  return numeral === null ? 'nothing says what this number is' : remedyFor(numeral, printed, setting);
}
