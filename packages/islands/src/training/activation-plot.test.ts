import { expect, it } from 'vitest';
import { activationPlot, REACH } from './activation-plot.ts';

it('draws a tangent that touches the curve, as steep as it', () => {
  const plot = activationPlot('tanh');
  const at = 0.4;
  const [, x0, y0, x1, y1] = (/^M(\S+) (\S+)L(\S+) (\S+)$/.exec(plot.tangentAt(at)) ?? []).map(Number);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined)
    throw new Error('no line');
  expect((x0 + x1) / 2).toBeCloseTo(plot.x(at), 9);
  expect((y0 + y1) / 2).toBeCloseTo(plot.outputAt(at), 9);
  const near = 1e-5;
  const rise =
    (plot.outputAt(at + near) - plot.outputAt(at - near)) / (plot.x(at + near) - plot.x(at - near));
  expect((y1 - y0) / (x1 - x0)).toBeCloseTo(rise, 4);
});

it('has zero in reach, and room for the highest output', () => {
  const plot = activationPlot('relu');
  expect(plot.outputAt(0)).toBe(plot.output.zero);
  expect(plot.outputAt(REACH)).toBeLessThan(plot.outputAt(0));
  expect(plot.preActivationAt(plot.x(-2.5))).toBeCloseTo(-2.5, 12);
});
