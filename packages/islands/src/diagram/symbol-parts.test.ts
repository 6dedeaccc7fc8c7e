import { derive } from '@nudge/core/derivation';
import { notationsFor } from '@nudge/core/notation/notations';
import { describe, expect, it } from 'vitest';
import { networks } from '../../test/networks.ts';
import { symbolExtent, symbolParts } from './symbol-parts.ts';

/** The runs with `_` and `^` for their place, and slanted letters in `/ /`. */
function written(tex: string): string {
  return symbolParts(tex)
    .map(({ text, italic, place }) => {
      const mark = place === 'line' ? '' : place === 'below' ? '_' : '^';
      return `${mark}${italic ? `/${text}/` : text}`;
    })
    .join(' ');
}

describe('symbolParts', () => {
  it.each([
    ['W_{13}', '/W/ _13'],
    ['y_5', '/y/ _5'],
    ['t', '/t/'],
    ['\\delta_5', '/δ/ _5'],
    ['\\hat y', '/ŷ/'],
    ['\\hat y_2', '/ŷ/ _2'],
    ['\\Delta W_{45}', 'Δ /W/ _45'],
    ['W_{45}^{+}', '/W/ _45 ^+'],
    ['w^{(1)}_{12}', '/w/ ^(1) _12'],
    ['{w^{(1)}_{12}}^{+}', '/w/ ^(1) _12 ^+'],
    ["\\sigma'(a_5)", '/σ/ ^′ ( /a/ _5 )'],
    ["\\operatorname{ReLU}'(z^{(1)}_2)", 'ReLU ^′ ( /z/ ^(1) _2 )'],
    ['\\frac{\\partial E}{\\partial W_{45}}', '/∂/ /E/ / /∂/ /W/ _45'],
  ])('cuts %s', (tex, runs) => {
    expect(written(tex)).toBe(runs);
  });

  it('sets an index under a superscript and goes on after the longer of the two', () => {
    const [, above, below, after] = symbolParts('{w^{(1)}_{2}}^{+}');
    expect(above?.shift).toBe(0);
    expect(below?.shift).toBeCloseTo(-1.28);
    expect(after?.shift).toBeCloseTo(0.78);
    const [, , index, bracket] = symbolParts('w^{(1)}_2)');
    expect(index?.shift).toBeCloseTo(-1.28);
    expect(bracket?.shift).toBeCloseTo(0.78);
  });

  it('reads every symbol of every notation', () => {
    for (const example of networks)
      for (const notation of notationsFor(example))
        for (const { symbol } of derive(example, notation)) expect(symbolParts(symbol)).not.toEqual([]);
  });

  it('refuses what it cannot write', () => {
    expect(() => symbolParts('\\mathbf{W}')).toThrow('\\mathbf');
    expect(() => symbolParts('W_{13')).toThrow('brace');
  });
});

describe('symbolExtent', () => {
  it('measures to the far end of the longer of index and superscript', () => {
    expect(symbolExtent(symbolParts('W_{13}')).width).toBeCloseTo(0.94 + 0.68);
    expect(symbolExtent(symbolParts('w^{(1)}_2')).width).toBeCloseTo(0.72 + 1.28 * 0.68);
  });

  it('says how far the pen has to go where the last run is the shorter one', () => {
    expect(symbolExtent(symbolParts('W_{13}')).beyond).toBe(0);
    expect(symbolExtent(symbolParts('W_{13}^{+}')).beyond).toBeCloseTo(0.22 * 0.68);
  });
});
