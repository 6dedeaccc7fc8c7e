import { expect, test } from 'vitest';
import { book, lesson } from '../test/two-two-one.ts';
import { formatFinding } from './format-finding.ts';
import { proofread } from './proofread.ts';

const lines = (body: string) => {
  const text = lesson(body);
  return proofread({ path: 'forward.mdx', text, book }).findings.map((finding) =>
    formatFinding('forward.mdx', finding),
  );
};

test('where, what kind, what is printed, what it is, and what should stand there', () => {
  expect(lines('So $\\delta_5 \\approx -0.0406$.')).toEqual([
    'forward.mdx:7:22 error wrong-digit  printed −0.0406; δ₅ is −0.04068113 (cut off, not rounded) → −0.0407',
  ]);
});

test('what is due is said too where another number may be the wrong one', () => {
  expect(lines('$2 \\times 3 = 7$')).toEqual([
    'forward.mdx:7:15 error wrong-digit  printed 7; the rest of the chain is 6 → 6',
  ]);
});

test('a power of ten is shown as it is set', () => {
  expect(lines('$$\nE \\approx 1.82 \\times 10^{-2}\n$$')).toEqual([
    'forward.mdx:8:11 error wrong-digit  printed 1.82×10⁻²; E is 0.01810390 → 1.81×10⁻²',
  ]);
});

test('a fix keeps the precision and the glyphs of what it replaces', () => {
  const fixes = (body: string) =>
    proofread({ path: 'a.mdx', text: lesson(body), book }).findings.map(({ fix }) => fix);
  expect(
    fixes(
      '$y_5 \\approx 0.70$ :v[0.7000]{of=y5} $E \\approx 2 \\times 10^{-2}$ $E \\approx 3 \\times 10^{-2}$',
    ),
  ).toEqual(['0.69', '0.6903', '2 \\times 10^{-2}']);
  expect(
    fixes(
      '$E \\approx 18.2 \\times 10^{-3}$ $y_5 \\approx 70\\%$ :v[−0.0406]{of=own.delta5} :v[9.2×10⁻³]{of=grad.W13}',
    ),
  ).toEqual(['1.8 \\times 10^{-2}', '69\\%', '−0.0407', '9.3×10⁻⁴']);
});
