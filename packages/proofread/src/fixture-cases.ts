import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Book, bookOf } from './book.ts';
import type { FindingKind } from './finding.ts';
import { findingKinds } from './finding-kinds.ts';
import { formatFinding } from './format-finding.ts';
import { readDeclaredNumbers } from './lists/declared-numbers.ts';
import { readQuotedFigures } from './lists/quoted-figures.ts';
import { proofreadTexts } from './proofread-book.ts';

/** Where the cases are, below the folder of the project. */
export const fixturesFolder = 'packages/proofread/fixtures';

/** A file of a case, as it stands on disk. */
export interface CaseFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** A lesson that is wrong in one way, what is said about it, and the same lesson put right. */
export interface FixtureCase {
  readonly kind: FindingKind;
  /** Of its files: `wrong-digit-cut-off`. */
  readonly name: string;
  /** The lesson, then the lists that belong to it. */
  readonly wrong: readonly CaseFile[];
  readonly right: readonly CaseFile[];
  /** Lines, as the command prints them. */
  readonly said: readonly string[];
}

/**
 * The cases that the proofreader is tested with, kind by kind, with what it says about each today.
 *
 * @param root folder of the project
 * @param examples the book whose examples they are about
 */
export async function fixtureCases(root: string, examples: Book): Promise<readonly FixtureCase[]> {
  const [bad, good] = await Promise.all(['bad', 'good'].map((folder) => filesOf(root, folder)));
  return Object.keys(findingKinds)
    .filter(isKind)
    .flatMap((kind) =>
      [...(bad ?? [])]
        .filter(([name]) => name.startsWith(`${kind}-`))
        .map(([name, wrong]) => ({
          kind,
          name,
          wrong,
          right: good?.get(name) ?? [],
          said: saidOf(wrong, examples),
        })),
    );
}

function isKind(name: string): name is FindingKind {
  return Object.hasOwn(findingKinds, name);
}

/** The files of a folder by the name of their case, the lesson first. */
async function filesOf(root: string, folder: string): Promise<ReadonlyMap<string, readonly CaseFile[]>> {
  const cases = new Map<string, readonly CaseFile[]>();
  const files = (await readdir(join(root, fixturesFolder, folder))).toSorted(
    (one, other) => Number(other.endsWith('.mdx')) - Number(one.endsWith('.mdx')) || one.localeCompare(other),
  );
  for (const file of files) {
    const path = `${fixturesFolder}/${folder}/${file}`;
    const [name = ''] = basename(file).split('.');
    cases.set(name, [...(cases.get(name) ?? []), { path, text: await readFile(join(root, path), 'utf8') }]);
  }
  return cases;
}

function saidOf([lesson, ...lists]: readonly CaseFile[], examples: Book): readonly string[] {
  const list = (name: string) => lists.find(({ path }) => path.endsWith(`.${name}.yaml`))?.text ?? '';
  const book = bookOf({
    examples: new Map(examples.examples.map((id) => [id, examples.example(id)])),
    runs: examples.runs,
    declared: readDeclaredNumbers(list('declared-numbers')),
    quoted: readQuotedFigures(list('quoted-figures')),
  });
  const path = 'lesson.mdx';
  const read = proofreadTexts([{ path, text: lesson?.text ?? '' }], book);
  return [...read.lessons, ...read.lists].flatMap(({ path: file, findings }) =>
    findings.map((finding) => formatFinding(file, finding)),
  );
}
