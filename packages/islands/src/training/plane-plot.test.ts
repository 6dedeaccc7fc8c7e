import { expect, it } from 'vitest';
import { ASKED, askedArea, FRAME, planePlot, planeScales } from './plane-plot.ts';

const cells = Array.from({ length: ASKED * ASKED }, (_, cell) => cell);
/** Answers that grow from 0 on the left to 1 on the right, and from 0 at the foot to 1 at the top. */
const rising = cells.map((cell) => ((cell % ASKED) + 0.5) / ASKED);
const upwards = cells.map((cell) => (Math.floor(cell / ASKED) + 0.5) / ASKED);

/** The places of a path that are inside the frame. */
function placesIn(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)]
    .map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
    .filter(({ x, y }) => x > FRAME.left && x < FRAME.right && y >= FRAME.top && y <= FRAME.bottom);
}

it('draws the border where the answer is half way, straight from edge to edge', () => {
  const places = placesIn(planePlot(rising, 0, 1).border);
  expect(places.length).toBeGreaterThan(30);
  for (const { x } of places) expect(x).toBeCloseTo((FRAME.left + FRAME.right) / 2, 1);
});

it('takes the first row of answers as the lowest on the map', () => {
  const { regions } = planePlot(upwards, 0, 1);
  const lowest = regions.map((region) => Math.max(...placesIn(region).map(({ y }) => y)));
  expect(regions).toHaveLength(9);
  expect(lowest).toEqual(lowest.toSorted((one, other) => other - one));
});

it('has no border where the answer is high nowhere', () => {
  expect(
    planePlot(
      rising.map(() => 0),
      0,
      1,
    ).border,
  ).toBe('');
});

it('asks a little beyond the frame', () => {
  const { x1, x2 } = askedArea({ x1: [0, 32], x2: [-32, 0] });
  expect([x1, x2]).toEqual([
    [-1, 33],
    [-33, 1],
  ]);
});

it('goes from inputs to places and back', () => {
  const scales = planeScales({ x1: [-1, 1], x2: [0, 4] });
  expect([scales.x(-1), scales.y(0)]).toEqual([FRAME.left, FRAME.bottom]);
  expect(scales.x1At(scales.x(0.25))).toBeCloseTo(0.25, 12);
  expect(scales.x2At(scales.y(3))).toBeCloseTo(3, 12);
});
