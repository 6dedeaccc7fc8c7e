import { lossAlong } from '@nudge/core/loss-curve';
import { describe, expect, it } from 'vitest';
import { bookNetwork } from '../../test/networks.ts';
import { AXIS, curveOf, tangentAt, WIDTH } from './curve-geometry.ts';

const givens = Array.from({ length: 61 }, (_, i) => -3 + i / 10);
const curve = curveOf(lossAlong(bookNetwork('two-two-one'), 'W45', givens));

describe('curveOf', () => {
  it('stretches the range of the slider over the drawing', () => {
    expect(curve.x(-3)).toBe(12);
    expect(curve.x(3)).toBe(WIDTH - 12);
    expect(curve.y(0)).toBe(AXIS);
    expect(curve.ticks.map(({ value }) => value)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  });

  it('finds the given under a finger, and stops at the ends', () => {
    expect(curve.givenAt(curve.x(0.9))).toBeCloseTo(0.9);
    expect(curve.givenAt(-50)).toBe(-3);
    expect(curve.givenAt(WIDTH + 50)).toBe(3);
  });

  it('draws one smooth path', () => {
    expect(curve.path).toMatch(/^M12,[\d.]+C/);
    expect(curve.path).not.toContain('NaN');
  });
});

describe('tangentAt', () => {
  // 0.9 lies where the loss is 0.0181 and its slope 0.0270: figures of the lesson, worked by hand.
  const here = { given: 0.9, loss: 0.01811 };

  function ends(slope: number, at = here): readonly number[] {
    return (tangentAt(curve, at, slope).match(/-?[\d.]+/g) ?? []).map(Number);
  }

  it('touches the curve at the ball and has its slope', () => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends(0.027);
    const rise = (y2 - y1) / (x2 - x1);
    expect(y1 + rise * (curve.x(0.9) - x1)).toBeCloseTo(curve.y(0.01811), 6);
    const ahead = curve.y(0.01811 + 0.027) - curve.y(0.01811);
    expect(rise).toBeCloseTo(ahead / (curve.x(1.9) - curve.x(0.9)), 6);
  });

  it('stays above the axis', () => {
    for (const slope of [0.027, -0.027, 0.2]) {
      const [, y1, , y2] = ends(slope, { given: 0, loss: 0.001 });
      expect(y1).toBeLessThan(AXIS);
      expect(y2).toBeLessThan(AXIS);
    }
  });
});
