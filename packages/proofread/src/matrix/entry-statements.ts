import { chainsOf, kindOf, type ReadStatement, type Side } from '../chain/chain.ts';
import type { Relation, Statement } from '../chain/statement.ts';
import { isEmpty } from '../chain/statement-reader.ts';
import { nameOfLetter } from '../term/letters.ts';
import type { Term } from '../term/term.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { spanOf, type TeXNode } from '../tex/tex-node.ts';
import { described, type Grid, isSameShape, isSingle, shapeOf } from './grid.ts';
import { matched } from './grid-arithmetic.ts';
import type { GridSource } from './grid-context.ts';
import { readGrid } from './grid-reader.ts';
import { ShapeError } from './shape-error.ts';

/** What a statement about arrays says of one entry. */
export interface EntryStatement {
  readonly read: ReadStatement;
  /** "row 2, column 1"; `null` where there is only one entry. */
  readonly place: string | null;
}

/**
 * Reads a statement about arrays as one about each of their entries.
 *
 * @throws UnreadableError where a side is no arithmetic over arrays, or a relation can't stand where it does
 * @throws ShapeError where arrays don't fit
 */
export function entryStatements(statement: Statement, source: GridSource): readonly EntryStatement[] {
  const { grids: read, relations } = withoutNames(
    statement.sides.map((side) => readGrid(printedPart(side), source)),
    statement.relations,
  );
  const grids = inOneShape(read);
  const { rows, columns } = shapeOf(grids[0] ?? { rows: [] });
  return Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const entries = grids.map((grid) => sideAt(grid, row, column));
    const place = rows * columns === 1 ? null : `row ${row + 1}, column ${column + 1}`;
    return { read: chainsOf(entries, relationsOf(entries, relations), source.vocabulary), place };
  });
}

/** A letter set equal to an array is its name: what is claimed is the rest of the chain. */
function withoutNames(
  grids: readonly Grid[],
  relations: readonly Relation[],
): { readonly grids: readonly Grid[]; readonly relations: readonly Relation[] } {
  const isName = (grid: Grid) =>
    grid.kind === 'number' && grid.rows.flat().every(({ term }) => isLetter(term));
  const at = grids.findIndex(isName);
  const name = grids[at];
  if (name === undefined || !grids.some((grid) => grid.kind === 'array' && !isSingle(grid)))
    return { grids, relations };
  if (grids.length < 3) throw new UnreadableError('nothing says what this is', name.span);
  return withoutNames(grids.toSpliced(at, 1), relations.toSpliced(Math.max(at - 1, 0), 1));
}

function isLetter(term: Term): boolean {
  return term.kind === 'symbol' && nameOfLetter(term.symbol) !== null;
}

/** Without the full stop of the sentence. */
function printedPart(nodes: readonly TeXNode[]): readonly TeXNode[] {
  const end = nodes.findLastIndex((node) => !isEmpty([node]));
  if (end < 0) throw new UnreadableError('a side of a relation is missing', spanOf(nodes));
  return nodes.slice(0, end + 1);
}

/** The step leaves a connection that there is not as it is. */
function relationsOf([first]: readonly Side[], relations: readonly Relation[]): readonly Relation[] {
  if (first?.term.kind !== 'constant') return relations;
  return relations.map((relation) => (relation.name === '←' ? { ...relation, name: '=' } : relation));
}

/** All sides have one shape; a number may stand beside an array of one entry, a printed 0 beside any. */
function inOneShape(grids: readonly Grid[]): readonly Grid[] {
  const arrays = grids.filter(({ kind }) => kind === 'array');
  const firm = arrays.find(({ turns }) => !turns) ?? arrays[0];
  if (firm === undefined) return grids;
  return grids.map((grid) => {
    if (isSingle(grid) && isSingle(firm)) return grid;
    const [fitted] = matched(isZero(grid) ? grid : { ...grid, fills: null }, firm);
    if (isSameShape(fitted, firm)) return fitted;
    const [first, second] = grids.indexOf(firm) < grids.indexOf(grid) ? [firm, grid] : [grid, firm];
    const message = `${described(first)} and ${described(second)}: what is equal has one shape`;
    throw new ShapeError(message, second.span);
  });
}

function isZero(grid: Grid): boolean {
  const term = grid.rows[0]?.[0]?.term;
  return grid.fills !== null && term?.kind === 'numeral' && term.numeral.digits === '0';
}

function sideAt(grid: Grid, row: number, column: number): Side {
  const entry = grid.rows[row]?.[column];
  const term: Term = entry?.term ?? { kind: 'constant', value: 0 };
  // A missing connection is said by the symbol of its array.
  const kind = term.kind === 'constant' ? 'symbols' : kindOf(term);
  if (term.kind === 'numeral' && kind === 'numeral') return { term, kind, span: term.numeral.span };
  const isCell = entry !== undefined && entry.span.end > entry.span.start;
  return { term, kind, span: isCell ? entry.span : grid.span };
}
