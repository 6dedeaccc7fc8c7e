import { at } from '../list.ts';
import { parameterNumbers } from '../named-numbers.ts';
import { idOf } from '../subject.ts';
import { TrainingEngine } from '../training/engine.ts';
import { measureRun } from '../training/measured-run.ts';
import { unitLayers } from '../units.ts';
import { countRight } from './right-patterns.ts';
import { type FigureName, figureNamed, type Run, SOLVED, seedFigureNamed } from './run.ts';
import { seedFigure, seedListsOf, seedResults } from './seed-figures.ts';
import { partedBySeed } from './seeded.ts';

/** A run that is not solved after so many updates never is, as far as a figure goes. */
const MOST_UPDATES = 1_000_000;

/** What a run comes to: its figures, and one number for each seed where it has many. */
export interface ComputedRun {
  readonly figures: ReadonlyMap<string, number>;
  readonly bySeed: NonNullable<Run['seeds']>['lists'];
}

/**
 * Runs a run, and tells its figures anew.
 *
 * @throws RangeError for a figure that the network has not, or a run that is never solved
 */
export function computedRun(run: Run): ComputedRun {
  const names = [...run.figures.keys()];
  const figures = new Map<string, number>();
  const engine = new TrainingEngine(run.task);
  const byUpdate = names
    .flatMap((name) => {
      const figure = figureNamed(name);
      return figure === null ? [] : [{ name, figure }];
    })
    .toSorted((a, b) => a.figure.update - b.figure.update);
  for (const { name, figure } of byUpdate) {
    engine.train(figure.update - engine.updates);
    figures.set(name, figureOf(figure, engine, name, run));
  }
  if (names.includes(SOLVED)) {
    const { isSolved, updates } = measureRun({ task: run.task, updates: MOST_UPDATES, solvedAt: 0.5 });
    if (!isSolved)
      throw new RangeError(`${run.id}: not solved after ${MOST_UPDATES} updates, so it has no ${SOLVED}`);
    figures.set(SOLVED, updates);
  }
  const bySeed = seedListsOf(seedResults(run));
  for (const name of names) {
    const figure = seedFigureNamed(name);
    if (figure !== null) figures.set(name, seedFigure(figure, bySeed.get(figure.list) ?? []));
  }
  return { figures: new Map(names.map((name) => [name, figures.get(name) ?? NaN])), bySeed };
}

function figureOf(
  { quantity, pattern }: FigureName,
  engine: TrainingEngine,
  name: string,
  { task, whole, heldOut, start }: Run,
): number {
  if (quantity === 'E') return engine.loss();
  if (quantity === 'right') return countRight(engine.network(), task.data);
  if (quantity === 'heldOutRight') {
    return countRight(engine.network(), partedBySeed(whole, heldOut, start?.seed ?? 0).heldOut);
  }
  const network = engine.network();
  const layers = unitLayers(network);
  const units = layers.flat().length;
  const outputs = at(layers, layers.length - 1);
  const output = outputs.findIndex(({ number }) => `y${number}` === quantity);
  const value =
    output >= 0
      ? engine.outputs()[pattern - 1]?.[output]
      : [...parameterNumbers(layers, network.layers)].find(({ subject }) => idOf(subject, units) === quantity)
          ?.value;
  if (value === undefined) throw new RangeError(`${name}: the network or its data have no such thing`);
  return value;
}
