import type { Plugin } from 'vite';

// Left alone the bundler cuts what islands share into as many files as there are sets of islands that use parts of it, and small files
// pack badly: a lesson with a stepper came to two kilobytes more.

/** The runtime of all islands. */
const SVELTE = /node_modules\/(?:svelte|esm-env|clsx)\//;
/** What every figure of a network computes with. */
const NETWORK =
  /packages\/core\/src\/(?:units|list|softmax|activation|loss|network|number-format|elementary\/(?:exp|tanh|erf|log|log1p|logarithm|artanh-remainder|ln2|double-double|power-table|powers-of-two|reduced-exponential))\.ts$/;
/** What every drawing with an axis shares: paths, ticks, dragging. */
const AXES =
  /node_modules\/(?:d3-(?:shape|path)\/|d3-array\/src\/(?:ticks|nice)\.js$)|packages\/islands\/src\/figure\/(?:drag|linear-scale)\.ts$/;
/** What drawings with scales of d3 share besides; the map alone has lines of equal height. */
const DRAWINGS = /node_modules\/(?:internmap|d3-(?!contour)[a-z-]+)\//;
/** What the figures of one weight share. */
const ONE_WEIGHT = /packages\/islands\/src\/(?:nudger\/(?:Ball|Readout|SymbolText|curve-geometry).*)$/;
/** What every figure of a worked example shares, a network or not. */
const EXAMPLES =
  /packages\/(?:islands\/src\/(?:edited-example\.svelte\.ts|diagram\/symbol-parts\.ts|stepper\/(?:keys|quantity-of|sentence)\.ts)|core\/src\/(?:expression|network-functions|notation\/marks|rename|subject|subject-words|derivation\/quantity-list)\.ts)$/;
/** What every figure of a network shares besides: its state, and the drawing. */
const FIGURES = /packages\/islands\/src\/(?:example-state\.svelte\.ts|diagram\/.*)$/;
/** Keeps each of these in one file. */
export function sharedChunks(): Plugin {
  return {
    name: 'nudge:shared-chunks',
    apply: 'build',
    configEnvironment(name) {
      if (name !== 'client') return undefined;
      return {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // A file takes along what its parts import, unless another has it: so the runtime comes first.
                  { name: 'svelte', test: SVELTE, priority: 3 },
                  { name: 'network', test: NETWORK, priority: 2 },
                  { name: 'examples', test: EXAMPLES, priority: 1 },
                  { name: 'axes', test: AXES, priority: 3 },
                  { name: 'drawings', test: DRAWINGS, priority: 2 },
                  { name: 'one-weight', test: ONE_WEIGHT, priority: 1 },
                  { name: 'figures', test: FIGURES },
                ],
              },
            },
          },
        },
      };
    },
  };
}
