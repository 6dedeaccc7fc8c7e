import { checkNumeral, checkValue } from '../check-value.ts';
import { checkCode } from '../code/check-code.ts';
import type { FindingKind, Located } from '../finding.ts';
import { Definitions } from '../general/definitions.ts';
import { checkProse } from '../prose/check-prose.ts';
import { NameError } from '../prose/name-error.ts';
import { namedValue } from '../prose/named-value.ts';
import { numberWords } from '../prose/number-words.ts';
import { evaluateOf, OfError } from '../prose/of-expression.ts';
import type { ProseContext } from '../prose/prose-context.ts';
import { checkShape, shapeIn } from '../prose/shape.ts';
import { proseNumeral } from '../prose-numeral.ts';
import { checkTable } from '../table/check-table.ts';
import type { Span } from '../tex/tex-node.ts';
import { checkTeX, locatedDefinitions } from './check-tex.ts';
import type {
  Cell,
  CodePart,
  FormulaPart,
  FreePart,
  IdsPart,
  LiteralPart,
  Part,
  ProsePart,
  Scope,
} from './lesson.ts';
import { readMistake } from './mistake.ts';
import type { LocatedDefinition, PartReport, Setting } from './setting.ts';
import { silentTeX } from './silent-tex.ts';
import { headingNumber } from './structure.ts';

/** What the checks of all parts of a lesson share. */
export interface LessonContext extends ProseContext {
  /** From a block of code to the block behind it that shows its output. */
  readonly outputs: ReadonlyMap<Part, CodePart>;
}

/** What was found, and stretches that turned out to print nothing. */
export type PartsReport = Required<PartReport> & { readonly silent: readonly Span[] };

/** Checks the parts of one scope. */
export function checkParts(
  parts: readonly Part[],
  scope: Scope,
  setting: Setting,
  context: LessonContext,
): PartsReport {
  const shown = new Set<Part>(context.outputs.values());
  const read = (own: Setting) => {
    const definitions = new Definitions();
    const together = { ...own, definitions };
    const report = joined(
      parts.filter((part) => !shown.has(part)).map((part) => checkPart(part, together, context)),
    );
    return { ...report, findings: [...report.findings, ...unusedDefinitions(report.defined, definitions)] };
  };
  return scope.mistake === null ? read(setting) : readMistake(scope, setting, read);
}

/** Numbers of definitions that nothing else in the lesson uses: nothing holds them. */
function unusedDefinitions(
  defined: readonly LocatedDefinition[],
  definitions: Definitions,
): readonly Located[] {
  const unused = new Set(definitions.unused());
  return defined
    .filter(({ definition }) => unused.has(definition))
    .map(({ span }) => ({
      kind: 'unproved-number',
      span,
      message: 'this defines a name, but no other formula of the lesson uses it, so nothing holds the number',
    }));
}

function joined(reports: readonly (PartReport & { readonly silent?: readonly Span[] })[]): PartsReport {
  return {
    numbers: reports.flatMap(({ numbers }) => numbers),
    findings: reports.flatMap(({ findings }) => findings),
    notes: reports.flatMap(({ notes }) => notes ?? []),
    unread: reports.flatMap(({ unread }) => unread ?? []),
    defined: reports.flatMap(({ defined }) => defined ?? []),
    silent: reports.flatMap(({ silent }) => silent ?? []),
  };
}

function checkPart(
  part: Part,
  setting: Setting,
  context: LessonContext,
): PartReport & { readonly silent?: readonly Span[] } {
  switch (part.kind) {
    case 'formula':
      return checkLoneShape(part, setting, context) ?? checkFormulaPart(part, setting);
    case 'value':
      return checkValue(part, setting);
    case 'table':
      return joined(checkTable(part, setting, (cell) => checkCell(cell, setting, context)));
    case 'prose':
      return checkWords(part, setting, context);
    case 'free':
      return checkFree(part, setting, context);
    case 'ids':
      return checkIds(part, setting);
    case 'literal':
      return checkLiteral(part, setting);
    case 'code':
      return joined(
        checkCode(part, context.outputs.get(part) ?? null, setting, (text) =>
          checkProse(text, setting, context),
        ),
      );
  }
}

