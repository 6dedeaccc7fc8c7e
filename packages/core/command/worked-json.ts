import { derive } from '../src/derivation.ts';
import type { Example, FunctionExample, NetworkExample } from '../src/example.ts';
import {
  afterStep,
  backwardNumbers,
  checkFinite,
  forwardNumbers,
  parameterNumbers,
} from '../src/named-numbers.ts';
import type { Parameters } from '../src/network.ts';
import type { Notation } from '../src/notation/notation.ts';
import { type BackwardPass, backward, type ForwardPass, forward, lossOf, step } from '../src/propagation.ts';
import { unitLayers } from '../src/units.ts';

/** What is found for a network example, one entry a layer. */
export interface NetworkResults extends ForwardPass, BackwardPass {
  readonly loss: number;
  readonly afterOneStep: {
    readonly layers: readonly Parameters[];
    readonly activations: readonly (readonly number[])[];
    readonly loss: number;
  };
}

/** What is found for a function example, by name. */
export interface FunctionResults {
  /** Of each definition. */
  readonly values: Readonly<Record<string, number>>;
  /** Of the last definition by each variable. */
  readonly gradients: Readonly<Record<string, number>>;
  /** `null` for an example without a learning rate. */
  readonly afterOneStep: {
    readonly variables: Readonly<Record<string, number>>;
    readonly values: Readonly<Record<string, number>>;
  } | null;
}

/**
 * The results of an example, ready for JSON.
 *
 * @throws DerivationError that names the first of them that is not a finite number
 */
export function workedJson(example: Example, notation: Notation): NetworkResults | FunctionResults {
  return example.kind === 'network' ? networkResults(example) : functionResults(example, notation);
}

function networkResults({ network, input, target, learningRate }: NetworkExample): NetworkResults {
  const units = unitLayers(network);
  const pass = forward(network, input);
  const loss = lossOf(network, pass, target);
  checkFinite(units, forwardNumbers(units, pass, loss));
  const back = backward(network, input, pass, target);
  checkFinite(units, backwardNumbers(units, back));
  const next = step(network, back.gradients, learningRate);
  checkFinite(units, afterStep(parameterNumbers(units, next.layers)));
  const nextPass = forward(next, input);
  const nextLoss = lossOf(next, nextPass, target);
  checkFinite(units, afterStep(forwardNumbers(units, nextPass, nextLoss)));
  return {
    preActivations: pass.preActivations,
    activations: pass.activations,
    loss,
    deltas: back.deltas,
    gradients: back.gradients,
    afterOneStep: {
      layers: next.layers.map(({ weights, bias }) => ({ weights, bias })),
      activations: nextPass.activations,
      loss: nextLoss,
    },
  };
}

function functionResults(example: FunctionExample, notation: Notation): FunctionResults {
  const quantities = new Map(derive(example, notation).map(({ id, value }) => [id, value]));
  const under = (prefix: string, names: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, quantities.get(prefix + name) ?? 0]));
  const { variables, definitions, learningRate } = example;
  return {
    values: under('', definitions),
    gradients: under('grad.', variables),
    afterOneStep:
      learningRate === undefined
        ? null
        : { variables: under('next.', variables), values: under('next.', definitions) },
  };
}
