import { expect, it } from 'vitest';
import { lossPlot } from './loss-plot.ts';
import { csvOf, type LossSeries, sampleAt, samplesOf } from './loss-series.ts';

const series: LossSeries = {
  name: 'XOR, "online"',
  role: 'live',
  samples: samplesOf([0, 0.5, 100, 0.05, 200, 0.1 + 0.2, 400, 1e-7]),
};

it('finds the last loss at or before an update', () => {
  expect(sampleAt(series, 199)).toEqual({ update: 100, loss: 0.05 });
  expect(sampleAt(series, 400)?.loss).toBe(1e-7);
  expect(sampleAt({ ...series, samples: [] }, 5)).toBeUndefined();
});

it('is saved with every digit, and its name in quotes', () => {
  expect(csvOf([series]).split('\n').slice(0, 4)).toEqual([
    'training,update,error',
    '"XOR, ""online""",0,0.5',
    '"XOR, ""online""",100,0.05',
    '"XOR, ""online""",200,0.30000000000000004',
  ]);
});

it('is drawn from the first update to the last, higher losses higher, on both scales', () => {
  for (const scale of ['linear', 'log'] as const) {
    const plot = lossPlot([series], scale);
    expect(plot.lastUpdate).toBe(400);
    expect(plot.updateAt(plot.x(150))).toBe(150);
    expect(plot.y(0.5)).toBeLessThan(plot.y(0.05));
    expect(plot.losses.length).toBeGreaterThan(2);
  }
  const log = lossPlot([series], 'log');
  // Equal ratios are equal distances, and what cannot be on the scale lies on its lower edge.
  expect(log.y(1e-3) - log.y(1e-2)).toBeCloseTo(log.y(1e-2) - log.y(1e-1), 9);
  expect(log.y(0)).toBe(log.y(1e-300));
  expect(log.losses.map(({ value }) => value)).toEqual([1e-7, 1e-5, 1e-3, 1e-1]);
});

it('has a plot even for a loss that is 0 throughout', () => {
  const flat = { ...series, samples: samplesOf([0, 0, 10, 0]) };
  expect(lossPlot([flat], 'log').paths[0]).not.toContain('NaN');
});
