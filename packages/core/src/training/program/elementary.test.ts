import { describe, expect, it } from 'vitest';
import { pointsFrom } from '../../../test/reference/points.ts';
import { erf } from '../../elementary/erf.ts';
import { exp } from '../../elementary/exp.ts';
import { tanh } from '../../elementary/tanh.ts';
import { parameter } from '../wasm/function-body.ts';
import { instantiate } from '../wasm/instance.ts';
import { moduleBytes, PAGE } from '../wasm/module.ts';
import { type Pair, pair } from '../wasm/operations.ts';
import { errorFunction } from './error-function.ts';
import { exponential } from './exponential.ts';
import { hyperbolicTangent } from './hyperbolic-tangent.ts';
import { TABLE_BYTES, writePowerTables } from './power-tables.ts';
import { Scope } from './scope.ts';

const COUNT = 4096;
const tables = { whole: 0, split: TABLE_BYTES };

/** Puts a function to all numbers at once, two by two. */
function applied(make: (scope: Scope, x: Pair) => Pair): (numbers: readonly number[]) => number[] {
  const scope = new Scope(['i32', 'i32'], tables);
  const { body } = scope;
  body.loop(parameter('i32', 0), parameter('i32', 1), 16, (base) => {
    body.storePair({ base, offset: 0 }, make(scope, body.keep(pair.load({ base, offset: 0 }))));
  });
  const { buffer, functions } = instantiate(moduleBytes({ run: body }, 2), 2, ['run']);
  writePowerTables(new DataView(buffer), tables);
  const room = new Float64Array(buffer, PAGE);
  return (numbers) => {
    room.set(numbers);
    functions.run(PAGE, PAGE + 8 * numbers.length);
    return [...room.subarray(0, numbers.length)];
  };
}

const special = [NaN, 0, -0, 5e-324, -5e-324, 1e-300, -1e-300, 1e-9, -1e-9, -Infinity];
const points = pointsFrom(1);

describe.each([
  {
    name: 'exp',
    clear: exp,
    made: exponential,
    // The program takes no power of a number above 0.
    special: [NaN, 0, -0, -5e-324, -745.13, -745.14, -746, -746.1, -1e308, -Infinity],
    draw: (index: number) => -Math.abs(index % 2 === 0 ? points.between(-750, 0) : points.ofSize(-60, 5)),
  },
  {
    name: 'tanh',
    clear: tanh,
    made: hyperbolicTangent,
    special: [...special, Infinity, 19.06, -19.07, 22, 1e308],
    draw: (index: number) => (index % 2 === 0 ? points.between(-23, 23) : points.ofSize(-60, 5)),
  },
  {
    name: 'erf',
    clear: erf,
    made: errorFunction,
    special: [...special, Infinity, 0.6875, 1.375, 6, -6, 5.999999, 1e308],
    draw: (index: number) => (index % 2 === 0 ? points.between(-7, 7) : points.ofSize(-60, 3)),
  },
])('$name of the program', ({ clear, made, special, draw }) => {
  const run = applied(made);

  it('has the bits of the clear one where it is special', () => {
    const pairs = special.length % 2 === 0 ? special : [...special, 1e-5 * -1];
    expect(run(pairs)).toEqual(pairs.map(clear));
  });

  it('has the bits of the clear one on 200,000 points', () => {
    for (let done = 0; done < 200_000; done += COUNT) {
      const numbers = Array.from({ length: COUNT }, (_, index) => draw(index));
      const found = run(numbers);
      const differing = numbers.filter((x, index) => !Object.is(found[index], clear(x)));
      expect(differing).toEqual([]);
    }
  });
});
