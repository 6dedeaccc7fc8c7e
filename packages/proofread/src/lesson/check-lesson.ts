import type { Book } from '../book.ts';
import { isOutput } from '../code/check-code.ts';
import type { CheckedNumber, Located } from '../finding.ts';
import { noSuchRun } from '../prose/run-figure.ts';
import type { Span } from '../tex/tex-node.ts';
import { checkParts, type LessonContext } from './check-parts.ts';
import { Desk, type LessonReport } from './desk.ts';
import type { CodePart, FrontMatter, Lesson, Part, Scope } from './lesson.ts';
import { type Setting, settingOf } from './setting.ts';
import { checkStructure, numberedParts } from './structure.ts';
import { uncovered } from './uncovered.ts';

/** The lesson a file holds, and the book it is held against. */
interface Source {
  readonly path: string;
  readonly text: string;
  readonly book: Book;
}

/** Checks every part of a lesson, and that none of its digits was left out. */
export function checkLesson(lesson: Lesson, { path, text, book }: Source): LessonReport {
  const { frontMatter } = lesson;
  const own = { home: frontMatter.examples[0] ?? null, run: frontMatter.runs[0] ?? null };
  const desk = new Desk();
  const silent: Span[] = [...lesson.silent, ...frontMatter.comments];
  const context: LessonContext = {
    source: text,
    numbered: numberedParts(lesson, path, book),
    outputs: outputsOf(lesson.parts, text),
  };
  const outermost: Scope = {
    examples: frontMatter.examples,
    notation: frontMatter.notation,
    mistake: null,
    span: frontMatter.span,
  };
  const outer = settingOf(outermost, own, book);
  desk.add({ numbers: [], findings: outer.findings });
  desk.add({ numbers: [], findings: unknownRuns(frontMatter, book) });
  desk.add(checkStructure(lesson, path, book));
  silent.push(...frontMatter.names);
  const settings = new Map<Scope, Setting>();
  const titles: readonly Part[] = frontMatter.words.map((words) => ({
    kind: 'prose',
    text: words,
    span: words.locate({ start: 0, end: words.text.length }),
    scope: outermost,
  }));
  for (const [scope, parts] of byScope([...titles, ...lesson.parts])) {
    const setting = settings.get(scope) ?? setUp(scope);
    settings.set(scope, setting);
    const report = checkParts(parts, scope, setting, context);
    silent.push(...report.silent);
    if (setting.isKnown) desk.add(report);
    else {
      desk.addNameless(report);
      silent.push(...parts.map(({ span }) => span));
    }
  }
  desk.add({ numbers: lesson.structural.flatMap((span) => structural(span, text)), findings: [] });
  desk.add({ numbers: [], findings: leftOver(text, desk.report(), silent) });
  return desk.report();

  function setUp(scope: Scope): Setting {
    const isOwn = scope.examples === outermost.examples && scope.notation === outermost.notation;
    const found = isOwn ? outer : settingOf(scope, own, book);
    if (!isOwn) desk.add({ numbers: [], findings: found.findings });
    return found.setting;
  }
}

function unknownRuns({ runs, span }: FrontMatter, book: Book): readonly Located[] {
  return runs
    .filter((run) => !book.runs.has(run))
    .map((run) => ({ kind: 'unknown-example', message: noSuchRun(run, book), span }));
}

/** Blocks of output, by the code directly before them. */
function outputsOf(parts: readonly Part[], text: string): ReadonlyMap<Part, CodePart> {
  const pairs = parts.flatMap((part, i): readonly (readonly [Part, CodePart])[] => {
    const next = parts[i + 1];
    if (part.kind !== 'code' || next?.kind !== 'code' || !isOutput(next)) return [];
    return /^[\s>]*$/.test(text.slice(part.span.end, next.span.start)) ? [[part, next]] : [];
  });
  return new Map(pairs);
}

/** Parts of one scope, together: a mistake is one story. */
function byScope(parts: readonly Part[]): ReadonlyMap<Scope, readonly Part[]> {
  const groups = new Map<Scope, Part[]>();
  for (const part of parts) {
    const group = groups.get(part.scope);
    if (group === undefined) groups.set(part.scope, [part]);
    else group.push(part);
  }
  return groups;
}

function structural(span: Span, text: string): readonly CheckedNumber[] {
  const printed = text.slice(span.start, span.end);
  return /\p{N}/u.test(printed) ? [{ span, printed, kind: 'structural' }] : [];
}

/** Numbers that no check has said anything about. */
function leftOver(
  text: string,
  { numbers, findings }: LessonReport,
  silent: readonly Span[],
): readonly Located[] {
  const covers = [...numbers, ...findings].map(({ span }) => span);
  return uncovered(text, [...covers, ...silent]).map((span) => ({
    kind: 'unproved-number',
    span,
    printed: text.slice(span.start, span.end),
    message: 'nothing says what this number is',
  }));
}
