import type { Phase, Quantity } from '@nudge/core/quantity';

/** Which part of a derivation a lesson walks, as its author writes it. */
export interface WalkRequest {
  /** Phases, parted by spaces: `forward loss`. All that is computed, where absent. */
  readonly phases?: string | undefined;
  /** Ids of quantities, parted by spaces, those of one step joined: `a3 y3 grad.W35+grad.W45`. */
  readonly only?: string | undefined;
  /** Id of the last step. */
  readonly upto?: string | undefined;
}

/**
 * The steps of a walk, in the order of the derivation. A step has one quantity, or several where its author joined them; it stands where
 * the last of them does.
 *
 * @throws {Error} for a phase or an id that the derivation does not have, with those it has, and for a walk without a step
 */
export function walkOf(
  derivation: readonly Quantity[],
  { phases, only, upto }: WalkRequest,
): readonly (readonly Quantity[])[] {
  const computed = derivation.filter(({ expression }) => expression !== null);
  if (only !== undefined && (phases !== undefined || upto !== undefined)) {
    throw new Error('A <Stepper> takes only="…", or phases="…" and upto="…", not both.');
  }
  if (only !== undefined) {
    return some(
      joined(
        derivation,
        words(only).map((word) => word.split('+')),
      ),
    );
  }
  const wanted = phases === undefined ? undefined : new Set(words(phases));
  const there: readonly Phase[] = [...new Set(derivation.map(({ phase }) => phase))];
  for (const phase of wanted ?? []) check('phases', 'phase', phase, there);
  const chosen = wanted === undefined ? computed : derivation.filter(({ phase }) => wanted.has(phase));
  if (upto === undefined) return alone(chosen);
  check('upto', 'quantity', upto, idsOf(chosen));
  return alone(chosen.slice(0, chosen.findIndex(({ id }) => id === upto) + 1));
}

function joined(derivation: readonly Quantity[], groups: readonly (readonly string[])[]) {
  for (const id of groups.flat()) check('only', 'quantity', id, idsOf(derivation));
  const place = (id: string) => derivation.findIndex((quantity) => quantity.id === id);
  const ends = groups.map((group) => ({ group, end: Math.max(...group.map(place)) }));
  return ends
    .toSorted((one, other) => one.end - other.end)
    .map(({ group }) => derivation.filter(({ id }) => group.includes(id)));
}

function alone(quantities: readonly Quantity[]): readonly (readonly Quantity[])[] {
  return some(quantities.map((quantity) => [quantity]));
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function idsOf(quantities: readonly Quantity[]): readonly string[] {
  return quantities.map(({ id }) => id);
}

function check(attribute: string, what: string, name: string, there: readonly string[]): void {
  if (there.includes(name)) return;
  throw new Error(
    `<Stepper ${attribute}="…">: there is no ${what} "${name}"; there are ${there.join(', ')}.`,
  );
}

function some<Step>(steps: readonly Step[]): readonly Step[] {
  if (steps.length === 0) throw new Error('A <Stepper> has no step to walk: name at least one.');
  return steps;
}
