import { hiddenDeltas, outputDeltas } from './backward.ts';
import type { Batch } from './batch.ts';
import { forwardLayer } from './forward.ts';
import { addGradients, type GradientSink } from './gradients.ts';
import type { Scope } from './scope.ts';

/** The forward and the backward pass of a batch, layer by layer. */
export function runPasses(scope: Scope, { space, eachTile }: Batch): void {
  const { layers } = space.plan;
  layers.forEach((_, index) => {
    eachTile((examples) => forwardLayer(scope, space, index, examples));
  });
  eachTile((examples) => outputDeltas(scope, space, examples));
  for (let index = layers.length - 2; index >= 0; index--) {
    eachTile((examples) => hiddenDeltas(scope, space, index, examples));
  }
}

/** The gradients of a batch, from the passes that were run, two by two. */
export function eachGradient(scope: Scope, { space, eachExample }: Batch, sink: GradientSink): void {
  space.plan.layers.forEach((_, index) => {
    addGradients(scope, space, index, sink, eachExample);
  });
}
