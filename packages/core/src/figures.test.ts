import { describe, expect, it } from 'vitest';
import { distance, type Figures, figureNames, figuresOf, networkExample } from '../test/figures.ts';
import { derive } from './derivation.ts';
import type { NetworkExample } from './example.ts';
import { measuredGradients } from './finite-difference.ts';
import type { Network } from './network.ts';
import { notationsFor } from './notation/notations.ts';
import { backward, forward, lossOf, step } from './propagation.ts';
import { onTape } from './tape-network.ts';
import { unitLayers } from './units.ts';

const EXACT = 1e-12;
const MEASURED = 1e-9;

function parametersOf(network: Network) {
  return network.layers.map(({ weights, bias }) => ({ weights, bias }));
}

describe.each(figureNames)('%s', (name) => {
  const { network, input, target, learningRate } = networkExample(name);
  const figures = figuresOf(name);
  const pass = forward(network, input);
  const back = backward(network, input, pass, target);

  it('goes forward as computed outside the project', () => {
    expect(distance(pass.preActivations, figures.preActivations)).toBeLessThan(EXACT);
    expect(distance(pass.activations, figures.activations)).toBeLessThan(EXACT);
    expect(distance(lossOf(network, pass, target), figures.loss)).toBeLessThan(EXACT);
  });

  it('goes backward as computed outside the project', () => {
    expect(distance(back.deltas, figures.deltas)).toBeLessThan(EXACT);
    expect(distance(back.gradients, figures.gradients)).toBeLessThan(EXACT);
  });

  it('steps and goes forward again as computed outside the project', () => {
    const next = step(network, back.gradients, learningRate);
    const again = forward(next, input);
    expect(distance(parametersOf(next), figures.afterOneStep.layers)).toBeLessThan(EXACT);
    expect(distance(again.activations, figures.afterOneStep.activations)).toBeLessThan(EXACT);
    expect(distance(lossOf(next, again, target), figures.afterOneStep.loss)).toBeLessThan(EXACT);
  });

  it('has the same gradients on a tape and by nudging', () => {
    const tape = onTape(network, input, target);
    expect(distance(tape.loss, figures.loss)).toBeLessThan(EXACT);
    expect(distance(tape.deltas, figures.deltas)).toBeLessThan(EXACT);
    expect(distance(tape.gradients, figures.gradients)).toBeLessThan(EXACT);
    expect(distance(measuredGradients(network, input, target), figures.gradients)).toBeLessThan(MEASURED);
  });

  it.each(notationsFor(networkExample(name)))('is derived step by step in $name', (notation) => {
    const example = networkExample(name);
    const values = new Map(derive(example, notation).map(({ id, value }) => [id, value]));
    const wanted = quantitiesOf(example, figures);
    const wrong = [...wanted].filter(([id, value]) => distance(values.get(id), value) > EXACT);
    expect(wrong).toEqual([]);
  });
});

/** Every figure of the file under its quantity id. */
function quantitiesOf(example: NetworkExample, figures: Figures): Map<string, number> {
  const wanted = new Map<string, number>([
    ['E', figures.loss],
    ['next.E', figures.afterOneStep.loss],
  ]);
  for (const unit of unitLayers(example.network).slice(1).flat()) {
    const place = (lists: readonly (readonly number[])[]) =>
      lists[unit.layer - 1]?.[unit.place] ?? Number.NaN;
    wanted.set(`a${unit.number}`, place(figures.preActivations));
    wanted.set(`y${unit.number}`, place(figures.activations));
    wanted.set(`delta${unit.number}`, place(figures.deltas));
    wanted.set(`next.y${unit.number}`, place(figures.afterOneStep.activations));
    const gradient = figures.gradients[unit.layer - 1];
    const next = figures.afterOneStep.layers[unit.layer - 1];
    if (gradient?.bias) wanted.set(`grad.b${unit.number}`, gradient.bias[unit.place] ?? Number.NaN);
    if (next?.bias) wanted.set(`next.b${unit.number}`, next.bias[unit.place] ?? Number.NaN);
    for (const { from, to, row, column } of unit.incoming) {
      wanted.set(`grad.W${from}${to}`, gradient?.weights[row]?.[column] ?? Number.NaN);
      wanted.set(`next.W${from}${to}`, next?.weights[row]?.[column] ?? Number.NaN);
    }
  }
  return wanted;
}
