import { activations } from '../activation.ts';
import { at, sum } from '../list.ts';
import type { Layer, Parameters } from '../network.ts';
import { backward, forward } from '../propagation.ts';
import type { ClearTraining } from './clear-training.ts';
import type { LayerActivations } from './engine.ts';
import { parameterList } from './parameter-list.ts';

/** How a training is at one moment, worked out by propagation. */
export interface Look {
  readonly updates: number;
  /** The losses of all patterns, added up. */
  readonly loss: number;
  /** What the network says to each pattern: `outputs[pattern][unit]`. */
  readonly outputs: readonly (readonly number[])[];
  /** The length of the gradient of the batch that comes next, layer by layer. */
  readonly gradientNorms: readonly number[];
  /** What the units of each layer do with that batch. */
  readonly activations: readonly LayerActivations[];
}

export function clearLook(training: ClearTraining): Look {
  const network = training.network();
  const { data, gradients } = training.task;
  const patterns = training.nextPatterns;
  const passes = patterns.map((pattern) => forward(network, at(data.inputs, pattern)));
  const each = patterns.map((pattern, k) =>
    backward(network, at(data.inputs, pattern), at(passes, k), at(data.targets, pattern)),
  );
  const share = gradients === 'averaged' ? 1 / patterns.length : 1;
  return {
    updates: training.updates,
    loss: training.loss(),
    outputs: data.inputs.map((input) => at(forward(network, input).activations, network.layers.length - 1)),
    gradientNorms: network.layers.map(
      (_, layer) => share * lengthOfSum(each.map((one) => at(one.gradients, layer))),
    ),
    activations: network.layers.map((layer, index) => ({
      meanOutput: meanOf(passes.flatMap((pass) => at(pass.activations, index))),
      meanSlope: meanSlope(
        layer,
        passes.flatMap((pass) => at(pass.preActivations, index)),
      ),
    })),
  };
}

function lengthOfSum(gradients: readonly Parameters[]): number {
  const lists = gradients.map((one) => parameterList([one]));
  const total = at(lists, 0).map((_, k) => sum(lists.map((list) => at(list, k))));
  return Math.sqrt(sum(total.map((slope) => slope * slope)));
}

function meanSlope({ activation }: Layer, preActivations: readonly number[]): number | null {
  return activation === 'softmax' ? null : meanOf(preActivations.map(activations[activation].slope));
}

function meanOf(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
