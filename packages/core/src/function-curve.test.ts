import { expect, it } from 'vitest';
import type { FunctionExample } from './example.ts';
import { parabolaOf, resultAlong } from './function-curve.ts';

const example: FunctionExample = {
  kind: 'function',
  id: 'one-weight',
  title: 'One weight',
  source: 'ours',
  variables: { w: 1, b: 0 },
  definitions: { y: '2.1w + b', E: '(y - 4)^2' },
};

// (2.1 · w − 4)² by hand: −4, 0.2 and 8.6 squared.
it('works the last definition out for each value', () => {
  const points = resultAlong(example, 'w', [0, 2, 6]);
  expect(points.map(({ given }) => given)).toEqual([0, 2, 6]);
  [16, 0.04, 73.96].forEach((loss, k) => {
    expect(points[k]?.loss).toBeCloseTo(loss, 12);
  });
  expect(resultAlong(example, 'b', [1.9])[0]?.loss).toBeCloseTo(0, 12);
});

it('refuses a name that is no variable', () => {
  expect(() => resultAlong(example, 'y', [1])).toThrow('one-weight has no variable y');
});

// (2.1w − 4)² is lowest at 4 ÷ 2.1 and has E″ = 2 · 2.1² = 8.82.
it('finds the lowest point of a parabola, and nothing in another curve', () => {
  const parabola = parabolaOf(example, 'w');
  expect(parabola?.minimum).toBeCloseTo(4 / 2.1, 12);
  expect(parabola?.curvature).toBeCloseTo(8.82, 12);
  const other = (E: string) => parabolaOf({ ...example, definitions: { E } }, 'w');
  expect(other('w^4')).toBeNull();
  expect(other('3 w + b')).toBeNull();
  expect(other('1 - w^2')).toBeNull();
});
