import { describe, expect, it } from 'vitest';
import { judgeAnswer } from './judge-answer.ts';

// δ₅ of the first example, and what becomes of it with one mistake (packages/core/test/figures).
const DELTA = {
  value: -0.04068112511233903,
  mistakes: [
    { title: 'the slope of the activation is left out', value: -0.19028349290764435 },
    { title: 'the sign of δ is turned round', value: 0.04068112511233903 },
  ],
};

describe('a number that a reader worked out', () => {
  it.each(['-0.0407', '−0.0407', '-0.041', '-.04068', ' -0.04068113 ', '−4.07×10⁻²'])(
    'is right: %s',
    (typed) => {
      expect(judgeAnswer(typed, DELTA)).toEqual({ right: true, words: 'Right.' });
    },
  );

  it('is exact where every digit is there', () => {
    expect(judgeAnswer('42', { value: 42, mistakes: [] })).toEqual({
      right: true,
      words: 'Right, to the last digit.',
    });
  });

  it('is right where numbers were rounded on the way', () => {
    expect(judgeAnswer('-0.0404', DELTA)).toEqual({
      right: true,
      words: 'Right. Its last digits are off, since you rounded on the way.',
    });
  });

  it.each([
    ['-0.04', 'Right as far as it goes. Give one digit more.'],
    ['-0.0406', 'Nearly. You cut your number off where it has to be rounded.'],
    ['-0.190', 'Not yet. This comes out where the slope of the activation is left out.'],
    ['-0.19', 'Not yet. This comes out where the slope of the activation is left out.'],
    ['0.0407', 'Not yet. This comes out where the sign of δ is turned round.'],
    ['-0.05', 'Not yet. It is none of the slips that have a name here; work it out once more.'],
    ['', 'Type the number that you found.'],
    ['about 2', '“about 2” is no number. Type digits, with a point before the decimals.'],
    ['-0,0407', 'In this book a number has a point here and no comma: write -0.0407.'],
  ])('is not right yet: %s', (typed, words) => {
    expect(judgeAnswer(typed, DELTA)).toEqual({ right: false, words });
  });

  it('is told of a sign that no named mistake explains', () => {
    expect(judgeAnswer('-42', { value: 42, mistakes: [] }).words).toBe(
      'Not yet. The size is right, and the sign is not.',
    );
  });
});
