import type { Network } from '../network.ts';
import type { Notation } from './notation.ts';

/** Why a notation has no symbols for a network, as a whole sentence; `null` where it can write it. */
export function refusalOf({ name, reach }: Notation, network: Network): string | null {
  if (reach === 'any') return null;
  const complaint = reach === 'one-unit' ? besideOneUnit(network) : besideOneHiddenLayer(network);
  if (complaint === null) return null;
  const networks = reach === 'one-unit' ? 'a single unit' : 'networks of one hidden layer and one output';
  return `${name} writes ${networks}, not this one: ${complaint}; choose another notation`;
}

function besideOneUnit({ layers: [output, ...others] }: Network): string | null {
  if (others.length > 0) return 'it has a hidden layer';
  return output === undefined || output.weights.length > 1
    ? `it has ${output?.weights.length ?? 0} outputs`
    : null;
}

function besideOneHiddenLayer({ layers: [hidden, output, ...others] }: Network): string | null {
  if (hidden === undefined || output === undefined || others.length > 0)
    return `it has ${others.length === 0 ? 'no hidden layer' : `${others.length + 1} hidden layers`}`;
  if (output.weights.length > 1) return `it has ${output.weights.length} outputs`;
  return feedsOnMore(output.from) ? 'its inputs reach the output directly' : null;
}

function feedsOnMore(from: readonly number[] | undefined): boolean {
  return from !== undefined && (from.length > 1 || from[0] !== 1);
}
