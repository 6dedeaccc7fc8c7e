import { describe, expect, it } from 'vitest';
import { bookExamples } from '../../test/book.ts';
import { networkExample } from '../../test/figures.ts';
import type { Example } from '../example.ts';
import { layerSuperscripts } from '../notation/layer-superscripts.ts';
import { unitPairs } from '../notation/unit-pairs.ts';
import { misconceptionNamed } from './misconceptions.ts';
import { mistakenDerivations, mistakenValues } from './mistaken.ts';

function bookExample(name: string): Example {
  const found = bookExamples.find(({ id }) => id === name);
  if (found === undefined) throw new RangeError(`the book has no example ${name}`);
  return found;
}

function values(mistake: string, id: string, example: string, notation = unitPairs): readonly number[] {
  return mistakenValues(misconceptionNamed(mistake), id, bookExample(example), notation);
}

/** Each derivation as its values by id. */
function derivations(mistake: string, id: string, example: string, notation = unitPairs) {
  return mistakenDerivations(misconceptionNamed(mistake), id, bookExample(example), notation).map(
    (quantities) => new Map(quantities.map((quantity) => [quantity.id, quantity.value])),
  );
}

/** One of the values is the expected one, but for rounding errors. */
function expectAmong(found: readonly number[], expected: number): void {
  const nearest = found.reduce((a, b) => (Math.abs(a - expected) < Math.abs(b - expected) ? a : b), Infinity);
  expect(nearest).toBeCloseTo(expected, 12);
}

const squash = (a: number) => 1 / (1 + Math.exp(-a));

// two-two-one by hand: two inputs, two hidden units, one output.
const y3 = squash(0.1 * 0.35 + 0.8 * 0.9);
const y4 = squash(0.4 * 0.35 + 0.6 * 0.9);
const a5 = 0.3 * y3 + 0.9 * y4;
const y5 = squash(a5);
const delta5 = (0.5 - y5) * y5 * (1 - y5);
const delta3 = y3 * (1 - y3) * 0.3 * delta5;

// exercise-3 by hand: the hidden unit 3 feeds units 5 and 6.
const h3 = squash(0.1 * 1 + 0.2 * 0.5);
const h4 = squash(0.3 * 1 - 0.4 * 0.5);
const o5 = squash(0.5 * h3 - 0.3 * h4);
const o6 = squash(0.2 * h3 + 0.7 * h4);
const error5 = (o5 - 1) * o5 * (1 - o5);
const error6 = o6 * o6 * (1 - o6);

describe('sign-of-delta', () => {
  it('turns δ round', () => {
    const found = values('sign-of-delta', 'own.delta5', 'two-two-one');
    expect(found.map((value) => value.toFixed(4))).toEqual(['0.0407']);
    expectAmong(values('sign-of-delta', 'own.delta5', 'two-two-one'), -delta5);
    expectAmong(values('sign-of-delta', 'delta5', 'two-two-one', layerSuperscripts), delta5);
  });

  it('is carried on through the update', () => {
    for (const made of derivations('sign-of-delta', 'own.delta5', 'two-two-one'))
      expect(made.get('next.W45')).toBeCloseTo(0.9 - delta5 * y4, 12);
    expectAmong(values('sign-of-delta', 'own.delta3', 'two-two-one'), -delta3);
  });

  it('leaves what comes before as it is, to the last bit', () => {
    const [made] = derivations('sign-of-delta', 'own.delta5', 'two-two-one');
    expect(made?.get('y5')).toBe(0.6902834929076443);
    expect(made?.get('E')).toBe(0.01810390383656677);
  });
});

it('slope-left-out leaves the bare error', () => {
  const found = values('slope-left-out', 'own.delta5', 'two-two-one');
  expect(found).toHaveLength(1);
  expect(found[0]?.toFixed(5)).toBe('-0.19028');
  expectAmong(values('slope-left-out', 'own.delta3', 'two-two-one'), 0.3 * delta5);
});

it('slope-left-out of a function leaves the inner derivative out: (3x + 1)² at 2', () => {
  expect(values('slope-left-out', 'grad.x', 'outer-and-inner')).toEqual([14]);
});

