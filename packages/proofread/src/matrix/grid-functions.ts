import type { FunctionHead } from '../term/function-heads.ts';
import { slopeOfFunction } from '../term/slope.ts';
import type { Term } from '../term/term.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { symbolKey } from '../tex/symbol-key.ts';
import { type Argument, NO_SPAN, type Span, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import {
  arrayGrid,
  described,
  type Grid,
  isSameShape,
  mapped,
  numberGrid,
  shapeOf,
  termsOf,
  whole,
} from './grid.ts';
import { inner, matched } from './grid-arithmetic.ts';
import { ShapeError } from './shape-error.ts';

/** A function that takes an array as a whole. */
export type WholeName = 'diag' | 'softmax' | 'tr';

export function wholeNamed(node: TeXNode): WholeName | null {
  const name = node.kind === 'operator' ? node.name : node.kind === 'words' ? node.text.trim() : '';
  return name === 'diag' || name === 'softmax' || name === 'tr' ? name : null;
}

/** A function, or its derivative, of every entry. */
export function applied(
  { name, primes }: FunctionHead,
  grid: Grid,
  text: string,
  span: Span,
  vocabulary: Vocabulary,
): Grid {
  const isSlope = primes === 1 && (name === 'sigmoid' || name === 'tanh');
  return mapped(
    grid,
    (argument) => {
      const slope = isSlope ? slopeSymbol(name, argument, vocabulary) : null;
      return slope ?? slopeOfFunction(name, primes, argument, span);
    },
    text,
    span,
  );
}

/** σ′ of a pre-activation of the example is a quantity with a symbol of its own. */
function slopeSymbol(name: 'sigmoid' | 'tanh', argument: Term, { quantities }: Vocabulary): Term | null {
  const unit = argument.kind === 'symbol' ? /^a(\d+)$/.exec(argument.symbol.id ?? '')?.[1] : undefined;
  const slope = unit === undefined ? undefined : quantities.get(`slope${unit}`);
  const isItsOwn = slope?.symbol.startsWith(name === 'sigmoid' ? "\\sigma'" : "\\tanh'") === true;
  if (slope === undefined || !isItsOwn) return null;
  return { kind: 'symbol', symbol: { id: slope.id, value: slope.value, span: NO_SPAN } };
}

/** e to each entry, over their sum. */
export function softmax(grid: Grid, text: string, span: Span): Grid {
  const raised = termsOf(grid).map((row) =>
    row.map((argument): Term => ({ kind: 'call', name: 'exp', argument })),
  );
  const entries = raised.flat();
  const under = inner(
    entries,
    entries.map(() => whole(1)),
  );
  const rows = raised.map((row) => row.map((over): Term => ({ kind: 'quotient', over, under })));
  return arrayGrid(rows, text, span);
}

/** The sum of the entries down the diagonal of a square matrix. */
export function trace(grid: Grid, text: string, span: Span): Grid {
  const { rows, columns } = shapeOf(grid);
  if (rows !== columns) throw new ShapeError(`${described(grid)}: only a square matrix has a trace`, span);
  const entries = termsOf(grid).flatMap((row, i) => row.slice(i, i + 1));
  const ones = entries.map(() => whole(1));
  return numberGrid(inner(entries, ones), text, span);
}

/**
 * The length of a vector; with an index, the sum of its magnitudes (1) or the Frobenius norm of a matrix (F).
 *
 * @throws UnreadableError for a norm of another name
 */
export function norm(grid: Grid, below: Argument | null, text: string, span: Span): Grid {
  const name = below === null ? '2' : (symbolKey(below.body) ?? '');
  const { rows, columns } = shapeOf(grid);
  const isVector = rows === 1 || columns === 1;
  const entries = termsOf(grid).flat();
  if (name === '1' && isVector) {
    const magnitudes = entries.map((argument): Term => ({ kind: 'call', name: 'absolute', argument }));
    const ones = entries.map(() => whole(1));
    return numberGrid(inner(magnitudes, ones), text, span);
  }
  if (name !== 'F' && (name !== '2' || !isVector)) throw new UnreadableError('this norm is not read', span);
  return numberGrid({ kind: 'call', name: 'square-root', argument: inner(entries, entries) }, text, span);
}

/** A number to a power; the square of a norm is the sum of the squares. */
export function toPower(base: Term, exponent: Term): Term {
  const isSquare =
    exponent.kind === 'numeral' && exponent.numeral.digits === '2' && !exponent.numeral.negative;
  if (isSquare && base.kind === 'call' && base.name === 'square-root') return base.argument;
  return { kind: 'power', base, exponent };
}

/** The largest or the smallest of several, place by place; a printed number counts for every place. */
export function extreme(name: 'max' | 'min', grids: readonly Grid[], text: string, span: Span): Grid {
  const array = grids.find(({ kind }) => kind === 'array') ?? grids[0];
  const fitted = grids.map((grid) => (array === undefined ? grid : matched(grid, array)[0]));
  const other = fitted.find((grid) => array !== undefined && !isSameShape(grid, array));
  if (array === undefined) throw new UnreadableError('a number or a symbol is missing', span);
  if (other !== undefined)
    throw new ShapeError(`${described(array)} and ${described(other)}: ${name} needs one shape`, span);
  const rows = termsOf(array).map((row, i) =>
    row.map(
      (_, j): Term => ({ kind: 'extreme', name, of: fitted.flatMap((grid) => termsOf(grid)[i]?.[j] ?? []) }),
    ),
  );
  return arrayGrid(rows, text, span);
}
