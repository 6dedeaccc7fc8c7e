import type { Report } from '../chain/check-chain.ts';
import type { Statement } from '../chain/statement.ts';
import type { Located } from '../finding.ts';
import { parseTerm } from '../term/term-parser.ts';
import { evaluate } from '../term/term-value.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { isOpening } from '../tex/delimiters.ts';
import { spanOf, type TeXNode } from '../tex/tex-node.ts';
import { noVocabulary } from '../vocabulary.ts';
import { closingAt } from './closing-at.ts';
import { type Joint, jointAt } from './factors.ts';
import { type Shape, shapeText } from './grid.ts';
import { type PrintedShape, shapeIn } from './shape-claims.ts';
import { signOf } from './signed-terms.ts';
import { superscriptOf } from './transposition.ts';

/**
 * Holds a statement that multiplies or adds shapes, `(2 \times 2)(2 \times 1) = (2 \times 1)`, as one. A sum of products that is
 * true as arithmetic is meant as that.
 *
 * @returns `null` for a statement about anything else
 */
export function checkShapeArithmetic({ sides, relations }: Statement, tex: string): Report | null {
  const isPath = relations.every(({ name }) => name === '→');
  if (relations.length === 0 || !relations.every(({ name }) => name === '=' || name === '→')) return null;
  const held = sides.map((side) => factorsIn(side, isPath));
  // Beside a product of shapes in parentheses, the result may stand without.
  const isProduct = held.some((side) => side !== null && side.length > 1 && side[1]?.joint === 'beside');
  const read = held.map((side, i) => side ?? (isProduct ? bareShape(sides[i] ?? []) : null));
  const factors = read.filter((side) => side !== null);
  if (factors.length < read.length || !factors.some((side) => side.length > 1)) return null;
  const results = factors.map(resultOf);
  const wrong = results.find((result) => 'finding' in result);
  const [first, ...others] = results.flatMap((result) => ('shape' in result ? [result.shape] : []));
  const differing = others.find((other) => first !== undefined && !isSame(first, other));
  // Products in parentheses, added up, may be an inner product worked out.
  const isSum = factors.flat().every(({ joint }) => joint === 'plus' || joint === 'first');
  const isArithmetic = isSum || (held.includes(null) && wrong !== undefined);
  if ((wrong !== undefined || differing !== undefined) && isArithmetic && isTrueOfNumbers(sides)) return null;
  const numbers = factors.flat().flatMap(({ shape }) =>
    shape.sizes.map(({ span }) => {
      const printed = tex.slice(span.start, span.end);
      return { span, printed, kind: 'arithmetic' as const, expected: Number(printed) };
    }),
  );
  if (wrong !== undefined && 'finding' in wrong) return { numbers, findings: [wrong.finding] };
  if (first === undefined || differing === undefined) return { numbers, findings: [] };
  const last = sides.at(-1) ?? [];
  const message = `the result is ${shapeText(first)}, not ${shapeText(differing)}`;
  return { numbers, findings: [{ kind: 'wrong-shape', span: spanOf(last), message }] };
}

interface ShapeFactor {
  readonly joint: Joint | 'plus' | 'first';
  readonly shape: PrintedShape;
}

type Result = { readonly shape: Shape } | { readonly finding: Located };

/** The shapes of a side, each in parentheses; `2 \times 2 \cdot 2 \times 1` in a path. `null` where it holds anything else. */
function factorsIn(nodes: readonly TeXNode[], isPath: boolean): readonly ShapeFactor[] | null {
  const printed = nodes.filter(({ kind }) => kind !== 'space');
  if (isPath && !printed.some((node) => node.kind === 'glyph' && isOpening(node.text))) {
    const shapes = splitAtDots(printed).map((part) => shapeIn(part));
    const known = shapes.filter((shape) => shape !== null);
    if (known.length < shapes.length || known.some(({ sizes }) => sizes.length < 2)) return null;
    return known.map((shape, i) => ({ joint: i === 0 ? 'first' : 'beside', shape }));
  }
  const factors: ShapeFactor[] = [];
  let joint: ShapeFactor['joint'] = 'first';
  for (let i = 0; i < printed.length; ) {
    const node = printed[i];
    const found = signOf(node) === '+' ? 'plus' : jointAt(node);
    if (found !== null) {
      joint = found;
      i++;
      continue;
    }
    const end = node?.kind === 'glyph' && isOpening(node.text) ? closingAt(printed, i) : i;
    const shape = end === null ? null : heldShape(printed.slice(i, end + 1));
    if (shape === null || end === null) return null;
    factors.push({ joint, shape });
    joint = 'beside';
    i = end + 1;
  }
  return factors.length === 0 ? null : factors;
}

/** `2 \times 1` */
function bareShape(nodes: readonly TeXNode[]): readonly ShapeFactor[] | null {
  const shape = shapeIn(nodes.filter(({ kind }) => kind !== 'space'));
  return shape?.sizes.length === 2 ? [{ joint: 'first', shape }] : null;
}

/** `(2 \times 1)`, which may be transposed. */
function heldShape(nodes: readonly TeXNode[]): PrintedShape | null {
  const last = nodes.at(-1);
  if (last?.kind === 'scripts') {
    if (last.above === null || last.below !== null || nodes.length < 2) return null;
    const { transposed, rest } = superscriptOf(last.above);
    const shape = shapeIn([...nodes.slice(0, -1), ...last.base]);
    if (!transposed || rest !== null || shape === null) return null;
    return { ...shape, rows: shape.columns, columns: shape.rows };
  }
  const isHeld = nodes.length > 1 || nodes[0]?.kind === 'fenced';
  const shape = isHeld ? shapeIn(nodes) : null;
  return shape?.sizes.length === 2 ? shape : null;
}

function splitAtDots(nodes: readonly TeXNode[]): readonly (readonly TeXNode[])[] {
  const parts: TeXNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'glyph' && node.text === '\\cdot') parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

function resultOf([first, ...rest]: readonly ShapeFactor[]): Result {
  if (first === undefined) return { shape: { rows: 0, columns: 0 } };
  let shape: Shape = first.shape;
  for (const { joint, shape: next } of rest) {
    const isProduct = joint !== 'plus' && joint !== 'elementwise';
    const fits = isProduct ? shape.columns === next.rows : isSame(shape, next);
    if (!fits) {
      const needs = isProduct
        ? `a product needs as many columns on the left as rows on the right (${shape.columns}, ${next.rows})`
        : 'this needs two of the same shape';
      const message = `${shapeText(shape)} and ${shapeText(next)}: ${needs}`;
      return { finding: { kind: 'wrong-shape', span: spanOf([first.shape, next]), message } };
    }
    shape = isProduct ? { rows: shape.rows, columns: next.columns } : shape;
  }
  return { shape };
}

function isSame(one: Shape, other: Shape): boolean {
  return one.rows === other.rows && one.columns === other.columns;
}

function isTrueOfNumbers(sides: Statement['sides']): boolean {
  try {
    const values = sides.map((side) => evaluate(parseTerm(side, noVocabulary)));
    return values.every((value) => value === values[0]);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return false;
  }
}
