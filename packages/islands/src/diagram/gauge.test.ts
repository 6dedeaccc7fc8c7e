import { describe, expect, it } from 'vitest';
import { baselineInGauge, markPoints, rimPath } from './gauge.ts';

const spot = { x: 100, y: 50, half: 20, square: false };

describe('rimPath', () => {
  it('goes from left to right through the bottom, by the longer way above the middle', () => {
    expect(rimPath(spot, { from: 0, to: 0.5 })).toBe('M80 50A20 20 0 0 0 120 50');
    expect(rimPath(spot, { from: 0, to: 0.8 })).toBe('M84 38A20 20 0 1 0 116 38');
  });

  it('has a piece on each side where the fill begins in the middle', () => {
    expect(rimPath(spot, { from: 0.5, to: 0.8 })).toBe('M84 38A20 20 0 0 0 80 50M116 38A20 20 0 0 1 120 50');
  });
});

describe('markPoints', () => {
  it('marks a target on both sides, and once at the top and the bottom', () => {
    expect(markPoints(spot, 0.8)).toEqual([
      { x: 84, y: 38 },
      { x: 116, y: 38 },
    ]);
    expect(markPoints(spot, 1)).toEqual([{ x: 100, y: 30 }]);
    expect(markPoints(spot, 0)).toEqual([{ x: 100, y: 70 }]);
  });
});

describe('baselineInGauge', () => {
  it('keeps the digits clear of the marks, above or below', () => {
    const size = 10;
    const tall = 0.73 * size;
    for (const mark of [0.3, 0.4, 0.45, 0.5, 0.6]) {
      const height = 20 * (1 - 2 * mark);
      const baseline = baselineInGauge(spot, mark, size);
      expect(baseline - tall > height || baseline < height, `${mark}`).toBe(true);
    }
  });
});
