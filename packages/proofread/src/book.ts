import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { arraysOf } from '@nudge/core/arrays';
import { derive } from '@nudge/core/derivation';
import { DerivationError } from '@nudge/core/derivation/quantity-list';
import type { Example } from '@nudge/core/example';
import { readExamples } from '@nudge/core/example-reader';
import { misconceptions } from '@nudge/core/misconception/misconceptions';
import { mistakenDerivations, mistakenValues } from '@nudge/core/misconception/mistaken';
import type { Notation } from '@nudge/core/notation/notation';
import { NotationError } from '@nudge/core/notation/notation-error';
import { notationNamed, notations } from '@nudge/core/notation/notations';
import type { Quantity } from '@nudge/core/quantity';
import { reshaped } from '@nudge/core/reshaping';
import type { Run } from '@nudge/core/run/run';
import { shelfOf } from '@nudge/core/run/run-fields';
import { readRun } from '@nudge/core/run/run-reader';
import { varied } from '@nudge/core/variation';
import { FormulaReports } from './formula-reports.ts';
import { readFrontMatter } from './lesson/front-matter.ts';
import { LessonError } from './lesson/lesson.ts';
import { type DeclaredNumber, declaredNumbersFile, readDeclaredNumbers } from './lists/declared-numbers.ts';
import { type QuotedFigure, quotedFiguresFile, readQuotedFigures } from './lists/quoted-figures.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** The notation of a lesson that names none. */
const DEFAULT_NOTATION = 'unit-pairs';

/** Where a lesson stands in the book. */
export interface LessonPlace {
  /** Below the folder of the project, with slashes: `docs-content/lessons/PART/LESSON.mdx`. */
  readonly path: string;
  /** `null` where its front matter has none, or can't be read. */
  readonly order: number | null;
}

/** What a book is made of. */
export interface BookParts {
  /** By id. */
  readonly examples: ReadonlyMap<string, Example>;
  /** By id. */
  readonly runs?: ReadonlyMap<string, Run>;
  readonly lessons?: readonly LessonPlace[];
  readonly declared?: readonly DeclaredNumber[];
  readonly quoted?: readonly QuotedFigure[];
}

/** Everything that lessons are held against. */
export interface Book {
  /** Ids of the worked examples there are. */
  readonly examples: readonly string[];
  /** The recorded runs, by id. */
  readonly runs: ReadonlyMap<string, Run>;
  readonly lessons: readonly LessonPlace[];
  readonly declared: readonly DeclaredNumber[];
  readonly quoted: readonly QuotedFigure[];
  /** What was found in the formulas of its lessons. */
  readonly formulas: FormulaReports;
  /**
   * A worked example.
   *
   * @throws BookError where there is none of that name, with the names there are
   */
  readonly example: (id: string) => Example;
  /**
   * The quantities of an example and the symbols they have in a notation; without a notation, in that of lessons that name none.
   *
   * @throws BookError where there is no such example or notation, with the names there are
   */
  readonly vocabulary: (example: string, notation?: string) => Vocabulary;
  /**
   * What a named mistake makes of an example, which has the quantity that it is made at.
   *
   * @throws BookError where there is no such mistake, with the names there are
   */
  readonly mistaken: (mistake: MadeMistake) => Mistaken;
}

/** A mistake that is made on purpose, and in what. */
export interface MadeMistake {
  readonly name: string;
  /** Id of the quantity that it is made at. */
  readonly of: string;
  readonly example: string;
  readonly notation: string | undefined;
}

/** What comes of a mistake. */
export interface Mistaken {
  /** What was done: "the sign of δ is turned round". */
  readonly title: string;
  /** The symbols with the values that they have then, for each way to make the mistake there. Empty where it makes no difference. */
  readonly vocabularies: readonly Vocabulary[];
  /** True where rounded numbers are computed on with: then the printed ones have to give the printed result. */
  readonly isOfRounding: boolean;
  /** What the quantity can come to then, made there or before. */
  readonly values: readonly number[];
}

/** An example or a notation that there is not, or an example whose numbers can't be derived. */
export class BookError extends Error {
  override readonly name = 'BookError';
}

/**
 * Reads the worked examples, the lists and the places of the lessons of a project, once.
 *
 * @param root folder of the project, with docs-content in it
 * @throws ExampleError, ListError or BookError that names the file that is not right
 */
export async function openBook(root: string): Promise<Book> {
  const [exampleFiles, runFiles, declared, quoted, lessons] = await Promise.all([
    jsonFiles(root, 'docs-content/examples'),
    jsonFiles(root, 'docs-content/runs'),
    textOrNothing(join(root, declaredNumbersFile)),
    textOrNothing(join(root, quotedFiguresFile)),
    lessonPlaces(root),
  ]);
  const examples = new Map(
    exampleFiles.flatMap(({ path, text }) =>
      readExamples(text, path).examples.map((example) => [example.id, example] as const),
    ),
  );
  const shelf = shelfOf(examples, runFiles);
  const runs = runFiles.map(({ path, text }) => readRun(text, path, shelf));
  return bookOf({
    examples,
    runs: new Map(runs.map((run) => [run.id, run])),
    lessons,
    declared: readDeclaredNumbers(declared),
    quoted: readQuotedFigures(quoted),
  });
}

