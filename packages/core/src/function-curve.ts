import type { Parabola } from './descent.ts';
import { evaluate } from './evaluate.ts';
import type { FunctionExample } from './example.ts';
import { parseExpression } from './expression-parser.ts';
import { functions } from './functions.ts';
import { at } from './list.ts';
import type { CurvePoint } from './loss-curve.ts';

/**
 * What a function example comes to, its last definition, for each value of one variable, everything else held still.
 *
 * @throws RangeError for a name that is no variable of the example
 */
export function resultAlong(
  example: FunctionExample,
  variable: string,
  values: readonly number[],
): readonly CurvePoint[] {
  if (!Object.hasOwn(example.variables, variable)) {
    throw new RangeError(`${example.id} has no variable ${variable}`);
  }
  const definitions = Object.entries(example.definitions).map(
    ([name, text]) => [name, parseExpression(text)] as const,
  );
  return values.map((given) => {
    const known = new Map(Object.entries({ ...example.variables, [variable]: given }));
    const lookUp = (name: string) => known.get(name) ?? Number.NaN;
    for (const [name, expression] of definitions) known.set(name, evaluate(expression, lookUp, functions));
    return { given, loss: lookUp(at(definitions, definitions.length - 1)[0]) };
  });
}

/** How far, in proportion, a fourth point may lie from the parabola through three. */
const MARGIN = 1e-9;

/**
 * Where the parabola that a function example comes to is lowest, and how curved it is; `null` where it is no parabola that opens upwards.
 * Read off the values one to each side of the variable; two to one side must agree.
 */
export function parabolaOf(example: FunctionExample, variable: string): Parabola | null {
  const middle = example.variables[variable] ?? Number.NaN;
  const places = [middle - 1, middle, middle + 1, middle + 2];
  const [before = 0, here = 0, after = 0, beyond = 0] = resultAlong(example, variable, places).map(
    ({ loss }) => loss,
  );
  const curvature = after - 2 * here + before;
  const slope = (after - before) / 2;
  const expected = here + 2 * slope + 2 * curvature;
  const isParabola = Math.abs(beyond - expected) <= MARGIN * Math.max(Math.abs(beyond), Math.abs(curvature));
  return isParabola && curvature > 0 ? { minimum: middle - slope / curvature, curvature } : null;
}
