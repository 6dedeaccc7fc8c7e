import { describe, expect, it } from 'vitest';
import { networkExample } from '../../test/figures.ts';
import { figureNamed, type SeedFigureName } from './run.ts';
import { computedRun } from './run-figures.ts';
import { readRun } from './run-reader.ts';
import { seedFigure } from './seed-figures.ts';

const example = networkExample('two-two-one');
const read = (fields: object, others: Readonly<Record<string, object>> = {}) =>
  readRun(JSON.stringify(fields), 'runs/try.json', {
    example: (id) => (id === example.id ? example : undefined),
    runText: (id) => (id in others ? JSON.stringify(others[id]) : undefined),
  });
const plain = { title: 'A try', source: 'ours', example: 'two-two-one', figures: { 'run.E@10': null } };
const own = {
  title: 'A try',
  source: 'ours',
  network: { layers: [{ weights: [[0, null]], bias: [0], activation: 'sigmoid' }], loss: 'half-squared' },
  data: {
    inputs: [
      [0, 1],
      [1, 1],
    ],
    targets: [[0], [1]],
  },
  learningRate: 0.1,
  figures: { 'run.y3.p2@5': 0.5, 'run.solved': null },
};

describe('a run', () => {
  it('of a worked example learns its one pattern at its rate', () => {
    const { id, task, start, isLong, figures } = read(plain);
    expect(id).toBe('try');
    expect(task).toMatchObject({
      network: example.network,
      data: { inputs: [example.input], targets: [example.target] },
    });
    expect(task).toMatchObject({
      learningRate: 1,
      batch: 1,
      gradients: 'summed',
      shuffleSeed: null,
      decay: null,
    });
    expect([start, isLong, figures.get('run.E@10')]).toEqual([null, false, null]);
  });

  it('of its own draws the weights that are there, with its seed', () => {
    const start = { initializer: { kind: 'uniform', range: 0.5 }, seed: 7 };
    const { task, ...run } = read({
      ...own,
      start,
      batch: 2,
      optimizer: { kind: 'momentum', momentum: 0.9 },
      long: true,
    });
    const [[first, second] = []] = task.network.layers[0]?.weights ?? [];
    expect(Math.abs(first ?? NaN)).toBeLessThanOrEqual(0.5);
    expect(second).toBeNull();
    expect(run.start).toEqual(start);
    expect(read({ ...own, start }).task.network).toEqual(task.network);
  });

  it('like another has its givens and its way, and says what is different', () => {
    const start = { initializer: { kind: 'uniform', range: 0.5 }, seed: 7 };
    const model = { ...own, start, batch: 2, long: true, engine: 'abc' };
    const figures = { 'run.E@1': null };
    const run = read({ title: 'Another', source: 'ours', like: 'model', batch: 1, figures }, { model });
    expect(run.task).toEqual({ ...read(model).task, batch: 1 });
    expect(run).toMatchObject({ id: 'try', title: 'Another', start, isLong: false, engine: null });
    expect([...run.figures.keys()]).toEqual(['run.E@1']);
  });

  it('like one whose file is wrong says in which file', () => {
    const variant = { title: 'Another', source: 'ours', like: 'model', figures: plain.figures };
    expect(() => read(variant, { model: { ...own, learningRate: 0 } })).toThrow(
      'docs-content/runs/model.json',
    );
    expect(() => read(variant)).toThrow('like: expected the name of another run, found "model"');
    expect(() => read(variant, { model: { ...own, like: 'other' } })).toThrow(
      'like: expected a run that is like no other, found "model", which is like another itself',
    );
    expect(() => read({ ...variant, data: own.data }, { model: own })).toThrow(
      'data: expected no data beside "like", which brings one',
    );
  });

  it.each<[object, string]>([
    [
      { ...plain, example: 'two-two-two' },
      'example: expected the name of an example with a network, found "two-two-two"',
    ],
    [{ ...plain, epochs: 3 }, 'found an unknown field'],
    [
      { ...plain, title: 'XOR by 2-4-1' },
      'title: expected a title with its numbers in words, found "XOR by 2-4-1"',
    ],
    [
      { title: 'A', source: 'ours', figures: plain.figures },
      'expected "example", or "network" and "data"; found neither',
    ],
    [{ ...plain, figures: {} }, 'figures: expected at least one figure'],
    [{ ...plain, figures: { 'run.E': 1 } }, 'expected a figure such as run.E@10000'],
    [{ ...own, batch: 3 }, 'batch: expected a whole number from 1 to 2, found 3'],
    [{ ...own, data: { inputs: [[0, 1]], targets: [[0, 1]] } }, 'data.targets[0]: expected 1 number'],
    [
      { ...own, start: { initializer: { kind: 'xavier' }, seed: -1 } },
      'start.seed: expected a whole number from 0 to 4294967295',
    ],
    [
      { ...own, optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.99 } },
      'optimizer.epsilon: expected a number',
    ],
    [{ ...own, optimizer: { kind: 'momentums' } }, 'did you mean momentum?'],
    [
      { ...own, schedule: { kind: 'cosine', updates: 0 } },
      'schedule.updates: expected a whole number from 1, found 0',
    ],
  ])('%j is refused', (fields, message) => {
    expect(() => read(fields)).toThrow(message);
  });
});

