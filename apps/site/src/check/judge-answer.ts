import { judge, type Numeral, printedValue, significantDigitsOf } from '@nudge/proofread/numeral';
import { isDecimalComma, pointInstead, proseNumeral } from '@nudge/proofread/prose-numeral';

/** What a check question is held against. */
export interface Expected {
  /** Full precision. */
  readonly value: number;
  /** What comes out where a mistake is made that has a name: the name as a clause, "the sign of δ is turned round". */
  readonly mistakes: readonly { readonly title: string; readonly value: number }[];
}

/** What to say to a reader's number. */
export interface Judgment {
  readonly right: boolean;
  readonly words: string;
}

/** With fewer digits than this a number that fits may fit by chance. */
const ENOUGH_DIGITS = 2;
/** How far off, in proportion, a number may be that was worked out by hand from rounded numbers. */
const BY_HAND = 0.01;

/** Judges a number that a reader worked out, at the precision in which it is given. */
export function judgeAnswer(typed: string, { value, mistakes }: Expected): Judgment {
  const printed = typed.trim();
  const numeral = proseNumeral(printed, { start: 0, end: printed.length });
  if (numeral === null) return wrong(adviceOn(printed));
  const verdict = judge(numeral, value);
  if (verdict === 'exact') return { right: true, words: 'Right, to the last digit.' };
  if (verdict === 'rounded') {
    return significantDigitsOf(numeral) >= ENOUGH_DIGITS
      ? { right: true, words: 'Right.' }
      : wrong('Right as far as it goes. Give one digit more.');
  }
  if (significantDigitsOf(numeral) >= ENOUGH_DIGITS) {
    if (verdict === 'cut-off') return wrong('Nearly. You cut your number off where it has to be rounded.');
    const made = mistakes.find((mistake) => fits(numeral, mistake.value));
    if (made !== undefined) return wrong(`Not yet. This comes out where ${made.title}.`);
    if (Math.abs(printedValue(numeral) - value) <= BY_HAND * Math.abs(value))
      return { right: true, words: 'Right. Its last digits are off, since you rounded on the way.' };
  }
  if (fits({ ...numeral, negative: !numeral.negative }, value))
    return wrong('Not yet. The size is right, and the sign is not.');
  return wrong('Not yet. It is none of the slips that have a name here; work it out once more.');
}

function wrong(words: string): Judgment {
  return { right: false, words };
}

function fits(numeral: Numeral, value: number): boolean {
  const verdict = judge(numeral, value);
  return verdict === 'exact' || verdict === 'rounded';
}

function adviceOn(printed: string): string {
  if (printed === '') return 'Type the number that you found.';
  if (isDecimalComma(printed)) return `In this book ${pointInstead(printed)}.`;
  return `“${printed}” is no number. Type digits, with a point before the decimals.`;
}
