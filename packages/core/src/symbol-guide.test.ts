import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { networkExample } from '../test/figures.ts';
import { derive } from './derivation.ts';
import { readExamples } from './example-reader.ts';
import { at } from './list.ts';
import { inputToHidden } from './notation/input-to-hidden.ts';
import { layerSuperscripts } from './notation/layer-superscripts.ts';
import { notationsFor } from './notation/notations.ts';
import { receiverFirst } from './notation/receiver-first.ts';
import { unitPairs } from './notation/unit-pairs.ts';
import type { OtherSign } from './symbol-guide/elsewhere.ts';
import { plainGuides, symbolGuides } from './symbol-guide.ts';
import { unitLayers } from './units.ts';

const folder = new URL('../../../docs-content/examples/', import.meta.url);
const examples = readdirSync(folder).map((file) =>
  at(readExamples(readFileSync(new URL(file, folder), 'utf8'), file).examples, 0),
);

describe('symbolGuides', () => {
  it('says what a quantity is by the units that it has to do with', () => {
    const guides = symbolGuides(networkExample('two-two-one'), unitPairs);
    expect(guides.get('W45')?.explanation).toBe(
      'What unit 4 sends is multiplied by it on the way into unit 5. Learning changes it.',
    );
    expect(guides.get('y3')?.explanation).toBe(
      'It is what unit 3 sends to unit 5: a₃, squashed by the sigmoid.',
    );
    expect(guides.get('y5')?.explanation).toBe(
      'It is what the network answers at unit 5: a₅, squashed by the sigmoid. It is compared with t.',
    );
  });

  it('speaks in the letters of the notation', () => {
    const guides = symbolGuides(networkExample('four-equations'), layerSuperscripts);
    expect(guides.get('delta3')?.spoken).toBe('delta of layer one, one');
    expect(guides.get('delta3')?.explanation).toContain('how fast L grows when z⁽¹⁾₁ is nudged up');
    expect(guides.get('a3')?.explanation).toContain('and the bias');
  });

  it('adds up what comes back to a unit that feeds several', () => {
    const guides = symbolGuides(networkExample('exercise-3'), unitPairs);
    expect(guides.get('grad.y3')?.explanation).toContain('added up over unit 5 and unit 6');
  });

  it('tells how others write it, and where their sign is turned', () => {
    // Whatever notations there are besides.
    const known = new Set(['unit-pairs', 'layer-superscripts', 'input-to-hidden', 'receiver-first']);
    const told = (signs: readonly OtherSign[] = []) =>
      signs
        .filter(({ notation }) => known.has(notation))
        .map(({ notation, sign, note }) => [notation, sign.text, note]);
    const guide = symbolGuides(networkExample('two-two-one'), unitPairs).get('own.delta3');
    expect(told(guide?.elsewhere)).toEqual([
      ['layer-superscripts', 'δ⁽¹⁾₁', 'with the sign turned'],
      ['input-to-hidden', 'δ₁', 'with the sign turned'],
    ]);
    const back = symbolGuides(networkExample('two-two-one'), receiverFirst).get('delta5');
    expect(told(back?.elsewhere)).toEqual([
      ['unit-pairs', 'δ₅', 'with the sign turned'],
      ['layer-superscripts', 'δ⁽²⁾₁', undefined],
      ['input-to-hidden', 'δₒ', undefined],
    ]);
  });

  it('leaves out what others write in the same way', () => {
    const guides = symbolGuides(networkExample('two-two-one'), inputToHidden);
    expect(guides.get('x1')?.elsewhere).toEqual([]);
    expect(guides.get('E')?.elsewhere.map(({ sign }) => sign.text)).not.toContain('E');
  });

  it('knows every quantity of every example in every notation, and names no unit that is not there', () => {
    for (const example of examples) {
      for (const notation of notationsFor(example)) {
        const guides = symbolGuides(example, notation);
        const units = example.kind === 'network' ? unitLayers(example.network).flat().length : 0;
        for (const { id } of derive(example, notation)) {
          const guide = guides.get(id);
          expect(guide?.spoken, `${example.id} ${notation.name} ${id}`).toMatch(/^[A-Za-z]+(,? [A-Za-z]+)*$/);
          expect(guide?.explanation, id).toMatch(/^[A-Z].*\.$/);
          for (const [, number] of guide?.explanation.matchAll(/unit (\d+)/g) ?? [])
            expect(Number(number), id).toBeLessThanOrEqual(units);
        }
      }
    }
  });
});

describe('plainGuides', () => {
  it('tells which way a matrix of weights is turned', () => {
    const guides = (notation: typeof unitPairs) =>
      new Map(plainGuides(networkExample('four-equations'), notation).map((guide) => [guide.id, guide]));
    expect(guides(layerSuperscripts).get('array.weights.1')?.explanation).toContain(
      'a row for each unit that receives',
    );
    expect(guides(inputToHidden).get('array.weights.1')?.explanation).toContain(
      'a row for each unit that sends',
    );
    expect(guides(unitPairs).get('function.sigmoid-slope')?.spoken).toBe('sigma prime');
  });
});
