import { UnreadableError } from '../term/unreadable-error.ts';
import { isOpening } from '../tex/delimiters.ts';
import { symbolKey } from '../tex/symbol-key.ts';
import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import { closingAt } from './closing-at.ts';
import { type Entry, type Grid, isSingle, numberGrid } from './grid.ts';
import { ShapeError } from './shape-error.ts';

type Read = (nodes: readonly TeXNode[]) => Grid;

/** Delimiters that an array may have: others, as those of a determinant, make something else of it. */
const delimiters = new Set(['.', '(', ')', '[', ']']);

/**
 * A matrix as it is printed, cell by cell.
 *
 * @throws UnreadableError where a cell is no single number
 * @throws ShapeError where its rows are not of one length
 */
export function literalGrid(node: Extract<TeXNode, { kind: 'array' }>, text: string, read: Read): Grid {
  const { left, right, isCases, span } = node;
  if (isCases || !delimiters.has(left) || !delimiters.has(right))
    throw new UnreadableError('this has no value here', span);
  const rows = node.rows.map((row) =>
    row.map((cell) => {
      const printed = cell.filter(({ kind }) => kind !== 'space');
      if (printed.length === 0) throw new UnreadableError('an entry is missing', span);
      const dots = printed.find(isDots);
      if (dots !== undefined) throw new UnreadableError('dots leave something out', dots.span);
      return entryOf(read(printed), spanOf(printed));
    }),
  );
  refuseRagged(rows, span);
  return { rows, kind: 'array', turns: false, fills: null, text, span };
}

/** The list `(1, 2)`, a vector that may lie or stand; lists in a list are rows. */
export function listGrid(items: readonly (readonly TeXNode[])[], text: string, span: Span, read: Read): Grid {
  const grids = items.map(read);
  const isNested = grids.every(({ turns }) => turns);
  const rows = isNested
    ? grids.map((grid) => grid.rows.flat())
    : [grids.map((grid, i) => entryOf(grid, spanOf(items[i] ?? [])))];
  refuseRagged(rows, span);
  return { rows, kind: 'array', turns: !isNested, fills: null, text, span };
}

function entryOf(grid: Grid, span: Span): Entry {
  const [entry] = grid.rows.flat();
  if (entry === undefined || !isSingle(grid)) throw new UnreadableError('an entry is an array itself', span);
  return { term: entry.term, span };
}

function refuseRagged(rows: readonly (readonly Entry[])[], span: Span): void {
  const [first = []] = rows;
  const other = rows.findIndex((row) => row.length !== first.length);
  if (other < 0) return;
  const counts = `row 1 has ${first.length}, row ${other + 1} has ${rows[other]?.length}`;
  throw new ShapeError(`the rows are not of one length: ${counts}`, span);
}

function isDots(node: TeXNode): boolean {
  if (node.kind === 'group') return node.body.some(isDots);
  return node.kind === 'glyph' && /dots|…/.test(node.text);
}

/** True for `(1, 2)` or `[1, 2]`, alone between its delimiters; a script may stand behind. */
export function isList(nodes: readonly TeXNode[]): boolean {
  const [first] = nodes;
  const held = first?.kind === 'scripts' && first.base.length === 1 ? first.base[0] : first;
  if (held?.kind === 'fenced') return isOpening(held.left) && itemsIn(held.body).length > 1;
  if (first?.kind !== 'glyph' || !['(', '['].includes(first.text)) return false;
  const end = closingAt(nodes, 0);
  return end !== null && itemsIn(nodes.slice(1, end)).length > 1;
}

/** What stands between commas. */
export function itemsIn(body: readonly TeXNode[]): readonly (readonly TeXNode[])[] {
  const items: TeXNode[][] = [[]];
  for (let i = 0; i < body.length; i++) {
    const node = body[i];
    if (node?.kind === 'glyph' && (node.text === ',' || node.text === ';')) {
      items.push([]);
      continue;
    }
    const end = node?.kind === 'glyph' && isOpening(node.text) ? (closingAt(body, i) ?? i) : i;
    items.at(-1)?.push(...body.slice(i, end + 1));
    i = end;
  }
  return items;
}

/** `(W^{(1)})_{12}`, the entry in row 1 and column 2; of a vector, one number is enough. */
export function entryAt(grid: Grid, below: Argument, text: string, span: Span): Grid {
  const places = (symbolKey(below.body) ?? '').replaceAll(',', '');
  const [row = 0, column = 1] = [...places].map(Number);
  const entry = /^\d{1,2}$/.test(places) ? grid.rows[row - 1]?.[column - 1] : undefined;
  if (entry === undefined) throw new UnreadableError('there is no such entry', below.span);
  return { ...numberGrid(entry.term, text, span), fills: null };
}
