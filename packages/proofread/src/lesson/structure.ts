import type { Book } from '../book.ts';
import type { CheckedNumber, Located } from '../finding.ts';
import type { Span } from '../tex/tex-node.ts';
import type { FrontMatter, Lesson, Markers, ProsePart } from './lesson.ts';
import type { PartReport } from './setting.ts';

/** The number at the start of a heading: `## 2. One step`. */
const HEADING_NUMBER = /^\s*(\d+)(?=[.):]\s|[.)]?\s+\p{Lu})/u;

/** What the numbers of a lesson's headings and lists are, for what refers to them. */
export interface NumberedParts {
  readonly headings: readonly number[];
  readonly listItems: readonly number[];
  /** Of the lessons in the same part of the book; of all lessons where the book doesn't know this one. */
  readonly orders: readonly number[];
  /** `\\tag{BP1}` beside formulas. */
  readonly labels: readonly string[];
  /** "Figure 2:" at the start of a text or sentence, by what it is. */
  readonly captions: ReadonlyMap<string, readonly number[]>;
  /** "[3]" at the start of a text. */
  readonly sources: readonly number[];
}

/** The number with which a heading begins; `null` without one. */
export function headingNumber({
  text,
  heading,
}: ProsePart): { readonly value: number; readonly span: Span } | null {
  const match = heading === undefined ? null : HEADING_NUMBER.exec(text.text);
  const digits = match?.[1];
  if (match === null || digits === undefined) return null;
  const end = match[0].length;
  return { value: Number(digits), span: { start: end - digits.length, end } };
}

export function numberedParts(lesson: Lesson, path: string, book: Book): NumberedParts {
  const texts = lesson.parts.flatMap((part) => (part.kind === 'prose' ? [part.text.text] : []));
  const formulas = lesson.parts.flatMap((part) => (part.kind === 'formula' ? [part.text.text] : []));
  const captions = texts.flatMap((text) => {
    return [...text.matchAll(CAPTION)].map(([, noun = '', number]) => ({
      noun: noun.toLowerCase(),
      number: Number(number),
    }));
  });
  return {
    headings: headingsOf(lesson).map(({ value }) => value),
    listItems: lesson.lists.flatMap((markers) => markers.map((_, i) => Number(markers[0]?.printed) + i)),
    orders: (siblingsOf(path, book) ?? book.lessons).flatMap(({ order }) => (order === null ? [] : [order])),
    labels: formulas.flatMap((tex) =>
      [...tex.matchAll(/\\tag\*?\{([^{}]*)\}/g)].map(([, label = '']) => label),
    ),
    captions: new Map(
      captions.map(({ noun }) => [
        noun,
        captions.filter((one) => one.noun === noun).map(({ number }) => number),
      ]),
    ),
    sources: texts.flatMap((text) =>
      [...text.matchAll(/^\s*\[(\d+)\]/g)].map(([, number]) => Number(number)),
    ),
  };
}

/** Holds the numbers of headings, list items and the lesson itself against their neighbors. */
export function checkStructure(lesson: Lesson, path: string, book: Book): PartReport {
  const reports = [
    checkOrderField(lesson.frontMatter, path, book),
    checkHeadings(lesson),
    checkTags(lesson),
    checkCaptions(lesson),
    ...lesson.lists.map((markers, i) => checkMarkers(markers, lesson.lists[i - 1])),
  ];
  return {
    numbers: reports.flatMap(({ numbers }) => numbers),
    findings: reports.flatMap(({ findings }) => findings),
  };
}

function checkOrderField({ order }: FrontMatter, path: string, book: Book): PartReport {
  if (order === null) return { numbers: [], findings: [] };
  const value = Number(order.printed);
  const siblings = siblingsOf(path, book);
  const others = siblings?.filter((lesson) => !isSamePath(lesson.path, path)) ?? null;
  const twin = others?.find((lesson) => lesson.order === value);
  const count = (others?.length ?? 0) + 1;
  if (!/^[1-9]\d*$/.test(order.printed))
    return misplaced(order, 'the order of a lesson is a whole number from 1 on');
  if (twin !== undefined) return misplaced(order, `${twin.path} has the order ${value} too`);
  if (others !== null && value > count) {
    const taken = new Set(others.map((lesson) => lesson.order));
    const free = Array.from({ length: count }, (_, i) => i + 1).find((one) => !taken.has(one));
    return misplaced(order, `its part has ${count} lessons, in the orders 1 to ${count}; ${free} is free`);
  }
  return { numbers: [structural(order)], findings: [] };
}

