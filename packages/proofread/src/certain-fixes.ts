import type { Book } from './book.ts';
import { numberText } from './format-finding.ts';
import { judge, printedValue } from './numeral.ts';
import type { Finding, ProofreadNumber } from './proofread.ts';
import { proseNumeral } from './prose-numeral.ts';
import { quantityValues } from './quantity-values.ts';

/** A finding about a lesson whose other numbers are known. */
interface Found {
  readonly findings: readonly Finding[];
  readonly numbers: readonly ProofreadNumber[];
}

/**
 * The findings of a lesson with only those fixes that can be made unasked; the text of another one is what is `expected`. A number is
 * mended only where it is bound to a quantity, in `2 × 3 = 7` any of the three may be the wrong one, and where it looks like a misprint of its
 * value: who writes η = 0.5 supposes something. And not where it is right for a quantity
 * whose id is one keystroke away: in `:v[0.1]{of=W14}` it may be the id that is wrong, for W13 is 0.1.
 */
export function withCertainFixes({ findings, numbers }: Found, text: string, book: Book): readonly Finding[] {
  if (findings.every(({ fix }) => fix === undefined)) return findings;
  const values = quantityValues(text, book);
  return findings.map((finding) => {
    const { fix, ...rest } = finding;
    if (fix === undefined) return finding;
    // Marks inside a number, `0.6**930**`, are no part of it, and would be lost.
    const isPlain =
      finding.printed === undefined || text.slice(finding.start, finding.end) === finding.printed;
    return isPlain && isCertain(finding, numbers, values) ? finding : { ...rest, expected: fix };
  });
}

function isCertain(
  { kind, start, end, fix = '' }: Finding,
  numbers: readonly ProofreadNumber[],
  values: ReadonlyMap<string, number>,
): boolean {
  if (kind === 'wrong-digit') {
    const number = numbers.find((one) => one.start <= start && end <= one.end);
    if (number?.quantity === undefined || isOfNeighbor(number, number.quantity, values)) return false;
    return looksMisprinted(numberText(number.printed), numberText(fix));
  }
  if (kind === 'wrong-relation') return numbers.find((one) => one.start >= end)?.quantity !== undefined;
  return kind === 'wrong-count' || kind === 'wrong-output';
}

/** True where the number is right for another quantity, whose id differs in one character. */
function isOfNeighbor(
  { printed, start, end }: ProofreadNumber,
  id: string,
  values: ReadonlyMap<string, number>,
): boolean {
  const numeral = proseNumeral(numberText(printed), { start, end });
  if (numeral === null) return false;
  return [...values].some(
    ([other, value]) => isOneKeystrokeAway(id, other) && ['exact', 'rounded'].includes(judge(numeral, value)),
  );
}

/** How far a number that was rounded on the way may be off, in proportion. */
const NEAR = 0.03;

/** True where a digit, a sign or an exponent differs, or the number is nearly right: in an example with η = 1, "η = 0.5" is no misprint. */
function looksMisprinted(printed: string, fix: string): boolean {
  const [one = '', other = ''] = [printed, fix].map((text) => text.replace(/^[-−+]/, ''));
  const differing = [...one].filter((character, i) => character !== other[i]).length;
  if (one.length === other.length && differing <= (one.length > 4 ? 2 : 1)) return true;
  const [wrong, right] = [one, other].map((text) => {
    const numeral = proseNumeral(text, { start: 0, end: 0 });
    return numeral === null ? Number.NaN : printedValue(numeral);
  });
  return wrong !== undefined && right !== undefined && Math.abs(wrong - right) <= NEAR * Math.abs(right);
}

function isOneKeystrokeAway(one: string, other: string): boolean {
  return (
    one.length === other.length && [...one].filter((character, i) => character !== other[i]).length === 1
  );
}
