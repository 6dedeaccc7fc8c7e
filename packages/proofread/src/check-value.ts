import { BookError } from './book.ts';
import { isShortGiven } from './chain/alignment.ts';
import { type Glyphs, numeralComplaint } from './chain/numeral-complaint.ts';
import type { CheckedNumber, FindingKind } from './finding.ts';
import type { ValuePart } from './lesson/lesson.ts';
import type { PartReport, Setting } from './lesson/setting.ts';
import { type QuotedFigure, quotedFiguresFile } from './lists/quoted-figures.ts';
import { judge, type Numeral, shown, type Verdict } from './numeral.ts';
import { NameError } from './prose/name-error.ts';
import { type NamedValue, namedValue } from './prose/named-value.ts';
import { evaluateOf, OfError, type OfValue } from './prose/of-expression.ts';
import { isDecimalComma, pointInstead, proseNumeral } from './prose-numeral.ts';

/** Holds a number in prose against what its directive says of it. */
export function checkValue(part: ValuePart, setting: Setting): PartReport {
  const { printed, label: span, attributes } = part;
  const { of, quoted, mistake } = attributes;
  try {
    if (quoted) return checkQuote(part, quoted, setting);
    if (!of) return refusal(part, 'unknown-quantity', 'nothing says what it is the value of: write {of=y5}');
    const truth = evaluateOf(of, (id) => namedValue(id, setting));
    if (mistake) return checkMistake(part, mistake, truth, setting);
    const numeral = proseNumeral(printed, span);
    if (numeral === null) {
      const name = truth.only?.text ?? `of="${of}"`;
      const isComma = isDecimalComma(printed.trim());
      const message = isComma
        ? pointInstead(printed.trim())
        : `“${printed}” is no number, and ${name} is one`;
      return refusal(part, 'unreadable-formula', message);
    }
    return checkNumeral(numeral, printed, truth);
  } catch (error) {
    if (error instanceof BookError) return refusal(part, 'wrong-mistake', error.message);
    if (error instanceof NameError) return refusal(part, 'unknown-quantity', error.message);
    if (error instanceof OfError) return refusal(part, 'unreadable-formula', error.message);
    throw error;
  }
}

/** Holds a printed number against what it is of. */
export function checkNumeral(
  numeral: Numeral,
  printed: string,
  truth: OfValue,
  glyphs: Glyphs = 'prose',
): PartReport {
  const { span } = numeral;
  const { value, only } = truth;
  const verdict = verdictOf(numeral, value, only);
  const number: CheckedNumber = {
    span,
    printed,
    kind: only?.kind ?? 'arithmetic',
    ...boundTo(truth),
    expected: value,
  };
  const isRight = verdict === 'exact' || verdict === 'rounded';
  const name = only?.text ?? 'what `of` says';
  const complaint = numeralComplaint(numeral, printed, value, name, verdict, glyphs);
  return { numbers: [number], findings: isRight ? [] : [{ ...complaint, span }] };
}

/** What a checked number says of where it comes from. */
function boundTo(truth: OfValue): Pick<CheckedNumber, 'quantity' | 'from' | 'entry'> {
  if (truth.only === null) return { from: truth.from.map(({ id }) => id) };
  return truth.only.kind === 'measured' ? { entry: truth.only.id } : { quantity: truth.only.id };
}

/** A short given, or a count, is printed as it is and not rounded. */
export function verdictOf(numeral: Numeral, value: number, only: NamedValue | null): Verdict {
  const verdict = judge(numeral, value);
  if (verdict !== 'rounded' || only === null || only.kind === 'measured') return verdict;
  const isExact = only.quantity === null || isShortGiven(only.quantity.id, only.quantity.vocabulary);
  return isExact ? 'wrong' : verdict;
}

/** A number that a mistake gives: it must be what the mistake gives, and not what is right. */
function checkMistake(part: ValuePart, name: string, { only }: OfValue, setting: Setting): PartReport {
  const { printed, label: span } = part;
  const wrong = (message: string) => refusal(part, 'wrong-mistake', message);
  const numeral = proseNumeral(printed, span);
  if (numeral === null) return refusal(part, 'unreadable-formula', `“${printed}” is no number`);
  if (only === null || only.quantity === null)
    return wrong('a mistake is made at one quantity: write its id, such as of=own.delta5, and nothing more');
  const { id, vocabulary } = only.quantity;
  const { title, values } = setting.book.mistaken({
    name,
    of: id,
    example: vocabulary.example ?? '',
    notation: setting.notation,
  });
  const isPrinted = (value: number) => ['exact', 'rounded'].includes(judge(numeral, value));
  const given = values.find(isPrinted);
  const number: CheckedNumber = { span, printed, kind: 'quoted', quantity: only.id, mistake: name };
  const complain = (message: string) => ({
    numbers: [number],
    findings: [{ kind: 'wrong-mistake' as const, span, printed, message }],
  });
  if (values.length === 0) return complain(`${only.text} stays the same when ${title}`);
  if (isPrinted(only.value)) {
    const hint = given === undefined ? '' : ': print so many digits that the two differ';
    return complain(`${only.text} is ${shown(only.value)}, so this is right${hint}`);
  }
  if (given !== undefined) return { numbers: [{ ...number, expected: given }], findings: [] };
  const ways = values.slice(0, 4).map(shown).join(' or ');
  return complain(`when ${title}, ${only.text} comes to ${ways}`);
}

function checkQuote(part: ValuePart, id: string, setting: Setting): PartReport {
  const { printed, label: span } = part;
  const row = setting.book.quoted.find((one) => one.id === id);
  if (row === undefined)
    return refusal(
      part,
      'wrong-quote',
      `${quotedFiguresFile} has no row with the id ${id}: add it, with its source`,
    );
  const number: CheckedNumber = { span, printed, kind: 'quoted', entry: id };
  if (plain(printed) !== plain(row.printed)) {
    const message = `${row.source} prints ${row.printed}`;
    return {
      numbers: [number],
      findings: [{ kind: 'wrong-quote', span, message, printed, expected: row.printed }],
    };
  }
  return checkVerdict(row, number, setting);
}

/** Whether the list is right in calling a figure right or wrong. */
function checkVerdict(row: QuotedFigure, number: CheckedNumber, setting: Setting): PartReport {
  const { span, printed } = number;
  if (row.truth === null) return { numbers: [number], findings: [] };
  const truth = namedValue(`${row.truth.example}.${row.truth.of}`, setting);
  const numeral = proseNumeral(printed, span);
  const verdict = numeral === null ? 'wrong' : verdictOf(numeral, truth.value, truth);
  const isRight = verdict === 'exact' || verdict === 'rounded';
  const quoted = { ...number, quantity: truth.id };
  if (isRight === (row.verdict === 'right')) return { numbers: [quoted], findings: [] };
  const message = `${quotedFiguresFile} calls this figure ${row.verdict}, but ${truth.text} is ${shown(truth.value)}`;
  return { numbers: [quoted], findings: [{ kind: 'wrong-quote', span, message, printed }] };
}

function plain(printed: string): string {
  return printed.replaceAll('−', '-').replace(/\s+/g, ' ').trim();
}

function refusal({ printed, label }: ValuePart, kind: FindingKind, message: string): PartReport {
  return { numbers: [], findings: [{ kind, span: label, message, printed }] };
}
