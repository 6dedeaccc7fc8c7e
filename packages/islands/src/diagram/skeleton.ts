import { at } from '@nudge/core/list';
import { isCrossEntropy, type LossName, type Network } from '@nudge/core/network';
import { display } from '@nudge/core/number-format';
import { unitLayers } from '@nudge/core/units';
import type { Point, Spot } from './box.ts';
import { crowding } from './crowding.ts';
import type { DiagramState } from './diagram-content.ts';
import { numberWidth } from './number-width.ts';
import { lineHeight, type Sizes, symbolHeight } from './sizes.ts';
import { type Lane, skipLanes } from './skip-lanes.ts';
import { notedIds } from './unit-notes.ts';

export interface Head extends Point {
  readonly text: string;
}

/** Where squares and circles stand: the same at every step of a derivation. */
export interface Skeleton {
  readonly width: number;
  readonly height: number;
  /** By unit number, from 1: `units[number - 1]`. */
  readonly units: readonly Spot[];
  readonly loss: Spot;
  readonly targets: readonly Spot[];
  readonly heads: readonly Head[];
  /** Ways around skipped layers, by `laneKey`. */
  readonly lanes: ReadonlyMap<string, Lane>;
  /** How many lines have room below a circle, and how wide they may be; those of an output leave room for what comes back to it. */
  readonly noteLines: number;
  readonly noteWidth: number;
  readonly outputNoteWidth: number;
}

/** Room beside a number in its square or circle, and around a gradient between two layers. */
const INSET = 3;
/** What has room in a square or circle; a longer number knocks out the rim. */
const LONGEST = '−0.0000';
const USUAL = '0.0000';
const BADGE_ROOM = 40;
const BADGE_FRAME = 18;
const LABEL_ROOM = 7;
const MARGIN = 8;
/** Several targets stand a little left, since their symbols are on the right. */
const TARGETS_ASIDE = 6;
/** A note may reach a little over the middle between two columns. */
const NOTE_REACH = 2;
/** A deeper network scrolls on a phone in any case, so it may take more room. */
const SHALLOW = 3;
/** Layers of more units have less room between them. */
const LOOSE_ROWS = 4;
/** The loss stands closer to the outputs than a layer to the next. */
const LOSS_GAP = 0.6;

/** What does not change from step to step. */
type Known = Pick<DiagramState, 'example' | 'quantities' | 'show'>;

export function skeletonOf(state: Known, sizes: Sizes): Skeleton {
  const { example } = state;
  const layers = unitLayers(example.network);
  const rows = Math.max(...layers.map((layer) => layer.length));
  const half = halves(state, sizes);
  const noteLines = linesBelow(state, rows);
  const below = half.unit + noteLines * lineHeight(sizes);
  const pitch = rowPitch(rows, Math.max(half.unit + below, 2 * half.input), sizes);

  const last = layers.length - 1;
  const shapes = 2 * (half.input + last * half.unit + half.loss) + sizes.paddingLeft + sizes.paddingRight;
  const gap = Math.max(sizes.gap, labelRoom(state, sizes), (sizes.width - shapes) / (last + LOSS_GAP));
  const lossGap = Math.max(sizes.lossGap, sizes.width - shapes - last * gap);
  const noteWidth = gap + 2 * half.unit + NOTE_REACH;
  const rightOfOutputs = half.unit + lossGap + 2 * half.loss + sizes.paddingRight;
  const badge = widest(state, /^grad\.y/, sizes) + BADGE_FRAME;
  const firstX = sizes.paddingLeft + half.input;
  const xs = layers.map((_, l) =>
    l === 0 ? firstX : firstX + half.input + l * gap + (2 * l - 1) * half.unit,
  );
  const lossX = at(xs, last) + (last === 0 ? half.input : half.unit) + lossGap + half.loss;

  const spots = layers.flatMap((layer, l) =>
    layer.map(({ place }) => ({
      x: at(xs, l),
      y: (place - (layer.length - 1) / 2) * pitch,
      half: l === 0 ? half.input : half.unit,
      square: l === 0,
    })),
  );
  const above = half.unit + symbolHeight(sizes);
  const lanes = skipLanes(layers, (unit) => at(spots, unit - 1), {
    above: above + sizes.track + MARGIN,
    below: below + MARGIN,
    pitch: lineHeight(sizes) + MARGIN,
  });
  const laneHeights = [...lanes.values()].map((lane) => lane.y);
  const top = Math.min(
    ...spots.map((spot) => spot.y - spot.half - symbolHeight(sizes)),
    ...laneHeights.map((y) => y - lineHeight(sizes)),
    -half.loss - symbolHeight(sizes),
  );
  const down = sizes.headHeight - top;
  const lower = <Placed extends Point>(placed: Placed) => ({ ...placed, y: placed.y + down });
  const loss = { x: lossX, y: 0, half: half.loss, square: false };
  const targets = at(layers, last).map((_, place) => ({
    x: lossX - (example.target.length > 1 ? TARGETS_ASIDE : 0),
    y: half.loss + sizes.drop + half.target + place * (2 * half.target + MARGIN),
    half: half.target,
    square: true,
  }));
  const bottom = Math.max(
    ...spots.map((spot) => spot.y + (spot.square ? spot.half : below)),
    ...laneHeights.map((y) => y + sizes.track + lineHeight(sizes)),
    ...targets.map((target) => target.y + target.half),
  );
  return {
    width: lossX + half.loss + sizes.paddingRight,
    height: Math.ceil(bottom + down + MARGIN),
    units: spots.map(lower),
    loss: lower(loss),
    targets: targets.map(lower),
    heads: headsOf(last, example.network.loss).map((text, i) => ({
      text,
      x: i > last ? lossX : at(xs, i),
      y: sizes.headBaseline,
    })),
    lanes: new Map([...lanes].map(([key, lane]) => [key, lower({ ...lane, x: 0 })])),
    noteLines,
    noteWidth,
    outputNoteWidth: Math.min(noteWidth, 2 * (rightOfOutputs - badge + sizes.outputNotes)),
  };
}

