import { expect, it } from 'vitest';
import { CELLS, FRAME, planePlot, planeScales } from './plane-plot.ts';

/** Answers that grow from 0 on the left to 1 on the right, the same in every row. */
const rising = Array.from({ length: CELLS * CELLS }, (_, cell) => ((cell % CELLS) + 0.5) / CELLS);

function placesOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

it('draws the border where the answer is half way', () => {
  const { border, regions } = planePlot(rising, 0, 1);
  const middle = (FRAME.left + FRAME.right) / 2;
  const lines = border.split('M').filter((part) => part.includes('L'));
  // d3 cuts the corners where a line meets the edge, by half a cell.
  const inner = lines.flatMap(placesOf).filter(({ y }) => y > FRAME.top + 8 && y < FRAME.bottom - 8);
  for (const { x } of inner) expect(x).toBeCloseTo(middle, 1);
  expect(inner.length).toBeGreaterThan(20);
  expect(regions).toHaveLength(9);
});

it('takes the first row of answers as the lowest on the map', () => {
  const upwards = Array.from({ length: CELLS * CELLS }, (_, cell) => Math.floor(cell / CELLS) / CELLS);
  const heights = placesOf(planePlot(upwards, 0, 1).regions[4] ?? '').map(({ y }) => y);
  expect(Math.min(...heights)).toBe(FRAME.top);
  expect(Math.max(...heights)).toBeLessThan((FRAME.top + FRAME.bottom) / 2 + 7);
});

it('draws nothing where no answer is high', () => {
  expect(
    planePlot(
      rising.map(() => 0),
      0,
      1,
    ).border,
  ).toBe('');
});

it('goes from inputs to places and back', () => {
  const scales = planeScales({ x1: [-1, 1], x2: [0, 4] });
  expect([scales.x(-1), scales.y(0)]).toEqual([FRAME.left, FRAME.bottom]);
  expect(scales.x1At(scales.x(0.25))).toBeCloseTo(0.25, 12);
  expect(scales.x2At(scales.y(3))).toBeCloseTo(3, 12);
});
