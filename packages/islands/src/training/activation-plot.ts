import { activations, type UnitActivationName } from '@nudge/core/activation';
import { line } from 'd3-shape';
import { evenly, type LinearScale, linearScale, within } from '../figure/linear-scale.ts';

/** The view box of the drawing. Output above, slope below, over the same pre-activations. */
export const WIDTH = 400;
export const HEIGHT = 330;
export const SIDE = 34;
const RIGHT = WIDTH - 12;
const OUTPUTS = { top: 22, bottom: 196 };
const SLOPES = { top: 232, bottom: 300 };
/** Pre-activations from −REACH to REACH. */
export const REACH = 6;
const SAMPLES = 241;
/** Half the length of the tangent. */
const TANGENT = 52;

interface Tick {
  readonly value: number;
  readonly at: number;
}

interface Band {
  readonly path: string;
  readonly ticks: readonly Tick[];
  /** Where its zero is. */
  readonly zero: number;
}

/** An activation and its slope, drawn over each other. */
export interface ActivationPlot {
  readonly output: Band;
  readonly slope: Band;
  readonly preActivations: readonly Tick[];
  readonly x: (preActivation: number) => number;
  readonly outputAt: (preActivation: number) => number;
  readonly slopeAt: (preActivation: number) => number;
  /** The line that touches the output, as a path. */
  readonly tangentAt: (preActivation: number) => string;
  readonly preActivationAt: (x: number) => number;
}

export function activationPlot(name: UnitActivationName): ActivationPlot {
  const { output, slope } = activations[name];
  const range = [-REACH, REACH] as const;
  const across = linearScale(range, [SIDE, RIGHT]);
  const x = (preActivation: number) => across(within(preActivation, range));
  const samples = evenly([-REACH, REACH], SAMPLES);
  const outputs = samples.map(output);
  const y = linearScale([Math.min(0, ...outputs), Math.max(1, ...outputs)], [OUTPUTS.bottom, OUTPUTS.top]);
  const slopes = samples.map(slope);
  const steep = linearScale([Math.min(0, ...slopes), Math.max(...slopes)], [SLOPES.bottom, SLOPES.top]);
  const band = (of: (a: number) => number, scale: LinearScale, ticks: number): Band => ({
    path: line<number>(x, (a) => scale(of(a))).digits(1)([...samples]) ?? '',
    ticks: scale.ticks(ticks).map((value) => ({ value, at: scale(value) })),
    zero: scale(0),
  });
  return {
    output: band(output, y, 4),
    slope: band(slope, steep, 2),
    preActivations: across.ticks(6).map((value) => ({ value, at: x(value) })),
    x,
    outputAt: (a) => y(output(a)),
    slopeAt: (a) => steep(slope(a)),
    tangentAt: (a) => {
      const rise = (slope(a) * (y(1) - y(0))) / (x(0.5) - x(-0.5));
      const across = TANGENT / Math.hypot(1, rise);
      const ends = [-across, across].map((away) => `${x(a) + away} ${y(output(a)) + rise * away}`);
      return `M${ends.join('L')}`;
    },
    preActivationAt: (place) => within(across.invert(place), range),
  };
}
