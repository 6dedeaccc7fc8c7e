import { derive } from '@nudge/core/derivation';
import { notationNamed } from '@nudge/core/notation/notations';
import { afterEach, describe, expect, it } from 'vitest';
import { type Mounted, mounted } from '../../test/mounted.ts';
import { bookNetwork } from '../../test/networks.ts';
import { expectedQuantities, prints } from '../../test/two-two-one.ts';
import DiagramView from './DiagramView.svelte';
import type { Show } from './diagram-content.ts';

const open: Mounted[] = [];

function view(name: string, show: Show, id?: string, notation = 'unit-pairs'): HTMLElement {
  const example = bookNetwork(name);
  const list = derive(example, notationNamed(notation));
  const quantities = new Map(list.map((quantity) => [quantity.id, quantity]));
  const index = list.findIndex((quantity) => quantity.id === id);
  const lit = id === undefined ? [] : [id, ...(quantities.get(id)?.operands ?? [])];
  const known = list.slice(0, index + 1).map((quantity) => quantity.id);
  const diagram = mounted(DiagramView, { example, quantities, show, lit, known, label: 'the network' });
  open.push(diagram);
  return diagram.root;
}

/** What the drawing of that size says, by the id of the quantity. */
function texts(root: HTMLElement, size: 'wide' | 'narrow'): readonly (readonly [string, string])[] {
  return [...root.querySelectorAll(`svg.${size} [data-of]`)].map((element) => [
    element.getAttribute('data-of') ?? '',
    element.textContent.trim(),
  ]);
}

afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

describe('a diagram', () => {
  it('names both drawings, of which the page shows one', () => {
    const drawings = [...view('two-two-one', 'forward').querySelectorAll('svg')];
    expect(drawings.map((svg) => [svg.getAttribute('role'), svg.getAttribute('aria-label')])).toEqual([
      ['img', 'the network'],
      ['img', 'the network'],
    ]);
  });

  it('writes symbols with their indices in one piece, without spaces', () => {
    const written = texts(view('two-two-one', 'forward'), 'wide');
    expect(written).toContainEqual(['W13', 'W13']);
    expect(written).toContainEqual(['y5', 'y5']);
    expect(texts(view('two-two-one', 'forward', undefined, 'layer-superscripts'), 'wide')).toContainEqual([
      'W13',
      'w(1)11',
    ]);
  });

  it('puts no white space between a symbol and its number', () => {
    const labels = [...view('two-two-one', 'network').querySelectorAll('svg.wide text')];
    expect(labels.map((label) => label.textContent.trim())).toContain('W130.1');
  });

  it('shows at every step only numbers that were computed elsewhere', () => {
    const expected = expectedQuantities();
    for (const id of [
      'a3',
      'y5',
      'E',
      'grad.W45',
      'own.delta3',
      'grad.W13',
      'step.W24',
      'next.W45',
      'next.y3',
      'next.E',
    ])
      for (const size of ['wide', 'narrow'] as const) {
        const numbers = texts(view('two-two-one', 'step', id), size).filter(([, text]) =>
          /^[+−]?\d/.test(text),
        );
        expect(numbers.length).toBeGreaterThan(8);
        for (const [of, text] of numbers)
          expect(
            prints(text.replace('+', ''), expected.get(of) ?? Number.NaN),
            `${of} ${text} at ${id}`,
          ).toBe(true);
      }
  });

  it('keeps a unit empty until its output is known', () => {
    const values = texts(view('two-two-one', 'step', 'a4'), 'wide').filter(([of]) => /^y\d$/.test(of));
    expect(values).toEqual([
      ['y3', 'y3'],
      ['y3', '0.6803'],
      ['y4', 'y4'],
      ['y5', 'y5'],
    ]);
  });

  it('gives each clip path of a page a name of its own', () => {
    const ids = [view('two-two-one', 'forward'), view('two-two-one', 'forward')]
      .flatMap((root) => [...root.querySelectorAll('clipPath')])
      .map(({ id }) => id);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });
});
