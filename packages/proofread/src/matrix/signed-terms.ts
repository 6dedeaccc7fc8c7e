import { isOpening } from '../tex/delimiters.ts';
import type { TeXNode } from '../tex/tex-node.ts';
import { closingAt } from './closing-at.ts';
import { jointAt } from './factors.ts';

export interface SignedTerm {
  readonly isNegative: boolean;
  readonly nodes: readonly TeXNode[];
}

/** The terms of a sum, with the signs before them; a sign behind an operator belongs to what follows it. */
export function signedTerms(nodes: readonly TeXNode[]): readonly SignedTerm[] {
  const terms: SignedTerm[] = [];
  let isNegative = false;
  let current: TeXNode[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    const sign = signOf(node);
    if (sign !== null && current.length > 0 && jointAt(current.at(-1)) === null) {
      terms.push({ isNegative, nodes: current });
      current = [];
      isNegative = sign === '-';
    } else if (sign !== null && current.length === 0 && terms.length === 0) isNegative = sign === '-';
    else {
      const end = node?.kind === 'glyph' && isOpening(node.text) ? (closingAt(nodes, i) ?? i) : i;
      current.push(...nodes.slice(i, end + 1));
      i = end;
    }
  }
  return [...terms, { isNegative, nodes: current }];
}

export function signOf(node: TeXNode | undefined): '+' | '-' | null {
  if (node?.kind !== 'glyph') return null;
  if (node.text === '+') return '+';
  return node.text === '-' || node.text === '−' ? '-' : null;
}
