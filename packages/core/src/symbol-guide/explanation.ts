import type { ActivationName } from '../network.ts';
import type { Subject } from '../subject.ts';
import type { Unit } from '../units.ts';
import type { Workings } from '../workings.ts';

/** What a unit does with its pre-activation, as part of a sentence. */
const DONE: Readonly<Record<ActivationName, string>> = {
  sigmoid: 'squashed by the sigmoid',
  tanh: 'squashed by tanh',
  relu: 'let through by the ReLU where it is positive',
  'leaky-relu': 'let through by the leaky ReLU, weakened where it is negative',
  gelu: 'passed through the GELU',
  silu: 'passed through the SiLU',
  linear: 'passed on as it is',
  softmax: 'turned into a share of the whole by the softmax',
};

/** What something is in its example, in one or two plain sentences. */
export function explanationOf(subject: Subject, workings: Workings): string {
  return new Explanation(workings).of(subject);
}

class Explanation {
  readonly #workings: Workings;

  constructor(workings: Workings) {
    this.#workings = workings;
  }

  of(subject: Subject): string {
    switch (subject.kind) {
      case 'input':
        return this.#input(subject.unit);
      case 'output':
        return subject.unit.layer === 0 ? this.#input(subject.unit) : this.#output(subject.unit);
      case 'pre-activation':
        return this.#preActivation(subject.unit);
      case 'bias':
        return `It is added to what comes into unit ${subject.unit.number}, whatever the inputs are.`;
      case 'weight': {
        const { from, to } = subject.connection;
        return `What unit ${from} sends is multiplied by it on the way into unit ${to}. Learning changes it.`;
      }
      case 'target':
        return `It is what unit ${subject.unit.number} should have answered.`;
      case 'loss':
        return 'It says in one number how wrong the answer is: the smaller, the better. All gradients are slopes of it.';
      case 'learning-rate':
        return 'It sets how long a step is: each change is a gradient times this number.';
      case 'slope':
        return this.#slope(subject.unit);
      case 'delta':
        return this.#delta(subject.unit);
      case 'own-delta':
        return this.#ownDelta(subject.unit);
      case 'named':
        return this.#named(subject.name);
      case 'local-slope':
        return `It says how fast ${subject.of} moves when ${subject.by} alone is nudged.`;
      case 'gradient':
        return this.#gradient(subject.of);
      case 'step':
        return `It is what one step adds to ${this.#symbol(subject.of)}: the gradient times the learning rate, downhill.`;
      case 'next':
        return this.#next(subject.of);
    }
  }

  #input(unit: Unit): string {
    return `It comes from outside. It goes to ${this.#receivers(unit)}.`;
  }

  #preActivation(unit: Unit): string {
    const bias = this.#workings.layerOf(unit)?.bias ? ', and the bias' : '';
    return `It is all that comes into unit ${unit.number}, added up: each signal times its weight${bias}.`;
  }

  #output(unit: Unit): string {
    const { activation } = this.#workings.layerOf(unit) ?? {};
    const sum = this.#symbol({ kind: 'pre-activation', unit });
    const made = activation === undefined ? '' : `${sum}, ${DONE[activation]}`;
    return this.#workings.isOutput(unit)
      ? `It is what the network answers at unit ${unit.number}: ${made}. It is compared with ${this.#symbol({ kind: 'target', unit })}.`
      : `It is what unit ${unit.number} sends to ${this.#receivers(unit)}: ${made}.`;
  }

  #slope(unit: Unit): string {
    const [y, a] = [this.#symbol({ kind: 'output', unit }), this.#symbol({ kind: 'pre-activation', unit })];
    const moves = `It says how fast ${y} moves when ${a} is nudged.`;
    const isStraight = this.#workings.layerOf(unit)?.activation === 'linear';
    return isStraight
      ? `${moves} Unit ${unit.number} passes on what comes in, so the two move together.`
      : `${moves} Where it is almost nothing, unit ${unit.number} hardly reacts.`;
  }

  #delta(unit: Unit): string {
    const [loss, a] = [this.#symbol({ kind: 'loss' }), this.#symbol({ kind: 'pre-activation', unit })];
    return `It says how fast ${loss} grows when ${a} is nudged up. The gradients of all weights into unit ${unit.number} have it as a factor.`;
  }

  #ownDelta(unit: Unit): string {
    const [loss, a] = [this.#symbol({ kind: 'loss' }), this.#symbol({ kind: 'pre-activation', unit })];
    return `It says which way to push ${a}, and how hard, so that ${loss} falls: the slope with its sign turned. All weights into unit ${unit.number} change in proportion to it.`;
  }

  #named(name: string): string {
    const operands = this.#workings.quantities.get(name)?.operands ?? [];
    return operands.length === 0
      ? 'It is a variable: any number can be put in its place.'
      : `It is worked out from ${listed(operands.map((id) => this.#workings.quantity(id).symbolText))}.`;
  }

  #gradient(of: Subject): string {
    const [loss, what] = [this.#lossSymbol(), this.#symbol(of)];
    const grows = `It says how fast ${loss} grows when ${what} is nudged up.`;
    if (of.kind === 'output' && of.unit.outgoing.length > 1)
      return `${grows} It is added up over ${this.#receivers(of.unit)}, which ${what} goes to.`;
    if (of.kind === 'weight' || of.kind === 'bias')
      return `${grows} Where it is positive, a smaller ${of.kind} is better; where it is negative, a larger one.`;
    return grows;
  }

  #next(of: Subject): string {
    const what = this.#symbol(of);
    const isChanged =
      of.kind === 'weight' || of.kind === 'bias' || this.#workings.example.kind === 'function';
    return isChanged
      ? `It is ${what} after one step.`
      : `It is ${what} worked out again, with what the step has changed.`;
  }

  #lossSymbol(): string {
    const { example } = this.#workings;
    return example.kind === 'function'
      ? (Object.keys(example.definitions).at(-1) ?? '')
      : this.#symbol({ kind: 'loss' });
  }

  #symbol(subject: Subject): string {
    return this.#workings.symbolText(subject);
  }

  /** "unit 3 and unit 4". */
  #receivers(unit: Unit): string {
    return listed(unit.outgoing.map(({ to }) => `unit ${to}`));
  }
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
