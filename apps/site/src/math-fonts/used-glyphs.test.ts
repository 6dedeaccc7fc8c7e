import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderToString } from 'katex';
import { expect, it } from 'vitest';
import { katexOptions } from '../katex-options.ts';
import { readFaceRules } from './face-rules.ts';
import { addPage, type Glyphs } from './used-glyphs.ts';

function setMath(tex: string, displayMode = false): string {
  return renderToString(tex, { ...katexOptions, displayMode });
}

const css = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
const rules = readFaceRules(readFileSync(css, 'utf8'));

/** The characters of each font, sorted. */
function glyphsOf(html: string): Record<string, string> {
  const glyphs: Glyphs = new Map();
  addPage(glyphs, html, rules);
  return Object.fromEntries(
    [...glyphs].map(([name, { characters }]) => [name, [...characters].sort().join('')]),
  );
}

it('gives letters to the italic font, and digits and signs to the upright one', () => {
  const glyphs = glyphsOf(setMath('W_{45} = -0.3 + \\delta'));
  expect(glyphs['KaTeX_Math-Italic']).toBe('Wδ');
  for (const character of '45=−0.3+') expect(glyphs['KaTeX_Main-Regular']).toContain(character);
});

it('finds bold letters, letters for sets, large brackets and large operators in their fonts', () => {
  const glyphs = glyphsOf(setMath('\\mathbf{x} \\in \\mathbb{R}, \\bigl( y \\bigr) \\sum', true));
  expect(glyphs['KaTeX_Main-Bold']).toBe('x');
  expect(glyphs['KaTeX_AMS-Regular']).toContain('R');
  expect(glyphs['KaTeX_Size1-Regular']).toBe('()');
  expect(glyphs['KaTeX_Size2-Regular']).toBe('∑');
});

it('reads the formulas that an island holds in its properties', () => {
  const attribute = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const properties = attribute(JSON.stringify({ symbol: [0, setMath('\\eta')] }));
  expect(glyphsOf(`<astro-island uid="1" props="${properties}"></astro-island>`)['KaTeX_Math-Italic']).toBe(
    'η',
  );
});

it('leaves the text of the page alone', () => {
  expect(glyphsOf('<p>Plain text, 0.5</p>')).toEqual({});
});
