import { listsIn, type TeXNode } from '../tex/tex-node.ts';
import { type NumeralMatch, numeralAt } from './numeral-at.ts';

/** Every numeral in a formula, however deep. */
export function numeralsOf(nodes: readonly TeXNode[]): readonly NumeralMatch[] {
  const found: NumeralMatch[] = [];
  for (let i = 0; i < nodes.length; ) {
    const match = numeralAt(nodes, i);
    const node = nodes[i];
    if (match !== null) found.push(match, ...numeralsOf(match.raised?.body ?? []));
    else if (node !== undefined) found.push(...listsIn(node).flatMap(numeralsOf));
    i += match?.length ?? 1;
  }
  return found;
}
