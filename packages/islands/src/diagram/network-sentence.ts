import type { NetworkExample } from '@nudge/core/example';
import { display } from '@nudge/core/number-format';
import type { Quantity } from '@nudge/core/quantity';
import { layerSizes } from '@nudge/core/units';
import type { Show } from './diagram-content.ts';

/** A diagram in words, as an accessible name: the shape of the network, and what came out of it. */
export function networkSentence(
  example: NetworkExample,
  quantities: ReadonlyMap<string, Quantity>,
  show: Exclude<Show, 'step'>,
): string {
  const inputs = layerSizes(example.network)[0] ?? 0;
  const hidden = layerSizes(example.network).slice(1, -1);
  const outputs = example.target.length;
  const units = hidden.reduce((total, size) => total + size, 0);
  const deep = hidden.length > 1 ? ` in ${counted(hidden.length, 'hidden layer')}` : '';
  const middle = units === 0 ? '' : `${counted(units, 'hidden unit')}${deep}, `;
  const shape = `Network of ${counted(inputs, 'input')}, ${middle}${counted(outputs, 'output')}`;
  if (show === 'network') return `${shape}, with its weights.`;
  const results = Array.from({ length: outputs }, (_, i) => `y${inputs + units + 1 + i}`);
  const told = [...results, 'E'].flatMap((id) => {
    const quantity = quantities.get(id);
    return quantity === undefined ? [] : `${quantity.symbolText} is ${display(quantity.value).text}`;
  });
  return `${shape}; ${told.join(', ')}${show === 'gradients' ? '; gradients travel back' : ''}.`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
