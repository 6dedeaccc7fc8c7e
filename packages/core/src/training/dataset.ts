import { at } from '../list.ts';
import type { Network } from '../network.ts';
import { layerSizes } from '../units.ts';
import { checkFinite, TrainingError } from './training-error.ts';

/** Patterns to learn: what goes in, and what is wanted. */
export interface Dataset {
  /** `inputs[pattern][unit]`. */
  readonly inputs: readonly (readonly number[])[];
  /** `targets[pattern][unit]`, one list for each list of inputs. */
  readonly targets: readonly (readonly number[])[];
}

/** @throws TrainingError that names the first list of another length than the network needs, or the first number that is not finite */
export function checkDataset({ inputs, targets }: Dataset, network: Network): void {
  if (inputs.length === 0) throw new TrainingError('data.inputs', 'one pattern or more', 'none');
  if (targets.length !== inputs.length) {
    throw new TrainingError(
      'data.targets',
      `as many lists as there are of inputs, ${inputs.length}`,
      targets.length,
    );
  }
  const sizes = layerSizes(network);
  checkLists('data.inputs', inputs, at(sizes, 0), 'input');
  checkLists('data.targets', targets, at(sizes, sizes.length - 1), 'output');
}

function checkLists(field: string, lists: Dataset['inputs'], units: number, unit: string): void {
  lists.forEach((list, pattern) => {
    if (list.length !== units) {
      const wanted = `${units} number${units === 1 ? '' : 's'}, one for each ${unit} of the network`;
      throw new TrainingError(`${field}[${pattern}]`, wanted, list.length);
    }
    list.forEach((number, index) => {
      checkFinite(`${field}[${pattern}][${index}]`, number);
    });
  });
}
