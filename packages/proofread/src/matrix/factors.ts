import { UnreadableError } from '../term/unreadable-error.ts';
import type { TeXNode } from '../tex/tex-node.ts';
import { spanOf } from '../tex/tex-node.ts';
import { type Grid, isSingle, mapped } from './grid.ts';
import { elementwise, outer, product, type TextOf } from './grid-arithmetic.ts';
import { ShapeError } from './shape-error.ts';

/** What stands between two factors. */
export type Joint = 'beside' | 'dot' | 'cross' | 'elementwise' | 'outer' | 'over';

export interface Factor {
  /** What stands before it. */
  readonly joint: Joint;
  readonly grid: Grid;
}

const joints: ReadonlyMap<string, Joint> = new Map<string, Joint>([
  ['\\cdot', 'dot'],
  ['\\times', 'cross'],
  ['\\odot', 'elementwise'],
  ['\\circ', 'elementwise'],
  ['\\otimes', 'outer'],
  ['/', 'over'],
]);

/** The joint that a node is; `null` for anything else. */
export function jointAt(node: TeXNode | undefined): Joint | null {
  return node?.kind === 'glyph' ? (joints.get(node.text) ?? null) : null;
}

/**
 * Factors multiplied: ⊙ binds less than what stands side by side, `A^\top \delta \odot s`; where shapes don't allow that, from left to right.
 *
 * @throws ShapeError where they don't fit either way
 */
export function factorsProduct(factors: readonly Factor[], textOf: TextOf): Grid {
  try {
    return inGroups(factors, textOf);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    try {
      return inOrder(factors, textOf);
    } catch (other) {
      throw other instanceof ShapeError ? error : other;
    }
  }
}

function inGroups(factors: readonly Factor[], textOf: TextOf): Grid {
  const groups: Factor[][] = [];
  for (const factor of factors) {
    if (groups.length === 0 || factor.joint === 'elementwise') groups.push([factor]);
    else groups.at(-1)?.push(factor);
  }
  const [first, ...rest] = groups.map((group) => inOrder(group, textOf));
  if (first === undefined) throw new UnreadableError('a number or a symbol is missing', spanOf([]));
  return rest.reduce((left, right) => elementwise(left, right, textOf), first);
}

function inOrder([first, ...rest]: readonly Factor[], textOf: TextOf): Grid {
  if (first === undefined) throw new UnreadableError('a number or a symbol is missing', spanOf([]));
  return rest.reduce((left, { joint, grid }) => joined(left, joint, grid, textOf), first.grid);
}

function joined(left: Grid, joint: Joint, right: Grid, textOf: TextOf): Grid {
  const span = spanOf([left, right]);
  switch (joint) {
    case 'elementwise':
      return elementwise(left, right, textOf);
    case 'outer':
      return outer(left, right, textOf);
    case 'over': {
      const under = isSingle(right) ? right.rows[0]?.[0]?.term : undefined;
      if (under === undefined) throw new UnreadableError('an array is not divided by an array', span);
      return mapped(left, (over) => ({ kind: 'quotient', over, under }), textOf(span), span);
    }
    default:
      return product(left, right, joint === 'dot', textOf);
  }
}