function checkHeadings(lesson: Lesson): PartReport {
  const numbers: CheckedNumber[] = [];
  const findings: Located[] = [];
  const own = lesson.frontMatter.order;
  const last = new Map<number, number>();
  for (const { value, span, printed, depth } of headingsOf(lesson)) {
    numbers.push(structural({ printed, span }));
    const before = last.get(depth);
    last.set(depth, value);
    for (const deeper of last.keys()) if (deeper > depth) last.delete(deeper);
    // A text without an order is an excerpt, which may begin anywhere.
    const isFirst = before === undefined && (value === 1 || own === null || value === Number(own.printed));
    if (isFirst || value === (before ?? 0) + 1) continue;
    const message =
      before === undefined ? 'the first numbered heading is 1' : `the heading before it is ${before}`;
    findings.push({ kind: 'wrong-place', span, message, printed, expected: String((before ?? 0) + 1) });
  }
  return { numbers, findings };
}

function headingsOf(lesson: Lesson) {
  return lesson.parts.flatMap((part) => {
    const number = part.kind === 'prose' ? headingNumber(part) : null;
    if (part.kind !== 'prose' || number === null) return [];
    const printed = part.text.text.slice(number.span.start, number.span.end);
    return [{ value: number.value, printed, span: part.text.locate(number.span), depth: part.heading ?? 0 }];
  });
}

/** Formulas that are called BP1, BP2, … or (1), (2), …: of one kind, each is one more than the one before. */
function checkTags(lesson: Lesson): PartReport {
  const last = new Map<string, number>();
  const findings = lesson.parts.flatMap((part) => {
    if (part.kind !== 'formula') return [];
    return [...part.text.text.matchAll(TAG)].flatMap((match): readonly Located[] => {
      const [whole, family = '', number = ''] = match;
      const before = last.get(family);
      last.set(family, Number(number));
      if (before === undefined || Number(number) === before + 1) return [];
      const end = match.index + whole.length;
      const span = part.text.locate({ start: end - number.length, end });
      const message = `the one before it is ${family}${before}, so ${family}${before + 1} is due`;
      return [{ kind: 'wrong-place', span, printed: number, message, expected: String(before + 1) }];
    });
  });
  return { numbers: [], findings };
}

const TAG = /\\tag\*?\{([^{}\d]*)(\d+)(?=\})/g;
const CAPTION = /(?:^\s*|[.!?]\s+)(figure|table|exercise|step|section|example)\s+(\d+)(?=\s*[.:])/gi;

/** "Figure 2:" before a caption, "Step 2:" before a sentence: of one kind, they count from 1. */
function checkCaptions(lesson: Lesson): PartReport {
  const last = new Map<string, number>();
  const findings = lesson.parts.flatMap((part): readonly Located[] => {
    if (part.kind !== 'prose') return [];
    return [...part.text.text.matchAll(CAPTION)].flatMap(
      ({ 0: whole, 1: noun = '', 2: number = '', index }) => {
        const due = (last.get(noun.toLowerCase()) ?? 0) + 1;
        last.set(noun.toLowerCase(), Number(number));
        if (Number(number) === due) return [];
        const end = index + whole.length;
        const span = part.text.locate({ start: end - number.length, end });
        return [
          { kind: 'wrong-place', span, printed: number, message: `${due} is due`, expected: String(due) },
        ];
      },
    );
  });
  return { numbers: [], findings };
}

function checkMarkers(markers: Markers, before: Markers | undefined): PartReport {
  const [first] = markers;
  if (first === undefined) return { numbers: [], findings: [] };
  const start = Number(first.printed);
  // The next number is set whatever is written, so many write 1. before each item.
  const isLazy = markers.length > 1 && start === 1 && markers.every(({ printed }) => printed === '1');
  const goesOn = before === undefined ? 1 : Number(before[0]?.printed) + before.length;
  const findings = markers.flatMap(({ printed, span }, i): readonly Located[] => {
    const due = i === 0 ? 1 : isLazy ? 1 : Number(markers[0]?.printed) + i;
    if (Number(printed) === due || (i === 0 && start === goesOn)) return [];
    const place =
      i === 0 ? 'a list begins with 1, or goes on where the last one ended' : `item ${i + 1} of its list`;
    const message = i === 0 ? place : `it is ${place}, so ${due} is due`;
    return [{ kind: 'wrong-place', span, message, printed, expected: String(due) }];
  });
  return { numbers: markers.map(structural), findings };
}

/** The lessons of the same part; `null` for a file that is not in the book. */
function siblingsOf(path: string, book: Book) {
  const here = book.lessons.find((lesson) => isSamePath(lesson.path, path));
  if (here === undefined) return null;
  const folder = folderOf(here.path);
  return book.lessons.filter((lesson) => folderOf(lesson.path) === folder);
}

/** Paths as a command was given them may be longer, absolute, or of another system. */
function isSamePath(inBook: string, given: string): boolean {
  const plain = given.replaceAll('\\', '/');
  return plain === inBook || plain.endsWith(`/${inBook}`);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function structural({ printed, span }: { readonly printed: string; readonly span: Span }): CheckedNumber {
  return { span, printed, kind: 'structural' };
}

function misplaced(order: { readonly printed: string; readonly span: Span }, message: string): PartReport {
  const finding: Located = { kind: 'wrong-place', span: order.span, message, printed: order.printed };
  return { numbers: [structural(order)], findings: [finding] };
}