it.each([
  ['run.E@10000', { quantity: 'E', pattern: 1, update: 10_000 }],
  ['run.W1,10@0', { quantity: 'W1,10', pattern: 1, update: 0 }],
  ['run.y5.p12@7', { quantity: 'y5', pattern: 12, update: 7 }],
  ['run.E.p2@7', null],
  ['run.y5.p0@7', null],
  ['run.E@007', null],
  ['E@7', null],
])('reads the figure %s', (name, expected) => {
  expect(figureNamed(name)).toEqual(expected);
});

describe('a run of data made by a rule', () => {
  const families = {
    title: 'A try',
    source: 'ours',
    network: {
      layers: [
        {
          blocks: [
            [24, 1],
            [12, 2],
          ],
          bias: [0, 0, 0],
          activation: 'sigmoid',
        },
        { blocks: [[3, 24]], bias: Array.from({ length: 24 }, () => 0), activation: 'sigmoid' },
      ],
      loss: 'half-squared',
    },
    data: 'family-trees',
    heldOut: 4,
    start: { initializer: { kind: 'uniform', range: 1 }, seed: 7 },
    batch: 100,
    learningRate: 0.1,
    seeds: { count: 2, updates: 3, untilSolved: false },
    figures: { 'run.right@1': null, 'run.seeds.heldOutRight.is0': null },
  };

  it('keeps from the training what its seed draws', () => {
    const { task, whole, heldOut } = read(families);
    expect([task.data.inputs.length, whole.inputs.length, heldOut]).toEqual([100, 104, 4]);
    const other = read({ ...families, start: { ...families.start, seed: 8 } });
    expect(other.task.data).not.toEqual(task.data);
  });

  it('has a block for each group of units, and no line between groups', () => {
    const { task } = read(families);
    const [first, second, third] = task.network.layers[0]?.weights ?? [];
    expect(first?.map((weight) => weight !== null)).toEqual(
      Array.from({ length: 36 }, (_, from) => from < 24),
    );
    for (const row of [second, third])
      expect(row?.map((weight) => weight !== null)).toEqual(
        Array.from({ length: 36 }, (_, from) => from >= 24),
      );
  });

  it('comes to one number for each seed, and to figures of them', () => {
    const { figures, bySeed } = computedRun(read(families));
    expect([...bySeed.keys()]).toEqual(['right', 'heldOutRight']);
    expect(bySeed.get('heldOutRight')).toHaveLength(2);
    expect(figures.get('run.seeds.heldOutRight.is0')).toBe(
      bySeed.get('heldOutRight')?.filter((right) => right === 0).length,
    );
  });

  it.each([
    [{ data: 'families' }, 'data: expected the name of data'],
    [{ heldOut: 104 }, 'heldOut: expected a whole number from 0 to 103'],
    [{ seeds: { count: 2, updates: 3 } }, 'untilSolved'],
    [{ bySeed: { right: [1] } }, 'bySeed.right: expected 2 numbers, one for each seed; found 1'],
    [
      { network: { ...families.network, layers: [{ ...families.network.layers[0], blocks: [[24, 3]] }] } },
      'network.layers[0].blocks: expected blocks of 36 senders in all, found 24',
    ],
  ])('%j is refused', (change, reason) => {
    expect(() => read({ ...families, ...change })).toThrow(reason);
  });
});

// By hand: of 5, never, 2 and 9 the middle is 5; of 2 and 9 it is halfway, 5.5.
it('a figure of many seeds counts what is there', () => {
  const numbers = [5, null, 2, 9];
  const figure = (what: SeedFigureName['what'], list: readonly (number | null)[] = numbers) =>
    seedFigure({ list: 'solvedAfter', what }, list);
  expect([figure('count'), figure('median'), figure('least'), figure('most')]).toEqual([3, 5, 2, 9]);
  expect([figure('median', [2, 9]), figure({ is: 9 }), figure({ is: 4 })]).toEqual([5.5, 1, 0]);
  expect(() => figure('median', [null])).toThrow('no seed');
});
