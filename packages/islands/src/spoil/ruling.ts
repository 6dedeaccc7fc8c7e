import { numeralComplaint } from '@nudge/proofread/chain/numeral-complaint';
import { formatFinding } from '@nudge/proofread/format-finding';
import { judge, shown } from '@nudge/proofread/numeral';
import type { Place } from '@nudge/proofread/proofread';
import { proseNumeral } from '@nudge/proofread/prose-numeral';

/** A number that a lesson prints, and what it has to be. */
export interface PrintedNumber {
  /** The quantity, as a finding calls it: "gradient of W₄₅". */
  readonly name: string;
  /** Full precision. */
  readonly value: number;
  /** The lesson's file, and where in it the number stands. */
  readonly path: string;
  readonly place: Place;
}

/** What the proofreader says to a number typed in the place of a printed one. */
export type Ruling =
  /** `value` is the truth in a few more digits; `exact` where nothing was rounded off. */
  | { readonly kind: 'accepted'; readonly value: string; readonly exact: boolean }
  /** `finding` is the line that stops the build. */
  | { readonly kind: 'refused'; readonly finding: string }
  /** No number; `advice` is for the reader. */
  | { readonly kind: 'unreadable'; readonly advice: string };

/** Beyond this power of ten a double has nothing to be held against, and the exact arithmetic would take long. */
const MOST_POWER = 300;

/** Judges what was typed with the build's own check of a printed number. */
export function rulingOn(typed: string, { name, value, path, place }: PrintedNumber): Ruling {
  const printed = typed.trim();
  const end = place.start + printed.length;
  const numeral = proseNumeral(printed, { start: place.start, end });
  if (numeral === null || Math.abs(numeral.exponent) > MOST_POWER)
    return { kind: 'unreadable', advice: adviceOn(printed) };
  const verdict = judge(numeral, value);
  if (verdict === 'exact' || verdict === 'rounded')
    return { kind: 'accepted', value: shown(value), exact: verdict === 'exact' };
  const complaint = numeralComplaint(numeral, printed, value, name, verdict, 'prose');
  const finding = formatFinding(path, { ...place, ...complaint, end, severity: 'error' });
  return { kind: 'refused', finding };
}

function adviceOn(printed: string): string {
  if (printed === '') return 'Nothing is printed there now. Type a number.';
  if (/^[\d.,\s]+$/.test(printed) && printed.includes(','))
    return 'A comma parts thousands in this book. Type a point before the decimals.';
  return `“${printed}” is no number that a lesson could print. Type digits, with a point before the decimals.`;
}
