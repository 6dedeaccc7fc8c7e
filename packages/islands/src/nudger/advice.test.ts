import { describe, expect, it } from 'vitest';
import { adviceFor } from './advice.ts';

const situation = { output: 0.6903, target: 0.5, slope: 0.027, loss: 0.0181, lossBeside: [0.0168, 0.0195] };

describe('adviceFor', () => {
  it('goes against the slope', () => {
    expect(adviceFor(situation)).toEqual({ kind: 'nudge', way: 'down', side: 'above' });
    expect(adviceFor({ ...situation, output: 0.3263, slope: -0.0253 })).toEqual({
      kind: 'nudge',
      way: 'up',
      side: 'below',
    });
  });

  it('follows the slope where a negative activation turns it around', () => {
    expect(adviceFor({ ...situation, slope: -0.027 })).toEqual({ kind: 'nudge', way: 'up', side: 'above' });
  });

  it('knows the target when it is reached', () => {
    expect(adviceFor({ ...situation, output: 0.5, slope: 0 })).toEqual({ kind: 'reached' });
  });

  it('calls a place flat where the slope shows no digit, though the output is far off', () => {
    expect(adviceFor({ ...situation, slope: 0.00004 })).toEqual({ kind: 'flat', side: 'above' });
  });

  it('sees the bottom where no step lowers the loss', () => {
    const near = { output: 0.5012, target: 0.5, slope: 0.0002, loss: 7.7e-7, lossBeside: [2.5e-5, 4.6e-5] };
    expect(adviceFor(near)).toEqual({ kind: 'bottom' });
  });
});
