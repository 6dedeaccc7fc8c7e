import { BookError, type Mistaken } from '../book.ts';
import type { CheckedNumber, Located } from '../finding.ts';
import { NameError } from '../prose/name-error.ts';
import { namedValue } from '../prose/named-value.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { PartsReport } from './check-parts.ts';
import type { Scope } from './lesson.ts';
import { globalId, type Setting } from './setting.ts';

/**
 * Reads what stands in `:::mistake{name=… of=…}`: it must follow from the mistake, in one of the ways in which it can be made there, and
 * must not be right.
 *
 * @param read reads it with other values
 */
export function readMistake(
  scope: Scope,
  setting: Setting,
  read: (setting: Setting) => PartsReport,
): PartsReport {
  const right = read(setting);
  const refuse = (message: string): PartsReport => ({
    ...right,
    findings: [{ kind: 'wrong-mistake', span: scope.span, message }],
  });
  const mistaken = lookUp(scope, setting);
  if (typeof mistaken === 'string') return refuse(mistaken);
  const { title, vocabularies, isOfRounding } = mistaken;
  const readings = vocabularies.map((vocabulary) => {
    const report = read({ ...setting, vocabulary });
    const [note] = isOfRounding ? report.notes : [];
    return { vocabulary, report, note, faults: report.findings.length + (note === undefined ? 0 : 1) };
  });
  const [best] = readings.toSorted((one, other) => one.faults - other.faults);
  if (best === undefined) return refuse(`it makes no difference when ${title}`);
  if (right.findings.length === 0) return refuse(`nothing in here is wrong, as it must be when ${title}`);
  if (best.note !== undefined)
    return refuse(`when ${title}, the printed numbers have to give the printed result`);
  const of = scope.mistake?.of ?? '';
  if (!best.report.numbers.some(({ quantity }) => quantity === globalId(of, setting)))
    return refuse(`nothing in here speaks of ${of}, of which the mistake is made`);
  return {
    ...best.report,
    numbers: best.report.numbers.map((number) => ofMistake(number, scope, best.vocabulary, setting)),
    findings: best.report.findings.map((finding) => underMistake(finding, title)),
  };
}

function lookUp({ mistake, examples }: Scope, setting: Setting): Mistaken | string {
  const { name = '', of = null } = mistake ?? {};
  const [example] = examples;
  if (example === undefined) return 'the lesson names no example to make the mistake in';
  if (of === null) return 'nothing says where the mistake is made: write of=own.delta5';
  try {
    namedValue(of, setting);
    return setting.book.mistaken({ name, of, example, notation: setting.notation });
  } catch (error) {
    if (error instanceof BookError || error instanceof NameError) return error.message;
    throw error;
  }
}

/** A number that would be another one without the mistake is a number of the mistake. */
function ofMistake(
  number: CheckedNumber,
  { mistake }: Scope,
  wrong: Vocabulary,
  setting: Setting,
): CheckedNumber {
  if (number.kind !== 'derived' || mistake === null) return number;
  const isChanged = [...wrong.quantities.values()].some(
    ({ id, value }) =>
      globalId(id, setting) === number.quantity && setting.vocabulary.quantities.get(id)?.value !== value,
  );
  return isChanged ? { ...number, kind: 'quoted', mistake: mistake.name } : number;
}

function underMistake(finding: Located, title: string): Located {
  if (finding.kind !== 'wrong-digit') return finding;
  const { fix, ...rest } = finding;
  const expected = fix ?? finding.expected;
  return {
    ...rest,
    kind: 'wrong-mistake',
    message: `when ${title}, ${finding.message}`,
    ...(expected === undefined ? {} : { expected }),
  };
}
