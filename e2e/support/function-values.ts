import type { FunctionExample } from '@nudge/core/example';
import { evaluate } from './arithmetic.ts';

/** How far a name is moved to see what it does: a power of two, so that the move itself is exact, and long enough that the last bits count little. */
const NUDGE = 1 / 64;

/**
 * Every quantity of a function example by its id. Slopes are measured: a name is moved a little to both sides, and what comes after it is
 * worked out again.
 */
export function functionValues({
  variables,
  definitions,
  learningRate,
}: FunctionExample): ReadonlyMap<string, number> {
  const names = Object.keys(definitions);
  const result = names.at(-1) ?? '';
  const values = new Map(workedOut(variables, definitions));
  const printed = new Map(values);
  const valueAt = (moved: string, by: number, of: string) =>
    workedOut(variables, definitions, new Map([[moved, (printed.get(moved) ?? Number.NaN) + by]])).get(of) ??
    Number.NaN;
  for (const name of printed.keys()) {
    if (name !== result)
      values.set(
        `grad.${name}`,
        slopeOf((by) => valueAt(name, by, result)),
      );
  }
  names.forEach((name) => {
    const definition = definitions[name] ?? '';
    for (const operand of printed.keys()) {
      const moved = (by: number) => {
        const around = new Map([...printed, [operand, (printed.get(operand) ?? Number.NaN) + by]]);
        return middle(definition, (one) => around.get(one));
      };
      if (definition.includes(operand)) values.set(`slope.${name}.${operand}`, slopeOf(moved));
    }
  });
  if (learningRate === undefined) return values;
  values.set('eta', learningRate);
  const next: Record<string, number> = {};
  for (const [name, value] of Object.entries(variables)) {
    const step = -learningRate * (values.get(`grad.${name}`) ?? Number.NaN);
    values.set(`step.${name}`, step);
    next[name] = value + step;
  }
  for (const [name, value] of workedOut(next, definitions)) values.set(`next.${name}`, value);
  return values;
}

/** Variables and definitions, one after the other; what is `pinned` keeps its value whatever it is defined as. */
function workedOut(
  variables: Readonly<Record<string, number>>,
  definitions: Readonly<Record<string, string>>,
  pinned: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const values = new Map(Object.entries(variables));
  for (const [name, value] of pinned) if (values.has(name)) values.set(name, value);
  for (const [name, text] of Object.entries(definitions))
    values.set(name, pinned.get(name) ?? middle(text, (one) => values.get(one)));
  return values;
}

function middle(text: string, valueBy: (name: string) => number | undefined): number {
  const { low, high } = evaluate(text, (name) => valueBy(name));
  return (low + high) / 2;
}

/** Nine-point central difference, whose error is of eighth order (Fornberg 1988, table 1). */
function slopeOf(f: (by: number) => number): number {
  const apart = (steps: number) => f(steps * NUDGE) - f(-steps * NUDGE);
  return ((4 / 5) * apart(1) - (1 / 5) * apart(2) + (4 / 105) * apart(3) - (1 / 280) * apart(4)) / NUDGE;
}
