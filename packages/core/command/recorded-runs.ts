import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Example } from '../src/example.ts';
import { readExamples } from '../src/example-reader.ts';
import type { Run } from '../src/run/run.ts';
import { shelfOf } from '../src/run/run-fields.ts';
import type { ComputedRun } from '../src/run/run-figures.ts';
import { readRun } from '../src/run/run-reader.ts';

const INDENT = '      ';
const WIDTH = 110;

/** A run as its file has it. */
export interface RunFile {
  readonly path: string;
  readonly text: string;
  readonly run: Run;
}

/**
 * The recorded runs of a project.
 *
 * @param root folder of the project, with docs-content in it
 * @throws ExampleError that names the file that is not right
 */
export function runFiles(root: string): readonly RunFile[] {
  const examples = new Map(
    jsonFiles(root, 'examples').flatMap(({ path, text }) => readExamples(text, path).examples.map(byId)),
  );
  const files = jsonFiles(root, 'runs');
  const shelf = shelfOf(examples, files);
  return files.map(({ path, text }) => ({ path, text, run: readRun(text, path, shelf) }));
}

function byId(example: Example): readonly [string, Example] {
  return [example.id, example];
}

function jsonFiles(
  root: string,
  folder: string,
): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(root, 'docs-content', folder))
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const path = `docs-content/${folder}/${file}`;
      return { path, text: readFileSync(join(root, path), 'utf8') };
    });
}

/** The hash of every source that a figure is computed by, from `computedRun` down: another one, and the figures have to be recorded anew. */
export function engineHash(): string {
  const start = fileURLToPath(new URL('../src/run/run-figures.ts', import.meta.url));
  const sources = new Map<string, string>();
  const add = (file: string) => {
    if (sources.has(file)) return;
    const text = readFileSync(file, 'utf8');
    sources.set(file, text);
    for (const [, path = ''] of text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.{1,2}\/[^']+)';$/gm)) {
      add(join(dirname(file), path));
    }
  };
  add(start);
  const hash = createHash('sha256');
  for (const file of [...sources.keys()].toSorted()) {
    hash.update(`${relative(dirname(start), file)}\n${sources.get(file)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** What is wrong with a record: nothing, where it is as it would be recorded now. Each complaint says what is recorded and what is due. */
export function complaintsOf(
  { run, path }: RunFile,
  { figures, bySeed }: ComputedRun,
  hash: string,
): readonly string[] {
  const wrongLists = [...bySeed].flatMap(([list, numbers]) =>
    String(run.seeds?.lists.get(list)) === String(numbers)
      ? []
      : [`${path}: bySeed.${list}: what is recorded is not what the seeds come to`],
  );
  const wrongFigures = [...figures].flatMap(([name, value]) => {
    const recorded = run.figures.get(name);
    if (recorded === value) return [];
    return [`${path}: ${name}: ${recorded ?? 'nothing'} is recorded, and the run comes to ${value}`];
  });
  const wrong = [...wrongFigures, ...wrongLists];
  if (run.engine === hash) return wrong;
  return [
    ...wrong,
    `${path}: engine: ${run.engine ?? 'nothing'} is recorded, and the sources of the engine have ${hash}`,
  ];
}

/** The file with what the run comes to in the place of what it has. */
export function recorded({ text, run }: RunFile, { figures, bySeed }: ComputedRun, hash: string): string {
  const lines = [...figures].map(([name, value]) => `    ${JSON.stringify(name)}: ${value}`);
  const seedLines = [...bySeed].map(([list, numbers]) => seedLine(list, numbers));
  const block = [
    `"figures": {\n${lines.join(',\n')}\n  }`,
    ...(seedLines.length === 0 ? [] : [`"bySeed": {\n${seedLines.join(',\n')}\n  }`]),
  ].join(',\n  ');
  const withFigures = text.replace(/,\s*"bySeed": \{[^}]*\}/, '').replace(/"figures": \{[^}]*\}/, block);
  const engine = `"engine": "${hash}"`;
  return run.engine === null
    ? withFigures.replace(block, `${block},\n  ${engine}`)
    : withFigures.replace(/"engine": "[^"]*"/, engine);
}

/** A list as the formatter of the project writes it. A seed without a number is written as 0. */
function seedLine(list: string, numbers: readonly (number | null)[]): string {
  const name = `    ${JSON.stringify(list)}: `;
  const short = `${name}[${numbers.map((number) => number ?? 0).join(', ')}]`;
  if (short.length < WIDTH) return short;
  const lines: string[] = [];
  let line = INDENT;
  numbers.forEach((number, place) => {
    const piece = `${number ?? 0}${place === numbers.length - 1 ? '' : ','}`;
    const next = line === INDENT ? line + piece : `${line} ${piece}`;
    if (next.length <= WIDTH) line = next;
    else {
      lines.push(line);
      line = INDENT + piece;
    }
  });
  return `${name}[\n${[...lines, line].join('\n')}\n    ]`;
}
