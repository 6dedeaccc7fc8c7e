import { at, sum } from '../list.ts';
import { backwardNumbers, forwardNumbers, type NamedNumber, parameterNumbers } from '../named-numbers.ts';
import type { Network } from '../network.ts';
import { backward, forward, lossOf } from '../propagation.ts';
import { idOf } from '../subject.ts';
import { wordsFor } from '../subject-words.ts';
import { unitLayers } from '../units.ts';
import type { Checkpoint, TrainingEngine } from './engine.ts';

/** The first number of a training that is not finite. */
export interface Divergence {
  /** The update in which it arose, from 1; 0 where it is there before the first. */
  readonly update: number;
  /** Quantity id: `W13`, `grad.b3`, `E`. */
  readonly quantity: string;
  /** What that is, in words. */
  readonly name: string;
  readonly value: number;
  /** Why that tends to happen, and what to do. */
  readonly advice: string;
}

/** Whether all parameters, and the loss of all patterns, are finite. */
export function hasFiniteNumbers(engine: TrainingEngine): boolean {
  const parameters = engine
    .network()
    .layers.flatMap(({ weights, bias }) => [...weights.flat(), ...(bias ?? [])]);
  return parameters.every((parameter) => Number.isFinite(parameter ?? 0)) && Number.isFinite(engine.loss());
}

/**
 * Finds the first number that is not finite since a checkpoint where all of them were. The engine is left at the update before it.
 *
 * @throws RangeError where all numbers are finite
 */
export function findDivergence(engine: TrainingEngine, checkpoint: Checkpoint): Divergence {
  const end = engine.updates;
  let finite = 0;
  let infinite = end - checkpoint.updates;
  // What is not finite stays so: the first such update is found by halves.
  while (infinite - finite > 1) {
    const middle = Math.floor((finite + infinite) / 2);
    goTo(engine, checkpoint, middle);
    if (hasFiniteNumbers(engine)) finite = middle;
    else infinite = middle;
  }
  goTo(engine, checkpoint, infinite);
  const after = engine.network();
  goTo(engine, checkpoint, finite);
  const found = firstOf(numbersOfUpdate(engine, after));
  return {
    update: checkpoint.updates + infinite,
    ...named(engine.network(), found),
    advice: adviceFor(engine),
  };
}

/** The first number that is not finite before any update, or `null`. */
export function divergenceAtStart(engine: TrainingEngine): Divergence | null {
  if (hasFiniteNumbers(engine)) return null;
  const network = engine.network();
  const found = firstOf(forwardPasses(network, engine));
  const advice = 'The givens are too large for the arithmetic: choose smaller ones.';
  return { update: 0, ...named(network, found), advice };
}

function goTo(engine: TrainingEngine, checkpoint: Checkpoint, updates: number): void {
  engine.rollBack(checkpoint);
  engine.train(updates);
}

/** The numbers of the update that comes next, in the order in which they arise. */
function* numbersOfUpdate(engine: TrainingEngine, after: Network): Iterable<NamedNumber> {
  const before = engine.network();
  const { data } = engine.task;
  const layers = unitLayers(before);
  for (const pattern of engine.nextPatterns) {
    const input = at(data.inputs, pattern);
    const target = at(data.targets, pattern);
    yield* backwardNumbers(layers, backward(before, input, forward(before, input), target));
  }
  for (const { subject, value } of parameterNumbers(layers, engine.gradient().layers)) {
    yield { subject: { kind: 'gradient', of: subject }, value };
  }
  yield* parameterNumbers(layers, after.layers);
  yield* forwardPasses(after, engine);
}

function* forwardPasses(network: Network, { task: { data } }: TrainingEngine): Iterable<NamedNumber> {
  const layers = unitLayers(network);
  const losses: number[] = [];
  for (const [pattern, input] of data.inputs.entries()) {
    const pass = forward(network, input);
    const loss = lossOf(network, pass, at(data.targets, pattern));
    losses.push(loss);
    yield* forwardNumbers(layers, pass, loss);
  }
  yield { subject: { kind: 'loss' }, value: sum(losses) };
}

function firstOf(numbers: Iterable<NamedNumber>): NamedNumber {
  for (const number of numbers) if (!Number.isFinite(number.value)) return number;
  throw new RangeError('a divergence was looked for where every number is finite');
}

function named(
  network: Network,
  { subject, value }: NamedNumber,
): Pick<Divergence, 'quantity' | 'name' | 'value'> {
  const layers = unitLayers(network);
  const outputs = at(layers, layers.length - 1).length;
  return { quantity: idOf(subject, layers.flat().length), name: wordsFor(subject, outputs).name, value };
}

function adviceFor({ task }: TrainingEngine): string {
  const smaller =
    'Each step went further than the one before it. A smaller learning rate keeps them in bounds';
  return task.longestGradient === null
    ? `${smaller}; so does a limit to the length of the gradient.`
    : `${smaller}.`;
}
