import { expect, test } from 'vitest';
import { twoTwoOne } from '../../test/two-two-one.ts';
import { checkFormula } from '../check-formula.ts';

const notesOn = (tex: string) => checkFormula(tex, twoTwoOne).notes;

test('where the printed numbers give another last digit, the reader is told both', () => {
  const tex = String.raw`\delta_3 = 0.680(1 - 0.680)(-0.0407)(0.3) \approx -0.00265`;
  expect(checkFormula(tex, twoTwoOne).findings).toEqual([]);
  const [note] = notesOn(tex);
  expect(note?.message).toBe(
    'Worked out from the printed numbers, this comes to −0.00266. With all digits kept, it is −0.00265.',
  );
  expect(tex.slice(note?.span.start, note?.span.end)).toBe('-0.00265');
  const [, given, , kept] = note?.parts ?? [];
  // 0.680 · 0.320 · −0.0407 · 0.3, by hand.
  expect(given).toEqual({ printed: '−0.00266', kind: 'arithmetic', expected: -0.002656896 });
  expect(kept).toMatchObject({ printed: '−0.00265', kind: 'derived', quantity: 'own.delta3' });
});

test.each([
  [
    String.raw`\frac{0.0181 - 0.0166}{0.0181} \approx 8.5\%`,
    'Worked out from the printed numbers, this comes to 8.3%. With all digits kept, it is 8.5%.',
  ],
  [
    String.raw`\delta_4 = 0.66(0.34)(-0.041)(0.9) \approx -8.17 \times 10^{-3}`,
    'Worked out from the printed numbers, this comes to −8.28×10⁻³. With all digits kept, it is −8.17×10⁻³.',
  ],
])('%s', (tex, message) => {
  expect(notesOn(tex).map((note) => note.message)).toEqual([message]);
});

test.each([
  // The printed numbers give the printed result, or it is wrong and no reader should see it.
  String.raw`\delta_5 = (0.5 - 0.6903)(0.6903)(1 - 0.6903) \approx -0.0407`,
  String.raw`a_3 = 0.1 \times 0.35 + 0.8 \times 0.9 = 0.755`,
  String.raw`\delta_3 = 0.680(1 - 0.680)(-0.0407)(0.3) \approx -0.00266`,
  String.raw`y_5 = \sigma(a_5) \approx 0.690`,
])('no note: %s', (tex) => {
  expect(notesOn(tex)).toEqual([]);
});
