/** Measures of one layout, in the units of its view box. */
export interface Sizes {
  readonly name: 'wide' | 'narrow';
  /** Width of a network that leaves room to spare. */
  readonly width: number;
  /** Pixels of a unit where the drawing is smallest: below that it scrolls. */
  readonly leastScale: number;
  /** Pixels of a unit where it is largest. */
  readonly mostScale: number;
  /** Sizes of letters, `grow` times as large where the drawing is small; boxes are reckoned for that. */
  readonly number: number;
  readonly symbol: number;
  readonly grow: number;
  readonly paddingLeft: number;
  readonly paddingRight: number;
  readonly inputHalf: number;
  readonly radius: number;
  readonly lossRadius: number;
  readonly targetHalf: number;
  /** Least room between two layers, and between the outputs and the loss. */
  readonly gap: number;
  readonly lossGap: number;
  /** Least room between two layers of many connections, where labels come and go. */
  readonly crowdedGap: number;
  /** How far to the left notes of an output stand, out of the way of what comes back from the loss. */
  readonly outputNotes: number;
  readonly rowPitch: number;
  /** From the rim of the loss down to the first target. */
  readonly drop: number;
  /** Baseline of the words above the layers, and how far down their room reaches. */
  readonly headBaseline: number;
  readonly headHeight: number;
  /** How far below its edge a gradient travels. */
  readonly track: number;
  readonly arrow: number;
}

/** From 560 px of container on. At that width a unit is 0.7 px, and letters of 17.2 units are 12 px high. */
export const wide: Sizes = {
  name: 'wide',
  width: 800,
  leastScale: 0.7,
  mostScale: 1,
  number: 14.6,
  symbol: 18,
  grow: 1.18,
  paddingLeft: 30,
  paddingRight: 30,
  inputHalf: 25,
  radius: 36,
  lossRadius: 32,
  targetHalf: 20,
  gap: 110,
  lossGap: 84,
  crowdedGap: 130,
  outputNotes: 0,
  rowPitch: 170,
  drop: 60,
  headBaseline: 20,
  headHeight: 33,
  track: 15,
  arrow: 9,
};

/** For a phone: 360 px of screen leave 328, where letters of 12.6 units are 12 px high. */
export const narrow: Sizes = {
  name: 'narrow',
  width: 344,
  leastScale: 0.953,
  mostScale: 1.3,
  number: 12.6,
  symbol: 16,
  grow: 1,
  paddingLeft: 3,
  paddingRight: 7,
  inputHalf: 19,
  radius: 27,
  lossRadius: 26,
  targetHalf: 17,
  gap: 40,
  lossGap: 24,
  crowdedGap: 108,
  outputNotes: 16,
  rowPitch: 136,
  drop: 56,
  headBaseline: 14,
  headHeight: 23,
  track: 13,
  arrow: 7,
};

/** Height of a line of small text, in units. */
export function lineHeight({ number, grow }: Sizes): number {
  return number * grow * 1.5;
}

/** Height of a symbol above its square or circle, its index included. */
export function symbolHeight({ symbol, grow }: Sizes): number {
  return symbol * grow * 1.2;
}
