import { isWhole, judge, type Numeral, rounded } from '../numeral.ts';
import { numeralsIn } from '../term/term.ts';
import { isSame } from '../term/term-value.ts';
import type { Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Chain } from './chain.ts';
import { isPrinted } from './in-full.ts';
import { raisedGlyph } from './numeral-complaint.ts';
import { sideValue, type Truth } from './truth.ts';

/** A number in a note, with what it is. */
export interface NoteNumber {
  /** With a Unicode minus, and `×10⁻³`. */
  readonly printed: string;
  readonly kind: 'arithmetic' | 'derived';
  /** Id of the quantity that it prints. */
  readonly quantity?: string;
  /** Full precision. */
  readonly expected: number;
}

/** A sentence for the reader of a formula whose printed numbers, worked out again, give another last digit than the one printed. */
export interface FormulaNote {
  /** The result, as an offset into the TeX. */
  readonly span: Span;
  readonly message: string;
  /** The message in pieces, its numbers told apart. */
  readonly parts: readonly (string | NoteNumber)[];
}

/**
 * What to tell a reader who works out the printed numbers of a chain with a calculator.
 *
 * @param chain that has been found right
 * @returns `null` where the printed numbers give the printed result
 */
export function noteOn({ sides }: Chain, { value, id }: Truth, vocabulary: Vocabulary): FormulaNote | null {
  const end = sides.findIndex(
    ({ term }, i) =>
      term.kind === 'numeral' &&
      judge(term.numeral, value) === 'rounded' &&
      sides[i - 1]?.kind === 'arithmetic',
  );
  const [worked, result] = [sides[end - 1], sides[end]];
  if (worked === undefined || result?.term.kind !== 'numeral' || !isPrinted(worked.term)) return null;
  const { numeral } = result.term;
  const given = sideValue(worked.term);
  const isRounded = numeralsIn(worked.term).some((one) => !isWhole(one));
  if (!isRounded || isSame(given, value) || ['exact', 'rounded'].includes(judge(numeral, given))) return null;
  const derived = id === null ? undefined : vocabulary.quantities.get(id);
  const parts = [
    'Worked out from the printed numbers, this comes to ',
    { printed: proseOf(rounded(given, numeral)), kind: 'arithmetic', expected: given },
    '. With all digits kept, it is ',
    {
      printed: proseOf(numeral),
      kind: derived === undefined ? 'arithmetic' : 'derived',
      ...(derived === undefined ? {} : { quantity: derived.id }),
      expected: value,
    },
    '.',
  ] as const;
  const message = parts.map((part) => (typeof part === 'string' ? part : part.printed)).join('');
  return { span: numeral.span, message, parts };
}

/** A numeral as prose has it. */
function proseOf({ negative, digits, exponent }: Pick<Numeral, 'negative' | 'digits' | 'exponent'>): string {
  const sign = negative ? '−' : '';
  if (exponent === PERCENT) return `${sign}${digits}%`;
  return exponent === 0
    ? sign + digits
    : `${sign}${digits}×10${[...String(exponent)].map(raisedGlyph).join('')}`;
}

const PERCENT = -2;
