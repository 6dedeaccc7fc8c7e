import { datasets } from '../dataset/datasets.ts';
import type { Example } from '../example.ts';
import { ExampleError } from '../example-reader/example-error.ts';
import { readNetwork } from '../example-reader/network-reader.ts';
import {
  type Fields,
  fieldsOf,
  finiteNumber,
  finiteNumbers,
  itemsOf,
  learningRateAt,
  membersOf,
  nameAt,
  refusal,
  type Spot,
  textAt,
} from '../example-reader/spot.ts';
import type { Network } from '../network.ts';
import { randomNumbers } from '../random.ts';
import type { Dataset } from '../training/dataset.ts';
import { initialized } from '../training/initializer.ts';
import type { Decay, Optimizer } from '../training/optimizer.ts';
import type { Schedule } from '../training/schedule.ts';
import { checkTask, type TrainingTask } from '../training/task.ts';
import { TrainingError } from '../training/training-error.ts';
import { figureNamed, type Run, type Seeds, SOLVED, type Start, seedFigureNamed, seedLists } from './run.ts';
import { runFields, type Shelf } from './run-fields.ts';
import { partedBySeed } from './seeded.ts';
import { readDecay, readInitializer, readOptimizer, readSchedule } from './way-reader.ts';

/**
 * Reads a run from JSON. What is left out is as plain as can be: one pattern an update, gradients summed, plain descent, no shuffle.
 *
 * @param file path of the file, for errors and its id
 * @param shelf the examples and runs of the book
 * @throws ExampleError for the first thing that is wrong
 */
export function readRun(text: string, file: string, shelf: Shelf): Run {
  const { whole, fields } = runFields(text, file, shelf);
  const subject = subjectAt(fields, whole, shelf.example);
  const start = startAt(fields);
  const optional = <T>(name: string, read: (spot: Spot) => T, otherwise: T): T => {
    const spot = fields.optional(name);
    return spot === undefined || spot.json.kind === 'null' ? otherwise : read(spot);
  };
  const heldOut = optional('heldOut', (spot) => wholeNumber(spot, 0, subject.data.inputs.length - 1), 0);
  const task: TrainingTask = {
    network:
      start === null
        ? subject.network
        : initialized(subject.network, start.initializer, randomNumbers(start.seed)),
    data: partedBySeed(subject.data, heldOut, start?.seed ?? 0).data,
    batch: optional('batch', finiteNumber, 1),
    gradients: optional('gradients', gradientsAt, 'summed'),
    shuffleSeed: optional<number | null>('shuffleSeed', finiteNumber, null),
    optimizer: optional<Optimizer>('optimizer', readOptimizer, { kind: 'gradient-descent' }),
    learningRate: optional('learningRate', learningRateAt, subject.learningRate),
    schedule: optional<Schedule>('schedule', readSchedule, { kind: 'constant' }),
    decay: optional<Decay | null>('decay', readDecay, null),
    longestGradient: optional<number | null>('longestGradient', finiteNumber, null),
  };
  try {
    checkTask(task);
  } catch (error) {
    if (error instanceof TrainingError)
      throw new ExampleError(file, error.field, error.expected, error.found);
    throw error;
  }
  return {
    id: file.replace(/^.*[\\/]/, '').replace(/\.json$/, ''),
    title: titleAt(fields.required('title', 'a title that says what the run shows')),
    source: textAt(fields.required('source', 'where the givens come from, or "ours"'), 'a string'),
    example: subject.example,
    task,
    whole: subject.data,
    heldOut,
    seeds: optional<Seeds | null>('seeds', (spot) => seedsAt(spot, fields.optional('bySeed')), null),
    start,
    isLong: optional('long', (spot) => spot.json.kind === 'boolean' && spot.json.value, false),
    figures: figuresAt(fields.required('figures', 'figures by name, such as { "run.E@10000": null }')),
    engine: optional<string | null>('engine', (spot) => textAt(spot, 'a hash'), null),
  };
}

/** Pages print it, and nothing would hold a number in it. */
function titleAt(spot: Spot): string {
  const title = textAt(spot, 'a string');
  if (/\p{N}/u.test(title)) throw refusal(spot, 'a title with its numbers in words', JSON.stringify(title));
  return title;
}

function gradientsAt(spot: Spot): TrainingTask['gradients'] {
  return nameAt(spot, 'how gradients are put together', ['summed', 'averaged']);
}

interface Subject {
  readonly example: string | null;
  readonly network: Network;
  readonly data: Dataset;
  readonly learningRate: number;
}

