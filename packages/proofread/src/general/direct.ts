import { layersIn } from '../customary-symbols.ts';
import { differentialOf } from '../term/symbol-at.ts';
import { symbolKey } from '../tex/symbol-key.ts';
import { listsIn, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * True where each derivative of a unit by a unit is by one that feeds it: the sum over k of ∂E/∂a_k · ∂a_k/∂a_j runs over the units that j
 * feeds, where units are numbered through and no layer says so.
 */
export function derivesDirectly(nodes: readonly TeXNode[], vocabulary: Vocabulary): boolean {
  if (layersIn(vocabulary.symbols) > 0) return true;
  return nodes.every((node) => {
    if (node.kind !== 'fraction') return listsIn(node).every((list) => derivesDirectly(list, vocabulary));
    const [of, by] = [node.over, node.under].map((part) => unitOf(differentialOf(part), vocabulary));
    if (!of || !by) return true;
    // A unit's own output by its own sum.
    if (of.number === by.number) return of.kind === 'y' && by.kind === 'a';
    return vocabulary.quantities.get(`a${of.number}`)?.operands.includes(`y${by.number}`) ?? false;
  });
}

interface UnitSymbol {
  readonly kind: string;
  readonly number: string;
}

/** The computing unit whose sum or output it is; `null` for anything else. */
function unitOf(nodes: readonly TeXNode[] | null, { symbols }: Vocabulary): UnitSymbol | null {
  const key = nodes === null ? null : symbolKey(nodes);
  const [, kind, number] = /^([ay])(\d+)$/.exec(symbols.get(key ?? '') ?? '') ?? [];
  return kind === undefined || number === undefined ? null : { kind, number };
}
