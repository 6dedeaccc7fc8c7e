import fc from 'fast-check';
import type { NetworkExample } from '../src/example.ts';
import type { ActivationName, Layer, LossName } from '../src/network.ts';

const anyActivation: readonly ActivationName[] = [
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'gelu',
  'silu',
  'linear',
];

/** How an output layer may end. */
const endings: readonly { readonly loss: LossName; readonly activations: readonly ActivationName[] }[] = [
  { loss: 'half-squared', activations: [...anyActivation, 'softmax'] },
  { loss: 'squared', activations: [...anyActivation, 'softmax'] },
  { loss: 'mean-squared', activations: [...anyActivation, 'softmax'] },
  { loss: 'binary-cross-entropy', activations: ['sigmoid'] },
  { loss: 'cross-entropy', activations: ['softmax'] },
];

const parameter = fc.double({ min: -1, max: 1, noNaN: true });
/** One connection in eight is missing. */
const weight = fc.option(parameter, { freq: 7, nil: null });

/** Networks of depth 1 to 5 and width 1 to 8, with every activation and loss, missing and skipping connections, with and without biases. */
export const networkExamples: fc.Arbitrary<NetworkExample> = fc
  .record({
    inputs: fc.integer({ min: 1, max: 8 }),
    widths: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 }),
    ending: fc.constantFrom(...endings),
  })
  .chain(({ inputs, widths, ending }) => {
    const sizes = [inputs, ...widths];
    const layers = widths.map((width, index) =>
      layerOf(width, index, sizes, index === widths.length - 1 ? ending.activations : anyActivation),
    );
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    return fc.record({
      kind: fc.constant('network' as const),
      id: fc.constant('arbitrary'),
      title: fc.constant('An arbitrary network'),
      source: fc.constant('ours'),
      network: fc.record({ layers: fc.tuple(...layers), loss: fc.constant(ending.loss) }),
      input: fc.array(parameter, { minLength: inputs, maxLength: inputs }),
      target: fc.array(share, { minLength: sizes.at(-1) ?? 1, maxLength: sizes.at(-1) ?? 1 }),
      learningRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
  });

function layerOf(
  width: number,
  index: number,
  sizes: readonly number[],
  activations: readonly ActivationName[],
): fc.Arbitrary<Layer> {
  const justBelow: fc.Arbitrary<readonly number[] | undefined> = fc.constant(undefined);
  const someBelow = fc.subarray(
    sizes.slice(0, index + 1).map((_, source) => source),
    { minLength: 1 },
  );
  return fc.oneof({ weight: 2, arbitrary: justBelow }, { weight: 1, arbitrary: someBelow }).chain((from) => {
    const columns = (from ?? [index]).reduce((total, source) => total + (sizes[source] ?? 0), 0);
    const row = fc.array(weight, { minLength: columns, maxLength: columns });
    return fc.record({
      weights: fc.array(row, { minLength: width, maxLength: width }),
      bias: fc.option(fc.array(parameter, { minLength: width, maxLength: width }), { nil: null }),
      activation: fc.constantFrom(...activations),
      ...(from === undefined ? {} : { from: fc.constant(from) }),
    });
  });
}
