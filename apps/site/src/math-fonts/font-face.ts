/** One file of KaTeX's fonts: a family in one weight and style. */
export interface FontFace {
  /** Such as `KaTeX_Main`. */
  readonly family: string;
  readonly weight: '400' | '700';
  readonly style: 'normal' | 'italic';
}

const suffixes = {
  '400 normal': 'Regular',
  '400 italic': 'Italic',
  '700 normal': 'Bold',
  '700 italic': 'BoldItalic',
} as const;

/** The face's file name without its ending, such as `KaTeX_Main-Regular`. */
export function faceName({ family, weight, style }: FontFace): string {
  return `${family}-${suffixes[`${weight} ${style}`]}`;
}