/** What the labels of edges need between two layers. */
function labelRoom(state: Known, sizes: Sizes): number {
  const rule = crowding(state.example.network);
  if (rule !== 'sparse' || state.example.network.layers.length > SHALLOW) return sizes.crowdedGap;
  if (state.show === 'gradients') return widest(state, /^grad\.W/, sizes) + BADGE_ROOM;
  return widest(state, state.show === 'step' ? /^(next\.)?W/ : /^W/, sizes) + LABEL_ROOM;
}

/**
 * Half the width of what a number stands in. Squares and circles of units fit the longest number of their kind, within limits, at
 * every step; the loss has one size, whatever its number, so that nothing moves while it falls by powers of ten.
 */
function halves(state: Pick<Known, 'quantities'>, sizes: Sizes) {
  const room = (width: number) => Math.ceil(width / 2 + INSET);
  const letters = (text: string) => numberWidth(text, true) * sizes.number * sizes.grow;
  const fit = (ids: RegExp, least: number) =>
    Math.max(least, room(Math.min(widest(state, ids, sizes), letters(LONGEST))));
  return {
    input: fit(/^x/, sizes.inputHalf),
    unit: fit(/^(next\.)?y\d/, sizes.radius),
    loss: Math.max(sizes.lossRadius, room(letters(USUAL))),
    target: fit(/^t/, sizes.targetHalf),
  };
}

function widest({ quantities }: Pick<Known, 'quantities'>, ids: RegExp, sizes: Sizes): number {
  const found = [...quantities.values()].filter(({ id }) => ids.test(id));
  return Math.max(
    0,
    ...found.map(({ value }) => numberWidth(display(value).text, true) * sizes.number * sizes.grow),
  );
}

/** Lines below a circle: its bias, and at a step what is computed about it. Tall layers have less room. */
function linesBelow({ example, quantities, show }: Known, rows: number): number {
  const biased = rows <= LOOSE_ROWS && example.network.layers.some((layer) => layer.bias !== null);
  const most = rows < LOOSE_ROWS ? 3 : rows === LOOSE_ROWS ? 2 : 1;
  const sums = show === 'gradients' && crowding(example.network) !== 'sparse';
  const noted = show === 'step' ? mostNotes(example.network, quantities) : sums ? 1 : 0;
  return (biased ? 1 : 0) + Math.min(noted, most);
}

/** How many things a step says at most about one unit. */
function mostNotes(network: Network, quantities: Known['quantities']): number {
  const layers = unitLayers(network);
  const units = layers.flat();
  const unitOf = new Map(
    units.flatMap((unit) =>
      notedIds(unit, unit.layer === layers.length - 1, units.length).map((id) => [id, unit.number]),
    ),
  );
  return Math.max(
    ...[...quantities.values()].map(({ id, operands }) => {
      const noted = [id, ...operands].map((one) => unitOf.get(one)).filter((unit) => unit !== undefined);
      return Math.max(0, ...noted.map((unit) => noted.filter((other) => other === unit).length));
    }),
  );
}

/** From row to row, for units so tall with what stands below them. */
function rowPitch(rows: number, tall: number, sizes: Sizes): number {
  const loose = rows <= 2 ? 1 : rows === 3 ? 0.85 : 0.7;
  return Math.max(sizes.rowPitch * loose, symbolHeight(sizes) + tall + MARGIN);
}

/** Words above the layers; `last` is the number of layers that compute. */
function headsOf(last: number, loss: LossName): readonly string[] {
  const hidden = Array.from({ length: last - 1 }, (_, l) => (last > 2 ? `hidden ${l + 1}` : 'hidden'));
  return ['input', ...hidden, 'output', isCrossEntropy(loss) ? 'loss' : 'error'];
}
