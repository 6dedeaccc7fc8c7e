import type { Report } from '../chain/check-chain.ts';
import type { Statement } from '../chain/statement.ts';
import type { CheckedNumber, Located } from '../finding.ts';
import { isWhole, printedValue } from '../numeral.ts';
import { numeralAt } from '../term/numeral-at.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { isClosing, isOpening } from '../tex/delimiters.ts';
import { symbolKey } from '../tex/symbol-key.ts';
import { type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import { noVocabulary, type Vocabulary } from '../vocabulary.ts';
import { type Grid, type Shape, shapeOf, shapeText } from './grid.ts';
import type { GridSource } from './grid-context.ts';
import { readGrid } from './grid-reader.ts';
import { holdsArrays } from './holds-arrays.ts';

/** A shape as it is printed: `2 \times 1`. */
export interface PrintedShape extends Shape {
  /** One for `n` alone. */
  readonly sizes: readonly Size[];
  readonly span: Span;
}

/** A number of rows or columns as it is printed. */
export interface Size {
  readonly size: number;
  /** `n_1`, and no number. */
  readonly isLetter: boolean;
  readonly span: Span;
}

/**
 * Holds what a statement says of the shape of an array against it: `W^{(1)} \in \mathbb{R}^{2 \times 2}`, or 2 × 2 under its brace.
 *
 * @returns `null` for a statement about anything else
 * @throws UnreadableError where the shape is not in numbers
 * @throws ShapeError where arrays on the left don't fit together
 */
export function checkShapeClaim({ sides, relations }: Statement, source: GridSource): Report | null {
  const [left, right] = sides;
  const [relation] = relations;
  if (left === undefined || right === undefined || relation === undefined || sides.length > 2) return null;
  const isArray = holdsArrays(left, source.vocabulary) > 0;
  const sign = source.tex.slice(relation.span.start, relation.span.end).trim();
  if (sign === '\\in') {
    const exponent = spaceExponent(right);
    if (exponent === null || !isArray) return null;
    const claimed = exponent.length === 0 ? oneNumber(right) : shapeIn(exponent, source.vocabulary);
    if (claimed === null) throw new UnreadableError('this shape is not in numbers', spanOf(exponent));
    return compared(readGrid(left, source), claimed, source.tex);
  }
  // What stands at a brace is said without a sign.
  const claimed = sign === '' || sign === ':' ? shapeIn(right, source.vocabulary) : null;
  return claimed === null || claimed.sizes.length < 2 || !isArray
    ? null
    : compared(readGrid(left, source), claimed, source.tex);
}

function compared(grid: Grid, claimed: PrintedShape, tex: string): Report {
  const shape = shapeOf(grid);
  const expected = claimed.sizes.length > 1 ? [shape.rows, shape.columns] : [shape.rows];
  const numbers = claimed.sizes.map(({ span, isLetter }, i): CheckedNumber => {
    const printed = tex.slice(span.start, span.end);
    const size = expected[i];
    if (isLetter || size === undefined) return { span, printed, kind: 'mention' };
    return { span, printed, kind: 'arithmetic', expected: size };
  });
  if (shape.rows === claimed.rows && shape.columns === claimed.columns) return { numbers, findings: [] };
  const finding: Located = {
    kind: 'wrong-shape',
    span: claimed.span,
    message: `${grid.text} is ${shapeText(shape)}, not ${shapeText(claimed)}`,
    printed: tex.slice(claimed.span.start, claimed.span.end),
    expected: shapeText(shape),
  };
  return { numbers, findings: [finding] };
}

/** What ℝ is raised to; empty for ℝ alone, `null` for anything else. */
function spaceExponent(nodes: readonly TeXNode[]): readonly TeXNode[] | null {
  const [only, ...others] = nodes.filter((node) => node.kind !== 'space' && !isFullStop(node));
  if (only === undefined || others.length > 0) return null;
  if (isReals(only)) return [];
  if (only.kind !== 'scripts' || only.below !== null || only.above === null) return null;
  return only.base.length === 1 && only.base.every(isReals) ? only.above.body : null;
}

function isReals(node: TeXNode): boolean {
  if (node.kind === 'glyph') return node.text === '\\R' || node.text === 'ℝ';
  const [only] = node.kind === 'marked' ? node.body.body : [];
  return (
    node.kind === 'marked' &&
    ['\\mathbb', '\\mathbf'].includes(node.mark) &&
    only?.kind === 'glyph' &&
    only.text === 'R'
  );
}

function isFullStop(node: TeXNode): boolean {
  return node.kind === 'glyph' && node.text === '.';
}

function oneNumber(nodes: readonly TeXNode[]): PrintedShape {
  return { rows: 1, columns: 1, sizes: [], span: spanOf(nodes) };
}

/**
 * `m \times n` in parentheses or not; `n` alone is a column. `null` for anything else.
 *
 * @param vocabulary says what n_1 is, the size of layer 1; without it, sizes are whole numbers
 */
export function shapeIn(nodes: readonly TeXNode[], vocabulary = noVocabulary): PrintedShape | null {
  const printed = nodes.filter((node) => node.kind !== 'space' && !isFullStop(node));
  const [first] = printed;
  const last = printed.at(-1);
  const isHeld =
    first?.kind === 'glyph' && isOpening(first.text) && last?.kind === 'glyph' && isClosing(last.text);
  if (isHeld) return shapeIn(printed.slice(1, -1), vocabulary);
  if (printed.length === 1 && first?.kind === 'fenced' && isOpening(first.left))
    return shapeIn(first.body, vocabulary);
  const times = printed.findIndex((node) => node.kind === 'glyph' && node.text === '\\times');
  const parts = times < 0 ? [printed] : [printed.slice(0, times), printed.slice(times + 1)];
  const sizes = parts.map((part) => sizeIn(part, vocabulary)).filter((size) => size !== null);
  const [rows, columns] = sizes;
  if (rows === undefined || sizes.length < parts.length) return null;
  return { rows: rows.size, columns: columns?.size ?? 1, sizes, span: spanOf(printed) };
}

/** Arrays with an entry for each unit of their layer. */
const OF_UNITS = /^(?:inputs|pre-activations)/;

/** A whole number, or a letter with a layer: `n_1`, `d^{(1)}`. */
function sizeIn(nodes: readonly TeXNode[], { arrays }: Vocabulary): Size | null {
  const span = spanOf(nodes);
  const match = numeralAt(nodes, 0);
  if (match !== null) {
    const { numeral, length, raised } = match;
    const isAll = length === nodes.length && raised === null && isWhole(numeral);
    return isAll ? { size: printedValue(numeral), isLetter: false, span } : null;
  }
  const layer = /^[a-zN](?:_\{(\d+)\}|\^\{[([](\d+)[)\]]\})$/.exec(symbolKey(nodes) ?? '');
  const number = layer === null ? -1 : Number(layer[1] ?? layer[2]);
  const vector = [...arrays.values()].find((array) => array.layer === number && OF_UNITS.test(array.name));
  return vector === undefined ? null : { size: vector.ids.length, isLetter: true, span };
}
