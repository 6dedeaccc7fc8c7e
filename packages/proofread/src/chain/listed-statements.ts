import { isClosing, isOpening } from '../tex/delimiters.ts';
import type { TeXNode } from '../tex/tex-node.ts';
import type { Statement } from './statement.ts';

/** A statement about lists, `(x_1, x_2) = (0.35, 0.9)`, as one for each place; any other as it is. */
export function eachPlace(statement: Statement): readonly Statement[] {
  const lists = statement.sides.map(itemsOf);
  const [first] = lists;
  if (first === undefined || first.length < 2 || lists.length < 2) return [statement];
  if (lists.some((items) => items.length !== first.length)) return [statement];
  return first.map((_, i) => ({
    sides: lists.map((items) => items[i] ?? []),
    relations: statement.relations,
  }));
}

/** What stands between the commas of a list in parentheses; none where a side is no such list. */
function itemsOf(side: readonly TeXNode[]): readonly (readonly TeXNode[])[] {
  const nodes = side.filter(({ kind }) => kind !== 'space');
  const [first, ...rest] = nodes;
  const last = rest.at(-1);
  if (first?.kind === 'fenced' && rest.length === 0 && isOpening(first.left) && isClosing(first.right))
    return cutAtCommas(first.body);
  const isList =
    first?.kind === 'glyph' && isOpening(first.text) && last?.kind === 'glyph' && isClosing(last.text);
  return isList ? cutAtCommas(rest.slice(0, -1)) : [];
}

function cutAtCommas(nodes: readonly TeXNode[]): readonly (readonly TeXNode[])[] {
  const items: TeXNode[][] = [[]];
  let depth = 0;
  for (const node of nodes) {
    if (node.kind === 'glyph') depth += isOpening(node.text) ? 1 : isClosing(node.text) ? -1 : 0;
    if (depth < 0) return [];
    if (depth === 0 && node.kind === 'glyph' && node.text === ',') items.push([]);
    else items.at(-1)?.push(node);
  }
  return items;
}

/** A statement, and whether a comma and nothing else stands before it. */
export interface Joined {
  readonly statement: Statement;
  readonly isJoined: boolean;
}

/** `x_1, x_2 = 0.35, 0.9` says two things, and not that x₂ is 0.35: as many names before the relation as numbers behind it. */
export function unzipped(joined: readonly Joined[]): readonly Statement[] {
  const runs: Statement[][] = [];
  for (const { statement, isJoined } of joined) {
    const run = runs.at(-1);
    if (isJoined && run !== undefined) run.push(statement);
    else runs.push([statement]);
  }
  return runs.flatMap((run) => {
    const middle = run.findIndex(({ relations }) => relations.length > 0);
    const [relation] = run[middle]?.relations ?? [];
    const isEven = middle > 0 && run.length === 2 * middle + 1;
    const others = run.filter((_, i) => i !== middle);
    if (!isEven || relation === undefined || run[middle]?.sides.length !== 2) return run;
    if (others.some(({ relations }) => relations.length > 0)) return run;
    const items = run.flatMap(({ sides }) => sides);
    return items
      .slice(0, middle + 1)
      .map((left, i) => ({ sides: [left, items[middle + 1 + i] ?? []], relations: [relation] }));
  });
}