// From figures/softmax-three.json: y₁ = 0.6285317192117624, δ₁ = −0.37146828078823757.
it('slope-kept multiplies in the slope that has cancelled, and only there', () => {
  const [made, ...others] = values('slope-kept', 'delta4', 'softmax-three', layerSuperscripts);
  expect(others).toEqual([]);
  expect(made).toBeCloseTo(-0.37146828078823757 * 0.6285317192117624 * 0.37146828078823757, 12);
  expect(values('slope-kept', 'own.delta5', 'two-two-one')).toEqual([]);
});

it('slope-of-output squashes once more, or takes a(1 − a)', () => {
  const found = values('slope-of-output', 'own.delta5', 'two-two-one');
  expect(found).toHaveLength(2);
  expectAmong(found, (0.5 - y5) * squash(y5) * (1 - squash(y5)));
  expectAmong(found, (0.5 - y5) * a5 * (1 - a5));
});

it('updated-weight sends δ back through the weight of after the step', () => {
  const updated = 0.3 + delta5 * y3;
  expect(updated).toBeCloseTo(0.272326, 6);
  for (const [id, notation, sign] of [
    ['own.delta3', unitPairs, 1],
    ['delta3', layerSuperscripts, -1],
  ] as const)
    expectAmong(
      values('updated-weight', id, 'two-two-one', notation),
      sign * y3 * (1 - y3) * updated * delta5,
    );
  expect(values('updated-weight', 'own.delta5', 'two-two-one')).toEqual([]);
});

describe('path-missed', () => {
  it('adds one path only', () => {
    const slope = h3 * (1 - h3);
    const found = values('path-missed', 'delta3', 'exercise-3', layerSuperscripts);
    expect(found).toHaveLength(2);
    expectAmong(found, slope * 0.5 * error5);
    expectAmong(found, slope * 0.2 * error6);
  });

  it('cannot be made where there is one path', () => {
    expect(values('path-missed', 'own.delta3', 'two-two-one')).toEqual([]);
    expect(derivations('path-missed', 'own.delta3', 'two-two-one')).toEqual([]);
  });

  it('forgets one use of y in (x + y)·y at 3 and 2', () => {
    expect(values('path-missed', 'grad.y', 'sum-times-one-term')).toEqual([5, 2]);
  });
});

describe('indices-swapped', () => {
  it('reads a matrix across its diagonal', () => {
    expectAmong(values('indices-swapped', 'a3', 'two-two-one'), 0.1 * 0.35 + 0.4 * 0.9);
    expectAmong(values('indices-swapped', 'grad.y3', 'exercise-3'), 0.5 * error5 - 0.3 * error6);
    expectAmong(
      values('indices-swapped', 'grad.W14', 'exercise-3'),
      0.5 * h3 * (1 - h3) * (0.5 * error5 + 0.2 * error6),
    );
  });

  it('gives what the listings of a tutorial print, which multiply [from][to] as [to][from]', () => {
    const found = derivations('indices-swapped', 'a3', 'four-equations');
    const printed = found.map((made) => ['y3', 'y4', 'y5'].map((id) => made.get(id)?.toFixed(4)));
    expect(printed).toContainEqual(['0.6271', '0.5818', '0.7032']);
  });

  it('cannot be made where the matrix has no such place', () => {
    expect(values('indices-swapped', 'a3', 'relu-walk')).toEqual([]);
  });

  it('lets nothing arrive where the mirror image of a connection is missing', () => {
    const whole = networkExample('two-two-one');
    const [first, ...others] = whole.network.layers;
    if (first === undefined) throw new RangeError('the network has no layers');
    const weights = [
      [0.1, null],
      [0.4, 0.6],
    ];
    const example = { ...whole, network: { ...whole.network, layers: [{ ...first, weights }, ...others] } };
    expectAmong(mistakenValues(misconceptionNamed('indices-swapped'), 'a4', example, unitPairs), 0.6 * 0.9);
  });
});

it('delta-of-source takes the δ at the other end', () => {
  const expected = delta3 * y3;
  expectAmong(values('delta-of-source', 'step.W35', 'two-two-one'), expected);
  expectAmong(values('delta-of-source', 'grad.W35', 'two-two-one', layerSuperscripts), -expected);
  expectAmong(values('delta-of-source', 'grad.W35', 'two-two-one'), -expected);
  expect(values('delta-of-source', 'step.W13', 'two-two-one')).toEqual([]);
});

it('output-of-wrong-layer takes the output of the far end, or of the layer before', () => {
  const found = values('output-of-wrong-layer', 'step.W35', 'two-two-one');
  expect(found).toHaveLength(3);
  for (const signal of [y5, 0.35, 0.9]) expectAmong(found, delta5 * signal);
});