/** What stands in a cell beside a bare number. */
function checkCell({ text, parts }: Cell, setting: Setting, context: LessonContext): PartsReport {
  return joined([
    checkProse(text, setting, context),
    ...parts.map((part) => checkPart(part, setting, context)),
  ]);
}

/** `$2 \times 1$` in a sentence, perhaps behind what it is said of: `$x$ is $2 \times 1$`. */
function checkLoneShape(
  { text, span }: FormulaPart,
  setting: Setting,
  { source }: LessonContext,
): PartReport | null {
  const shape = shapeIn(text.text, span);
  if (shape === null) return null;
  const [, symbol] = SAID_OF.exec(source.slice(Math.max(0, span.start - 100), span.start)) ?? [];
  return checkShape(shape, symbol === undefined ? [] : [symbol], setting);
}

const SAID_OF = /\$([^$]+)\$\s*(?:is|are|has\s+the\s+shape|has\s+shape|of\s+shape|:|,|\()?\s*(?:an?\s+)?$/;

function checkFormulaPart({ text, span }: FormulaPart, setting: Setting) {
  const report = checkTeX(text.text, setting);
  const located = <T extends { readonly span: Span }>(found: T): T => ({
    ...found,
    span: text.locate(found.span),
  });
  // Where something is wrong with a formula, that is said once, and not for every number in it.
  const isWrong = report.findings.length > 0;
  return {
    numbers: report.numbers.map(located),
    findings: report.findings.map(located),
    notes: report.notes.map((note) => ({ ...note, span })),
    unread: report.unread.map((one) => text.locate(one)),
    defined: locatedDefinitions(report, text),
    silent: isWrong ? [span] : silentTeX(text.text).map((one) => text.locate(one)),
  };
}

function checkWords(part: ProsePart, setting: Setting, context: LessonContext): PartReport {
  const number = headingNumber(part);
  return checkProse(part.text, setting, context, number === null ? [] : [number.span]);
}

/** A count that is not one of the example: digits or a word, and what is counted. */
function checkFree({ text, span }: FreePart, setting: Setting, context: LessonContext): PartReport {
  const [, printed = ''] = FREE.exec(text.text) ?? [];
  if (printed === '')
    return {
      numbers: [],
      findings: [
        {
          kind: 'unproved-number',
          span,
          message:
            ':any[…] is for a number of things, a number word or up to three digits and a noun, or for a formula without numbers',
        },
      ],
    };
  const own = { start: 0, end: printed.length };
  const rest = checkProse(text, setting, context, [own]);
  if (!/\d/.test(printed)) return rest;
  return { ...rest, numbers: [{ span: text.locate(own), printed, kind: 'declared' }, ...rest.numbers] };
}

const FREE = new RegExp(`^(${numberWords}|both|one|\\d{1,3})[\\s-]+\\p{L}`, 'iu');

/** Ids that a component is given. */
function checkIds({ ids }: IdsPart, setting: Setting): PartReport {
  const reports = ids.map(({ id, span }): PartReport => {
    try {
      const { id: quantity } = namedValue(id, setting);
      return {
        numbers: /\d/.test(id) ? [{ span, printed: id, kind: 'mention', quantity }] : [],
        findings: [],
      };
    } catch (error) {
      if (!(error instanceof NameError)) throw error;
      return {
        numbers: [],
        findings: [{ kind: 'unknown-quantity', span, printed: id, message: error.message }],
      };
    }
  });
  return joined(reports);
}

/** A number that a component is given; `of` beside it says what it is. */
function checkLiteral({ printed, of, span }: LiteralPart, setting: Setting): PartReport {
  const refuse = (kind: FindingKind, message: string): PartReport => ({
    numbers: [],
    findings: [{ kind, span, printed, message }],
  });
  const numeral = proseNumeral(printed, span);
  if (of === null || numeral === null)
    return refuse(
      'unproved-number',
      'nothing says what this number is: give the component `of="y5"` beside it',
    );
  try {
    return checkNumeral(
      numeral,
      printed,
      evaluateOf(of, (id) => namedValue(id, setting)),
    );
  } catch (error) {
    if (error instanceof NameError) return refuse('unknown-quantity', error.message);
    if (error instanceof OfError) return refuse('unreadable-formula', error.message);
    throw error;
  }
}
