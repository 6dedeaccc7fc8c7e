import type { Numeral } from '../numeral.ts';
import type { Term } from '../term/term.ts';
import { NO_SPAN, type Span } from '../tex/tex-node.ts';

/** One place of an array. */
export interface Entry {
  readonly term: Term;
  /** The cell that it is printed in; empty for one that is worked out. */
  readonly span: Span;
}

/** What a stretch of a formula is, written out: rows × columns of arithmetic. */
export interface Grid {
  readonly rows: readonly (readonly Entry[])[];
  /** Numbers multiply anything; an array of one entry has a shape. */
  readonly kind: 'number' | 'array';
  /** A list `(1, 2)`, or the derivatives of one number: a row or a column, as it fits. */
  readonly turns: boolean;
  /**
   * It stands in every place of what it is added to: a printed number, `any`, or the bold 1, a column or a row of as many as it takes.
   * `null` for what has entries of its own.
   */
  readonly fills: 'any' | 'column' | 'row' | null;
  /** How messages call it. */
  readonly text: string;
  readonly span: Span;
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export function shapeOf({ rows }: Pick<Grid, 'rows'>): Shape {
  return { rows: rows.length, columns: rows[0]?.length ?? 0 };
}

export function isSameShape(one: Pick<Grid, 'rows'>, other: Pick<Grid, 'rows'>): boolean {
  const [a, b] = [shapeOf(one), shapeOf(other)];
  return a.rows === b.rows && a.columns === b.columns;
}

/** "2 × 1", with the article left out: for messages. */
export function shapeText({ rows, columns }: Shape): string {
  return `${rows} × ${columns}`;
}

/** "W⁽²⁾ is 1 × 2". */
export function described(grid: Grid): string {
  return `${grid.text} is ${grid.kind === 'number' ? 'a number' : shapeText(shapeOf(grid))}`;
}

/** True for what has a single entry: it may stand for a number. */
export function isSingle(grid: Grid): boolean {
  const { rows, columns } = shapeOf(grid);
  return rows === 1 && columns === 1;
}

export function numberGrid(term: Term, text: string, span: Span): Grid {
  const fills = term.kind === 'numeral' || term.kind === 'constant' ? 'any' : null;
  return { rows: [[{ term, span: NO_SPAN }]], kind: 'number', turns: false, fills, text, span };
}

/** An array whose entries are worked out, not printed. */
export function arrayGrid(
  terms: readonly (readonly Term[])[],
  text: string,
  span: Span,
  { turns = false } = {},
): Grid {
  const rows = terms.map((row) => row.map((term) => ({ term, span: NO_SPAN })));
  return { rows, kind: 'array', turns, fills: null, text, span };
}

export function termsOf({ rows }: Grid): readonly (readonly Term[])[] {
  return rows.map((row) => row.map(({ term }) => term));
}

/** Every entry worked on alone. */
export function mapped(grid: Grid, change: (term: Term) => Term, text: string, span: Span): Grid {
  const rows = grid.rows.map((row) => row.map((entry) => ({ ...entry, term: change(entry.term) })));
  return { ...grid, rows, fills: null, text, span };
}

export function transposed(grid: Grid): Grid {
  const [first = []] = grid.rows;
  const rows = first.map((_, column) => grid.rows.flatMap((row) => row.slice(column, column + 1)));
  const fills = grid.fills === 'column' ? 'row' : grid.fills === 'row' ? 'column' : grid.fills;
  return { ...grid, rows, fills };
}

/** The number 1 as it would be printed. */
export function whole(value: number): Term {
  const numeral: Numeral = { negative: false, digits: String(value), exponent: 0, span: NO_SPAN };
  return { kind: 'numeral', numeral };
}