function subjectAt(fields: Fields, whole: Spot, exampleOf: (id: string) => Example | undefined): Subject {
  const named = fields.optional('example');
  if (named !== undefined) {
    const id = textAt(named, 'the name of an example');
    const example = exampleOf(id);
    if (example?.kind !== 'network')
      throw refusal(named, 'the name of an example with a network', JSON.stringify(id));
    const { network, input, target, learningRate } = example;
    return { example: id, network, data: { inputs: [input], targets: [target] }, learningRate };
  }
  if (fields.optional('network') === undefined) {
    throw refusal(whole, '"example", or "network" and "data"', 'neither');
  }
  const data = dataAt(fields.required('data', 'inputs and targets, or the name of data'));
  return {
    example: null,
    network: readNetwork(fields.required('network', 'a network'), data.inputs[0]?.length ?? 0),
    data,
    learningRate: learningRateAt(fields.required('learningRate', 'a learning rate above 0')),
  };
}

/** Patterns as they are written, or data made by a rule, by its name. */
function dataAt(spot: Spot): Dataset {
  if (spot.json.kind === 'string') {
    const name = nameAt(spot, 'the name of data', Object.keys(datasets));
    return datasets[name]?.() ?? { inputs: [], targets: [] };
  }
  const fields = fieldsOf(spot, 'data', ['inputs', 'targets']);
  const rows = (name: string) =>
    itemsOf(fields.required(name, 'a list of one list for each pattern'), 'a list of lists').map((row) =>
      finiteNumbers(row, 'a list of numbers'),
    );
  return { inputs: rows('inputs'), targets: rows('targets') };
}

function wholeNumber(spot: Spot, least: number, most: number): number {
  const number = finiteNumber(spot);
  if (!Number.isInteger(number) || number < least || number > most)
    throw refusal(spot, `a whole number from ${least} to ${most}`);
  return number;
}

/** Seeds and updates of one training from many starts that may be asked for. */
const MOST_SEEDS = 1000;
const MOST_UPDATES = 100_000;

function seedsAt(spot: Spot, recorded: Spot | undefined): Seeds {
  const fields = fieldsOf(spot, 'seeds', ['count', 'updates', 'untilSolved']);
  const count = wholeNumber(fields.required('count', 'how many seeds'), 1, MOST_SEEDS);
  const solvedSpot = fields.required('untilSolved', 'true, or false to make all updates');
  if (solvedSpot.json.kind !== 'boolean') throw refusal(solvedSpot, 'true, or false to make all updates');
  const byList =
    recorded === undefined ? new Map<string, Spot>() : membersOf(recorded, 'a list of numbers by name');
  return {
    count,
    updates: wholeNumber(fields.required('updates', 'how many updates at most'), 1, MOST_UPDATES),
    untilSolved: solvedSpot.json.value,
    lists: new Map(
      seedLists.flatMap((list) => {
        const numbers = byList.get(list);
        if (numbers === undefined) return [];
        const items = itemsOf(numbers, 'a list of one number for each seed');
        if (items.length !== count)
          throw refusal(numbers, `${count} numbers, one for each seed`, String(items.length));
        // Nothing is solved after no update: there, 0 stands for never.
        const never = list === 'solvedAfter' ? 0 : null;
        return [
          [list, items.map((item) => (finiteNumber(item) === never ? null : finiteNumber(item)))] as const,
        ];
      }),
    ),
  };
}

function startAt(fields: Fields): Start | null {
  const spot = fields.optional('start');
  if (spot === undefined) return null;
  const start = fieldsOf(spot, 'a start', ['initializer', 'seed']);
  const seedSpot = start.required('seed', 'a whole number from 0 to 4294967295');
  const seed = finiteNumber(seedSpot);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw refusal(seedSpot, 'a whole number from 0 to 4294967295');
  return { initializer: readInitializer(start.required('initializer', 'an initializer')), seed };
}

function figuresAt(spot: Spot): ReadonlyMap<string, number | null> {
  const members = membersOf(spot, 'figures by name');
  if (members.size === 0) throw refusal(spot, 'at least one figure, such as "run.E@10000"');
  return new Map(
    [...members].map(([name, member]) => {
      if (name !== SOLVED && figureNamed(name) === null && seedFigureNamed(name) === null) {
        throw refusal(
          member,
          'a figure such as run.E@10000, run.W13@1, run.y5@100, run.y5.p2@100, run.right@100, run.solved or run.seeds.solvedAfter.median',
          name,
        );
      }
      return [name, member.json.kind === 'null' ? null : finiteNumber(member)];
    }),
  );
}
