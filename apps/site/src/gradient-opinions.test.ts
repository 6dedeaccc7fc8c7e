import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleFromFile } from './example-file.ts';
import { agreement, gradientOpinions } from './gradient-opinions.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const example = exampleFromFile('two-two-one', read('docs-content/examples/two-two-one.json'), []);
if (example.kind !== 'network') throw new TypeError('two-two-one is no network');
const network = example;
/** Computed outside the project. */
const figures = JSON.parse(read('packages/core/test/figures/two-two-one.json'));

describe('the gradient of a weight', () => {
  it('comes out the same on a tape and by a nudge', () => {
    const [[, W23], [W14]] = figures.gradients[0].weights;
    const [[W35, W45]] = figures.gradients[1].weights;
    for (const [id, expected] of Object.entries({ W14, W23, W35, W45 })) {
      const { onTape, measured } = gradientOpinions(network, id);
      expect(onTape).toBeCloseTo(expected, 15);
      expect(measured).toBeCloseTo(expected, 12);
    }
  });

  it('is refused for a weight that is not there', () => {
    expect(() => gradientOpinions(network, 'W12')).toThrow('no parameter W12');
  });
});

describe('two numbers', () => {
  it('agree up to the first digit that differs', () => {
    expect(agreement(0.123456, 0.1234)).toEqual({ same: '0.1234', different: '56' });
    expect(agreement(-0.5, 0.5)).toEqual({ same: '', different: '−0.5' });
    expect(agreement(0.1, 0.1)).toEqual({ same: '0.1', different: '' });
  });
});