describe('the learning rate', () => {
  it('is forgotten, or applied twice', () => {
    const change = -0.5 * error5 * h3;
    expectAmong(values('rate-forgotten', 'step.W35', 'exercise-3'), 2 * change);
    expectAmong(values('rate-twice', 'step.W35', 'exercise-3'), 0.5 * change);
    expectAmong(values('rate-twice', 'next.W35', 'exercise-3', layerSuperscripts), 0.5 + 0.5 * change);
  });

  it('makes no difference where it is 1', () => {
    expect(values('rate-forgotten', 'step.W35', 'two-two-one')).toEqual([]);
  });

  it('belongs to functions too: ½(W − 3)² from 8', () => {
    expect(values('rate-forgotten', 'next.W', 'ball-in-a-bowl')).toEqual([3]);
    expectAmong(values('rate-twice', 'next.W', 'ball-in-a-bowl'), 7.95);
  });
});

it('plus-for-minus climbs', () => {
  expectAmong(values('plus-for-minus', 'next.W35', 'two-two-one'), 0.3 - delta5 * y3);
  expect(values('plus-for-minus', 'next.W', 'ball-in-a-bowl')).toEqual([8.5]);
  const climbed = derivations('plus-for-minus', 'next.W', 'ball-in-a-bowl').map((made) => made.get('next.E'));
  expect(climbed).toEqual([15.125]);
});

it('factor-of-two doubles and halves the loss and its slope', () => {
  expect(values('factor-of-two', 'E', 'linear-neuron').map((value) => value.toFixed(4))).toEqual([
    '7.2200',
    '1.8050',
  ]);
  expectAmong(values('factor-of-two', 'own.delta5', 'two-two-one'), 2 * delta5);
  expectAmong(values('factor-of-two', 'grad.W12', 'linear-neuron', layerSuperscripts), -3.99);
  expect(values('factor-of-two', 'grad.W', 'ball-in-a-bowl')).toEqual([10, 2.5]);
});

describe('bias-left-out', () => {
  it('adds no bias', () => {
    expectAmong(values('bias-left-out', 'a3', 'linear-output'), 0.1 * 1 + 0.3 * 0.5);
    expect(values('bias-left-out', 'a3', 'two-two-one')).toEqual([]);
  });

  it('updates none', () => {
    expect(values('bias-left-out', 'next.b5', 'linear-output')).toContain(0.1);
  });
});

it('activation-left-out sends the sum on', () => {
  expectAmong(values('activation-left-out', 'y3', 'two-two-one'), 0.755);
  expectAmong(values('activation-left-out', 'a5', 'two-two-one'), 0.3 * 0.755 + 0.9 * 0.68);
});

it('rounding-carried-on gives what a lecture prints that rounds on its way', () => {
  // Mahesh Huddar's example: δ3 as −0.00266 (right: −0.00265) and the change of W13 as −0.000931 (right: −0.000929).
  const deltas = values('rounding-carried-on', 'own.delta3', 'two-two-one').map((value) => value.toFixed(5));
  expect(deltas).toContain('-0.00266');
  const changes = values('rounding-carried-on', 'step.W13', 'two-two-one').map((value) => value.toFixed(6));
  expect(changes).toContain('-0.000931');
  // With y to two decimals, in one line: (0.5 − 0.69)·0.69·(1 − 0.69).
  expectAmong(values('rounding-carried-on', 'own.delta5', 'two-two-one'), -0.19 * 0.69 * 0.31);
});

it('rounding-carried-on has derivations in which what a number is computed from is rounded', () => {
  const found = derivations('rounding-carried-on', 'own.delta3', 'two-two-one').map((values) =>
    ['y3', 'own.delta5', 'own.delta3'].map((id) => values.get(id)),
  );
  expect(found).toContainEqual([0.6803, -0.0407, expect.closeTo(0.6803 * (1 - 0.6803) * 0.3 * -0.0407, 12)]);
});

it('refuses a quantity that the derivation has not, and a mistake without a name', () => {
  expect(() => values('sign-of-delta', 'own.delta5', 'two-two-one', layerSuperscripts)).toThrow(
    'two-two-one has no quantity own.delta5',
  );
  expect(() => misconceptionNamed('sign-of-gamma')).toThrow('sign-of-delta, slope-kept, slope-left-out');
});
