import { differentiate } from '@nudge/core/differentiate';
import { evaluate } from '@nudge/core/evaluate';
import { functions } from '@nudge/core/functions';
import type { Quantity } from '@nudge/core/quantity';
import type { Vocabulary } from '../vocabulary.ts';

/** ∂of/∂by, both ids of quantities. */
export interface PartialDerivative {
  /** The quantity it is, where the derivation has one: slope5 for ∂y₅/∂a₅, y4 for ∂a₅/∂W₄₅. */
  readonly id: string | null;
  readonly value: number;
}

/** How `of` moves when `by` is nudged and nothing else is but what follows from it; `null` where that cannot be derived. */
export function partialDerivative(vocabulary: Vocabulary, of: string, by: string): PartialDerivative | null {
  const named = nameOf(vocabulary, of, by);
  if (named !== undefined) return { id: named.id, value: named.value };
  try {
    return { id: null, value: slope(vocabulary.quantities, of, by, new Map()) };
  } catch (error) {
    // Not every function has a derivative with a name: ReLU′ has none.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function nameOf({ quantities }: Vocabulary, of: string, by: string): Quantity | undefined {
  const unit = /^a(.+)$/.exec(by)?.[1];
  const direct =
    quantities.get(`slope.${of}.${by}`) ?? (of === `y${unit}` ? quantities.get(`slope${unit}`) : undefined);
  if (direct !== undefined) return direct;
  if (of === resultOf(quantities)) return quantities.get(`grad.${by}`) ?? quantities.get(`delta${unit}`);
  const expression = quantities.get(of)?.expression;
  if (!expression) return undefined;
  const derivative = differentiate(expression, by);
  return derivative.kind === 'quantity' ? quantities.get(derivative.id) : undefined;
}

/** What all gradients of a derivation are gradients of. */
function resultOf(quantities: ReadonlyMap<string, Quantity>): string | undefined {
  const before = [...quantities.values()].filter(({ phase }) => phase === 'loss' || phase === 'forward');
  return before.at(-1)?.id;
}

/** The chain rule, added up over every operand. */
function slope(
  quantities: ReadonlyMap<string, Quantity>,
  of: string,
  by: string,
  known: Map<string, number>,
): number {
  if (of === by) return 1;
  const before = known.get(of);
  if (before !== undefined) return before;
  const quantity = quantities.get(of);
  const expression = quantity?.expression ?? null;
  let total = 0;
  for (const operand of quantity?.operands ?? []) {
    const through = slope(quantities, operand, by, known);
    if (through === 0 || expression === null) continue;
    const lookUp = (id: string) => quantities.get(id)?.value ?? Number.NaN;
    total += through * evaluate(differentiate(expression, operand), lookUp, functions);
  }
  known.set(of, total);
  return total;
}
