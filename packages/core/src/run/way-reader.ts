import { fieldsOf, finiteNumber, membersOf, missing, nameAt, type Spot } from '../example-reader/spot.ts';
import type { Initializer } from '../training/initializer.ts';
import type { Decay, Optimizer } from '../training/optimizer.ts';
import type { Schedule } from '../training/schedule.ts';

// The parts of a run that say how it trains: each has a kind, and the numbers which that kind needs. Their ranges are checked with the
// whole task.

/** @throws ExampleError */
export function readOptimizer(spot: Spot): Optimizer {
  const kind = kindAt(spot, 'an optimizer', ['gradient-descent', 'momentum', 'adam']);
  switch (kind) {
    case 'gradient-descent':
      numbersOf(spot, 'plain descent', []);
      return { kind };
    case 'momentum':
      return { kind, momentum: numbersOf(spot, 'momentum', ['momentum'])('momentum') };
    case 'adam': {
      const number = numbersOf(spot, 'Adam', ['beta1', 'beta2', 'epsilon']);
      return { kind, beta1: number('beta1'), beta2: number('beta2'), epsilon: number('epsilon') };
    }
  }
}

/** @throws ExampleError */
export function readSchedule(spot: Spot): Schedule {
  const kind = kindAt(spot, 'a schedule', ['constant', 'steps', 'inverse-time', 'cosine']);
  switch (kind) {
    case 'constant':
      numbersOf(spot, 'a constant rate', []);
      return { kind };
    case 'steps': {
      const number = numbersOf(spot, 'a rate in steps', ['every', 'factor']);
      return { kind, every: number('every'), factor: number('factor') };
    }
    case 'inverse-time':
      return { kind, half: numbersOf(spot, 'a rate by inverse time', ['half'])('half') };
    case 'cosine':
      return { kind, updates: numbersOf(spot, 'a rate along a cosine', ['updates'])('updates') };
  }
}

/** @throws ExampleError */
export function readDecay(spot: Spot): Decay {
  const kind = kindAt(spot, 'a decay', ['share', 'decoupled']);
  return kind === 'share'
    ? { kind, share: numbersOf(spot, 'a decay by shares', ['share'])('share') }
    : { kind, strength: numbersOf(spot, 'a decoupled decay', ['strength'])('strength') };
}

/** @throws ExampleError */
export function readInitializer(spot: Spot): Initializer {
  const kind = kindAt(spot, 'an initializer', ['uniform', 'xavier', 'he']);
  if (kind === 'uniform') return { kind, range: numbersOf(spot, 'a uniform start', ['range'])('range') };
  numbersOf(spot, `a start by ${kind}`, []);
  return { kind };
}

function kindAt<Kind extends string>(spot: Spot, what: string, kinds: readonly Kind[]): Kind {
  const kind = membersOf(spot, what).get('kind');
  if (kind === undefined) throw missing(spot, 'kind', `the kind of ${what}`);
  return nameAt(kind, `the kind of ${what}`, kinds);
}

/** Its numbers by name; refuses any other field. */
function numbersOf<Name extends string>(
  spot: Spot,
  what: string,
  names: readonly Name[],
): (name: Name) => number {
  const fields = fieldsOf(spot, what, ['kind', ...names]);
  return (name) => finiteNumber(fields.required(name, 'a number'));
}
