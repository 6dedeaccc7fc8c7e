import type { Network } from '../network.ts';
import type { Notation } from './notation.ts';

/** Why a notation has no symbols for a network, as a whole sentence; `null` where it can write it. */
export function refusalOf({ name, reach }: Notation, network: Network): string | null {
  if (reach === 'any') return null;
  const [hidden, output, ...others] = network.layers;
  const complaint =
    hidden === undefined || output === undefined || others.length > 0
      ? `it has ${others.length === 0 ? 'no hidden layer' : `${others.length + 1} hidden layers`}`
      : output.weights.length > 1
        ? `it has ${output.weights.length} outputs`
        : feedsOnMore(output.from)
          ? 'its inputs reach the output directly'
          : null;
  if (complaint === null) return null;
  return `${name} writes networks of one hidden layer and one output, not this one: ${complaint}; choose another notation`;
}

function feedsOnMore(from: readonly number[] | undefined): boolean {
  return from !== undefined && (from.length > 1 || from[0] !== 1);
}
