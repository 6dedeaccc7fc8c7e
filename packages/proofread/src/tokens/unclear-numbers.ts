import type { Located } from '../finding.ts';

/** Ways to write a number that say another thing in a formula, or two things, and how to write it instead. */
const unclear: readonly (readonly [RegExp, (printed: string) => string])[] = [
  [
    /\d+(?:\.\d*)?[eE][-−+]?\d+/g,
    (printed) => `it reads as a product with e: write ${printed.replace(/e\+?(.*)/i, ' \\times 10^{$1}')}`,
  ],
  [
    /(?<![\d.,_^])\d{1,3}(?:,\d{3})+(?![\d,.]|\s*\})/g,
    (printed) =>
      `it may be one number or two: write ${printed.replaceAll(',', '{,}')}, or a space behind the comma`,
  ],
  [
    /(?<![\d._^])\d{1,3}(?:\\[,:;]\s*\d{3})+(?!\d)/g,
    (printed) => `it may be one number or two: write ${printed.replace(/\\[,:;]\s*/g, '{,}')}`,
  ],
  [
    /\d+\{,\}(?!\d{3}(?!\d))\d+/g,
    (printed) => `a comma parts thousands: write ${printed.replace('{,}', '.')}`,
  ],
];

/** Numbers of which it is not clear which they are. */
export function unclearNumbers(shown: string): readonly Located[] {
  return unclear.flatMap(([pattern, remedy]) =>
    [...shown.matchAll(pattern)].map(({ 0: printed, index }) => ({
      kind: 'unreadable-formula' as const,
      span: { start: index, end: index + printed.length },
      message: `${printed} can't be checked: ${remedy(printed)}`,
    })),
  );
}
