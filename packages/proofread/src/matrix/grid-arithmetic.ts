import { productOf, sumOf, type Term } from '../term/term.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { type Span, spanOf } from '../tex/tex-node.ts';
import {
  arrayGrid,
  described,
  type Entry,
  type Grid,
  isSameShape,
  isSingle,
  mapped,
  type Shape,
  shapeOf,
  shapeText,
  termsOf,
  transposed,
} from './grid.ts';
import { scaled } from './scaled.ts';
import { ShapeError } from './shape-error.ts';

/** Says what the TeX of a stretch is called in messages. */
export type TextOf = (span: Span) => string;

/**
 * The sum of two arrays of the same shape; a printed number is added to every entry.
 *
 * @throws ShapeError
 */
export function sum(a: Grid, b: Grid, textOf: TextOf): Grid {
  return pairwise(a, b, textOf, 'a sum', (left, right) => sumOf([left, right]));
}

/**
 * The elementwise product ⊙.
 *
 * @throws ShapeError
 */
export function elementwise(a: Grid, b: Grid, textOf: TextOf): Grid {
  if (a.kind === 'number' || b.kind === 'number') return multiple(a, b, textOf);
  return pairwise(a, b, textOf, 'an elementwise product', (left, right) => productOf([left, right]));
}

function pairwise(
  a: Grid,
  b: Grid,
  textOf: TextOf,
  operation: string,
  combine: (left: Term, right: Term) => Term,
): Grid {
  const span = spanOf([a, b]);
  const [left, right] = matched(a, b);
  if (!isSameShape(left, right)) {
    const needs =
      a.kind === b.kind
        ? `${operation} needs two of the same shape`
        : `${operation} of an array and a number has no meaning`;
    throw new ShapeError(`${described(a)} and ${described(b)}: ${needs}`, span);
  }
  const rows = left.rows.map((row, i) =>
    row.map((entry, j) => combine(entry.term, right.rows[i]?.[j]?.term ?? entry.term)),
  );
  const kind = a.kind === 'number' && b.kind === 'number' ? 'number' : 'array';
  return { ...arrayGrid(rows, textOf(span), span), kind, turns: left.turns && right.turns };
}

/** The two as they fit best: what may be turned is turned, what fills a shape fills it. */
export function matched(a: Grid, b: Grid): readonly [Grid, Grid] {
  if (isSameShape(a, b)) return [a, b];
  if (a.turns && isSameShape(transposed(a), b)) return [transposed(a), b];
  if (b.turns && isSameShape(a, transposed(b))) return [a, transposed(b)];
  if (a.fills !== null) return [filled(a, shapeOf(b)), b];
  if (b.fills !== null) return [a, filled(b, shapeOf(a))];
  return [a, b];
}

/** As many of the one entry as the shape has places. */
function filled(grid: Grid, { rows, columns }: Shape): Grid {
  const [entry] = grid.rows.flat();
  const row = entry === undefined ? [] : Array.from({ length: columns }, () => entry);
  return { ...grid, rows: Array.from({ length: rows }, () => row), kind: 'array', fills: null };
}

/**
 * The product of matrices, or of a number and an array. A dot between two vectors of one size is their inner product.
 *
 * @throws ShapeError
 */
export function product(a: Grid, b: Grid, isDot: boolean, textOf: TextOf): Grid {
  if (a.kind === 'number' || b.kind === 'number') return multiple(a, b, textOf);
  const span = spanOf([a, b]);
  if (a.fills === 'row') return product(filled(a, { rows: 1, columns: shapeOf(b).rows }), b, isDot, textOf);
  if (b.fills === 'column')
    return product(a, filled(b, { rows: shapeOf(a).columns, columns: 1 }), isDot, textOf);
  if (a.fills !== null || b.fills !== null)
    throw new UnreadableError('nothing says how many ones these are', span);
  for (const [left, right] of turnsOf(a, b)) {
    if (shapeOf(left).columns === shapeOf(right).rows)
      return arrayGrid(rowsTimesColumns(left, right), textOf(span), span);
  }
  if (isDot && isSameShape(a, b) && shapeOf(a).columns === 1)
    return arrayGrid(rowsTimesColumns(transposed(a), b), textOf(span), span);
  if (isSingle(a) || isSingle(b)) return multiple(a, b, textOf);
  throw misfit(a, b);
}

function misfit(a: Grid, b: Grid): ShapeError {
  const { columns } = shapeOf(a);
  const { rows } = shapeOf(b);
  const count = `${columns} column${columns === 1 ? '' : 's'}, ${rows} row${rows === 1 ? '' : 's'}`;
  const same = isSameShape(a, b) ? '; elementwise, it is written \\odot' : '';
  const needs = `their product needs as many columns on the left as rows on the right (${count})${same}`;
  return new ShapeError(`${described(a)} and ${described(b)}: ${needs}`, spanOf([a, b]));
}

function turnsOf(a: Grid, b: Grid): readonly (readonly [Grid, Grid])[] {
  const [lefts, rights] = [a, b].map((grid) => (grid.turns ? [grid, transposed(grid)] : [grid]));
  return (lefts ?? []).flatMap((left) => (rights ?? []).map((right) => [left, right] as const));
}

function rowsTimesColumns(left: Grid, right: Grid): readonly (readonly Term[])[] {
  const columns = termsOf(transposed(right));
  return termsOf(left).map((row) => columns.map((column) => inner(row, column)));
}

/** The sum of the products, in pairs, of two lists that are as long. */
export function inner(row: readonly Term[], column: readonly Term[]): Term {
  const [first, ...rest] = row.flatMap((term, i) =>
    column.slice(i, i + 1).map((other) => productOf([term, other])),
  );
  return first === undefined ? { kind: 'constant', value: 0 } : sumOf([first, ...rest]);
}

/** A number, or an array that stands for one, times each entry of the other. */
function multiple(a: Grid, b: Grid, textOf: TextOf): Grid {
  const span = spanOf([a, b]);
  const numberFirst = a.kind === 'number' || (b.kind !== 'number' && isSingle(a));
  const [number, grid] = numberFirst ? [a, b] : [b, a];
  const factor = number.rows[0]?.[0]?.term ?? { kind: 'constant', value: 1 };
  const text = textOf(span);
  return mapped(
    grid,
    (term) => scaled(factor, term) ?? productOf(numberFirst ? [factor, term] : [term, factor]),
    text,
    span,
  );
}

/** The outer product of two vectors, as ⊗ says it. */
export function outer(a: Grid, b: Grid, textOf: TextOf): Grid {
  const columns = [a, b].map((grid) => (shapeOf(grid).columns === 1 ? grid : transposed(grid)));
  const [left, right] = columns;
  if (left === undefined || right === undefined || columns.some((grid) => shapeOf(grid).columns !== 1))
    throw new ShapeError(
      `${described(a)} and ${described(b)}: \\otimes stands between vectors`,
      spanOf([a, b]),
    );
  return product(left, transposed(right), false, textOf);
}

/** A square matrix with a vector down its diagonal and 0 elsewhere. */
export function diagonal(vector: Grid, span: Span): Grid {
  const { rows, columns } = shapeOf(vector);
  if (rows !== 1 && columns !== 1)
    throw new ShapeError(`${vector.text} is ${shapeText({ rows, columns })}: diag takes a vector`, span);
  const entries: readonly Entry[] = vector.rows.flat();
  const terms = entries.map(({ term }, i) =>
    entries.map((_, j): Term => (i === j ? term : { kind: 'constant', value: 0 })),
  );
  return arrayGrid(terms, `diag(${vector.text})`, span);
}
