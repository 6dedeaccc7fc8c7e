import fc from 'fast-check';
import { expect, it } from 'vitest';
import { networkExamples } from '../test/arbitrary-network.ts';
import { distance } from '../test/figures.ts';
import { derive } from './derivation.ts';
import type { NetworkExample } from './example.ts';
import { measuredGradients } from './finite-difference.ts';
import { layerSuperscripts } from './notation/layer-superscripts.ts';
import { unitPairs } from './notation/unit-pairs.ts';
import { backward, forward, lossOf, step } from './propagation.ts';
import { onTape } from './tape-network.ts';
import { unitLayers } from './units.ts';

const EXACT = 1e-12;
/** Two nudges of 0.001 each way leave an error of fourth order; the loss itself is rounded. */
const MEASURED = 1e-8;
/** A nudge moves no pre-activation of these networks further than this. */
const NUDGED = 0.05;
/** Two ways of rounding move none further than this. */
const ROUNDED = 1e-9;

/** A unit with a corner in its activation, so close to it that a move of `reach` could carry it over. */
function nearKink({ network, input }: NetworkExample, reach: number): boolean {
  const { preActivations } = forward(network, input);
  return unitLayers(network)
    .slice(1)
    .flat()
    .some((unit) => {
      const activation = network.layers[unit.layer - 1]?.activation;
      const a = preActivations[unit.layer - 1]?.[unit.place] ?? 0;
      return (activation === 'relu' || activation === 'leaky-relu') && Math.abs(a) < reach;
    });
}

it('propagation and tape agree on any network away from kinks', () => {
  fc.assert(
    fc.property(networkExamples, (example) => {
      fc.pre(!nearKink(example, ROUNDED));
      const { network, input, target } = example;
      const pass = forward(network, input);
      const back = backward(network, input, pass, target);
      const tape = onTape(network, input, target);
      expect(distance(lossOf(network, pass, target), tape.loss)).toBeLessThan(EXACT);
      expect(distance(back.deltas, tape.deltas)).toBeLessThan(EXACT);
      expect(distance(back.gradients, tape.gradients)).toBeLessThan(EXACT);
    }),
    { numRuns: 400 },
  );
});

it('propagation and nudging agree on any network away from kinks', () => {
  fc.assert(
    fc.property(networkExamples, (example) => {
      fc.pre(!nearKink(example, NUDGED));
      const { network, input, target } = example;
      const { gradients } = backward(network, input, forward(network, input), target);
      expect(distance(measuredGradients(network, input, target), gradients)).toBeLessThan(MEASURED);
    }),
    { numRuns: 200 },
  );
});

it.each([unitPairs, layerSuperscripts])(
  'every derivation in $name says what propagation says',
  (notation) => {
    fc.assert(
      fc.property(networkExamples, (example) => {
        const { network, input, target, learningRate } = example;
        const values = new Map(derive(example, notation).map(({ id, value }) => [id, value]));
        const back = backward(network, input, forward(network, input), target);
        const next = step(network, back.gradients, learningRate);
        const again = forward(next, input);
        expect(distance(values.get('next.E'), lossOf(next, again, target))).toBeLessThan(EXACT);
        for (const unit of unitLayers(network).slice(1).flat()) {
          const delta = back.deltas[unit.layer - 1]?.[unit.place];
          expect(distance(values.get(`delta${unit.number}`), delta)).toBeLessThan(EXACT);
          const output = again.activations[unit.layer - 1]?.[unit.place];
          expect(distance(values.get(`next.y${unit.number}`), output)).toBeLessThan(EXACT);
        }
      }),
      { numRuns: 150 },
    );
  },
);