/** A book of parts that have been read already. */
export function bookOf({
  examples,
  runs = new Map(),
  lessons = [],
  declared = [],
  quoted = [],
}: BookParts): Book {
  const vocabularies = new Map<string, Vocabulary>();
  const mistakes = new Map<string, Mistaken>();
  const example = (id: string): Example => {
    const found = examples.get(id);
    if (found !== undefined) return found;
    throw new BookError(`there is no example "${id}": expected one of ${[...examples.keys()].join(', ')}`);
  };
  return {
    examples: [...examples.keys()],
    runs,
    lessons,
    declared,
    quoted,
    formulas: new FormulaReports(),
    example,
    vocabulary: (id, notation = DEFAULT_NOTATION) => {
      const key = `${id} ${notation}`;
      const vocabulary = vocabularies.get(key) ?? makeVocabulary(example(id), notation);
      vocabularies.set(key, vocabulary);
      return vocabulary;
    },
    mistaken: (mistake) => {
      const key = JSON.stringify(mistake);
      const mistaken = mistakes.get(key) ?? makeMistaken(mistake, example(mistake.example));
      mistakes.set(key, mistaken);
      return mistaken;
    },
  };
}

function makeMistaken({ name, of, notation = DEFAULT_NOTATION }: MadeMistake, example: Example): Mistaken {
  const misconception = misconceptions.find((one) => one.name === name);
  if (misconception === undefined) {
    const names = misconceptions.map((one) => one.name).join(', ');
    throw new BookError(`there is no mistake "${name}": expected one of ${names}`);
  }
  const written = notationNamed(notation);
  return {
    title: misconception.title,
    isOfRounding: misconception.kind === 'wrong-carry',
    vocabularies: mistakenDerivations(misconception, of, example, written).map((quantities) =>
      vocabularyOf(example.id, quantities, { arrays: arraysOf(example, written) }),
    ),
    values: mistakenValues(misconception, of, example, written),
  };
}

function makeVocabulary(example: Example, notation: string): Vocabulary {
  if (!notations.some(({ name }) => name === notation)) {
    const names = notations.map(({ name }) => name).join(', ');
    throw new BookError(`there is no notation "${notation}": expected one of ${names}`);
  }
  try {
    return vocabularyOf(example.id, derive(example, notationNamed(notation)), {
      arrays: arraysOf(example, notationNamed(notation)),
      variations: () => variationsOf(example).map((one) => derive(one, notationNamed(notation))),
      sameTarget: () => sameTargetOf(example).map((one) => derive(one, notationNamed(notation))),
      otherShapes: () => otherShapesOf(example, notation),
    });
  } catch (error) {
    if (error instanceof NotationError) throw new BookError(error.message);
    if (!(error instanceof DerivationError)) throw error;
    throw new BookError(`docs-content/examples/${example.id}.json: ${error.message}`);
  }
}

/** How many other networks a general statement has to hold in. */
const VARIATIONS = [1, 2, 3];

function variationsOf(example: Example): readonly Example[] {
  return VARIATIONS.map((seed) => varied(example, seed));
}

/** Where the target is one class of several, what is said of that class holds of no other. */
function sameTargetOf(example: Example): readonly Example[] {
  if (example.kind !== 'network' || example.network.loss !== 'cross-entropy') return [];
  const { target } = example;
  if (!target.every((share) => share === 0 || share === 1)) return [];
  return variationsOf(example).map((one) => (one.kind === 'network' ? { ...one, target } : one));
}

/**
 * With two hidden layers where symbols tell layers apart, otherwise with one: where units are numbered through, a sum over k is over the
 * next layer without saying so.
 */
function otherShapesOf(example: Example, notation: string): readonly Vocabulary[] {
  if (example.kind === 'function') return [];
  const written = notationNamed(notation);
  const isLayered = derive(example, written).some(({ symbol }) => symbol.includes('^{('));
  const other = reshaped(example, example.network.layers.length === 1 ? 0 : isLayered ? 2 : 1, 1);
  const quantities = other === null ? null : derivedIn(other, written);
  if (other === null || quantities === null) return [];
  return [vocabularyOf(example.id, quantities, { arrays: arraysOf(other, written) })];
}

/** `null` where the notation has no names for all of it. */
function derivedIn(example: Example, notation: Notation): readonly Quantity[] | null {
  try {
    return derive(example, notation);
  } catch (error) {
    if (error instanceof NotationError) return null;
    throw error;
  }
}

/**
 * The lessons of a project in the order of their paths; files whose names begin with `_` are none.
 *
 * @param root folder of the project
 */
export async function lessonPlaces(root: string): Promise<readonly LessonPlace[]> {
  const folder = join('docs-content', 'lessons');
  const files = await filesBelow(join(root, folder));
  const paths = files
    .filter((file) => /(^|[\\/])[^_\\/][^\\/]*\.mdx$/.test(file))
    .map((file) => join(folder, file).replaceAll(sep, '/'))
    .toSorted();
  return Promise.all(paths.map(async (path) => placeOf(path, await readFile(join(root, path), 'utf8'))));
}

function placeOf(path: string, text: string): LessonPlace {
  try {
    const { order } = readFrontMatter(text);
    return { path, order: order === null || !/^\d+$/.test(order.printed) ? null : Number(order.printed) };
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    return { path, order: null };
  }
}

/** The JSON files of a folder, in the order of their names; none where there is no such folder. */
async function jsonFiles(root: string, folder: string): Promise<readonly { path: string; text: string }[]> {
  const files = (await filesBelow(join(root, folder))).filter((file) => file.endsWith('.json')).toSorted();
  return Promise.all(
    files.map(async (file) => ({
      path: `${folder}/${file}`,
      text: await readFile(join(root, folder, file), 'utf8'),
    })),
  );
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder, { recursive: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function textOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
