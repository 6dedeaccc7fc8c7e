import { describe, expect, it } from 'vitest';
import { FRAME, NEVER, seedPlot } from './seed-plot.ts';

const areaOf = (bars: ReturnType<typeof seedPlot>['recorded']) =>
  bars.reduce((total, { height }) => total + height, 0) / (FRAME.bottom - FRAME.top);

describe('a histogram of seeds', () => {
  it('has a bar as high as its count, and one apart for those without a number', () => {
    const { recorded } = seedPlot([120, 130, 900, null], [], 1000);
    const [first] = recorded.filter(({ height }) => height > 0);
    const never = recorded.at(-1);
    expect(first?.height).toBe(FRAME.bottom - FRAME.top);
    expect(never?.height).toBe((FRAME.bottom - FRAME.top) / 2);
    expect(never?.x).toBeGreaterThanOrEqual(NEVER.left);
    expect(areaOf(recorded)).toBe(2);
  });

  it('has one bar for each whole number where these are few', () => {
    const { recorded, across } = seedPlot([0, 1, 1, 4], [], 4);
    expect(across.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
    expect(recorded.map(({ height }) => height / (FRAME.bottom - FRAME.top))).toEqual([0.5, 1, 0, 0, 0.5]);
  });

  it('draws what has come so far on the same scale', () => {
    const { live } = seedPlot([1, 1, 1, 1], [1], 4);
    expect(live.map(({ height }) => height / (FRAME.bottom - FRAME.top))).toEqual([0.25]);
  });
});
