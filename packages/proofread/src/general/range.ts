import type { Statement } from '../chain/statement.ts';
import { layersIn } from '../customary-symbols.ts';
import type { Located } from '../finding.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { instances } from './instances.ts';
import { isIndexLetter } from './places.ts';

/** Which numbers an index may be: `j = 3, 4`, `l = L, L-1, \dots, 1`, `k \in \{1, 2\}`. */
export interface Range {
  /** How many statements it takes: a comma ends one. */
  readonly length: number;
  readonly findings: readonly Located[];
}

const ITEM = /^(\d+|[nNLKm]([-−+]\d)?|\\[lc]?dots|\\dotsc|\\vdots|…)$/;

/** The range that begins at a place among the statements of a formula; `null` where none does. */
export function rangeAt(
  statements: readonly Statement[],
  index: number,
  vocabulary: Vocabulary,
): Range | null {
  const statement = statements[index];
  const [left = [], right = [], ...others] = statement?.sides ?? [];
  const letter = textOf(left);
  if (
    statement === undefined ||
    others.length > 0 ||
    !isIndexLetter(letter) ||
    vocabulary.symbols.has(letter)
  )
    return null;
  const set = /^\\\{(.*)\\\}$/.exec(textOf(right))?.[1]?.split(',');
  const [relation] = statement.relations;
  if (relation?.name === '∈' && set === undefined) return null;
  if (relation?.name !== '∈' && relation?.name !== '=') return null;
  const items = set ?? [textOf(right)];
  let length = 1;
  for (
    let next = statements[index + length];
    set === undefined && isItem(next);
    next = statements[index + length]
  ) {
    items.push(textOf(next?.sides[0] ?? []));
    length++;
  }
  if (!items.every((item) => ITEM.test(item))) return null;
  const numbers = items.filter((item) => /^\d+$/.test(item)).map(Number);
  const isList = items.every((item) => /^\d+$/.test(item));
  const possible = numbersFor(letter, statements, vocabulary);
  if (possible === null && !isWhole(numbers, isList, vocabulary)) return null;
  const stranger = possible === null ? undefined : numbers.find((number) => !possible.has(number));
  const span = spanOf(statements.slice(index, index + length).flatMap(({ sides }) => sides.flat()));
  const complain = (message: string): Range => ({
    length,
    findings: [{ kind: 'wrong-formula', span, message }],
  });
  if (stranger !== undefined) return complain(`${letter.replace('\\', '')} can't be ${stranger} there`);
  const steps = numbers.slice(1).map((number, i) => Math.sign(number - (numbers[i] ?? 0)));
  if (steps.some((step) => step === 0 || step !== steps[0])) return complain('these numbers are in no order');
  return { length, findings: [] };
}

function isItem(statement: Statement | undefined): boolean {
  return statement?.relations.length === 0 && ITEM.test(textOf(statement.sides[0] ?? []));
}

/** What the letter may be in the other statements of the formula; `null` where it is in none. */
function numbersFor(
  letter: string,
  statements: readonly Statement[],
  vocabulary: Vocabulary,
): ReadonlySet<number> | null {
  const numbers = statements.flatMap((statement) =>
    instancesOf(statement, vocabulary).flatMap(({ assignment }) => assignment.get(letter) ?? []),
  );
  return numbers.length > 0 ? new Set(numbers) : null;
}

/** True for all the units that feed one or are fed by one, or all layers; where a list has dots or letters, for their ends. */
function isWhole(numbers: readonly number[], isList: boolean, vocabulary: Vocabulary): boolean {
  const sets = wholesIn(vocabulary);
  if (isList)
    return sets.some((set) => set.length > 1 && set.join() === numbers.toSorted((a, b) => a - b).join());
  return numbers.every(
    (number) => number <= 1 || sets.some((set) => set[0] === number || set.at(-1) === number),
  );
}

function wholesIn({ symbols }: Vocabulary): readonly (readonly number[])[] {
  const groups = new Map<string, Set<number>>();
  const add = (group: string, number: number) =>
    groups.set(group, (groups.get(group) ?? new Set()).add(number));
  for (const key of symbols.keys()) {
    const [, letter, one, other, layer = ''] = /^([Wwv])_\{(\d+?),?(\d+)\}(\^\{\(\d+\)\})?$/.exec(key) ?? [];
    if (letter === undefined) continue;
    add(`from ${one} ${layer}`, Number(other));
    add(`to ${other} ${layer}`, Number(one));
  }
  const layers = layersIn(symbols);
  const all = Array.from({ length: layers + 1 }, (_, layer) => layer);
  const computing = [...symbols.values()].flatMap((id) => /^y(\d+)$/.exec(id)?.[1] ?? []);
  if (layers === 0) groups.set('computing', new Set(computing.map(Number)));
  return [...[...groups.values()].map((set) => [...set].toSorted((a, b) => a - b)), all, all.slice(1)];
}

function instancesOf(statement: Statement, vocabulary: Vocabulary): ReturnType<typeof instances> {
  try {
    return instances(statement, vocabulary);
  } catch (error) {
    if (error instanceof UnreadableError) return [];
    throw error;
  }
}

function textOf(nodes: readonly TeXNode[]): string {
  return nodes
    .filter((node) => node.kind !== 'space')
    .map((node) =>
      node.kind === 'glyph'
        ? node.text
        : node.kind === 'fenced'
          ? `${node.left}${textOf(node.body)}${node.right}`
          : '?',
    )
    .join('')
    .replace(/\.$/, '');
}
