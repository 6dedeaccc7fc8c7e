import { readFileSync } from 'node:fs';
import { readExamples } from '@nudge/core/example-reader';
import { notationNamed } from '@nudge/core/notation/notations';
import { fillSlots } from '@nudge/islands/ask/slots';
import { describe, expect, it } from 'vitest';
import { answersOf } from './answers-of.ts';

function answers(name: string, notation = 'unit-pairs') {
  const file = `docs-content/examples/${name}.json`;
  const text = readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8');
  const [example] = readExamples(text, file).examples;
  if (example === undefined) throw new Error(`${file} holds no example`);
  return answersOf(example, notationNamed(notation));
}

/** What a formula shows, and what is heard of it. */
function readings(html: string): { readonly seen: string; readonly heard: string } {
  const [heard = '', seen = ''] = html.split('<span class="katex-html"');
  const text = (part: string) => part.replace(/<[^>]*>|^[^<]*>|[\s\u200b]/g, '');
  return { seen: text(`<${seen}`), heard: text(heard) };
}

describe('answersOf', () => {
  it('sets a formula with symbols, and with a place for each number, seen and heard', () => {
    const formula = answers('two-two-one').quantities['grad.W45']?.formula;
    const filled = fillSlots(formula?.numbers ?? '', (id) => `<${id}>`.replace('<', '{').replace('>', '}'));
    expect(readings(filled)).toEqual({
      seen: '{grad.y5}×{slope5}×{y4}',
      heard: '{grad.y5}×{slope5}×{y4}',
    });
    expect(formula?.symbols.match(/data-of="[^"]+"/g)).toEqual([
      'data-of="grad.y5"',
      'data-of="slope5"',
      'data-of="y4"',
    ]);
  });

  it('marks the constants of a formula as its own', () => {
    const formula = answers('two-two-one').quantities['slope5']?.formula;
    expect(formula?.numbers).toMatch(/data-kind="arithmetic"[^>]*><span class="mord">1</);
  });

  it('has a formula for all that is derived and for nothing that is given', () => {
    for (const [name, notation] of [
      ['two-two-one', 'layer-superscripts'],
      ['softmax-three', 'unit-pairs'],
      ['ball-in-a-bowl', 'unit-pairs'],
    ] as const) {
      const { quantities } = answers(name, notation);
      const givens = Object.keys(quantities).filter((id) => quantities[id]?.formula === undefined);
      expect(
        givens.every((id) => /^([xWbt]\d*|eta|W)/.test(id)),
        givens.join(),
      ).toBe(true);
      expect(Object.keys(quantities).length).toBeGreaterThan(givens.length);
    }
  });

  it('explains functions and arrays too', () => {
    const { symbols } = answers('four-equations', 'layer-superscripts');
    expect(symbols['function.sigmoid']?.spoken).toBe('sigma');
    expect(symbols['array.weights.1']?.text).toBe('W⁽¹⁾');
  });
});
