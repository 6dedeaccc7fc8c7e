import { derive } from '@nudge/core/derivation';
import { notationNamed } from '@nudge/core/notation/notations';
import { describe, expect, it } from 'vitest';
import { bookNetwork, networkOf } from '../../test/networks.ts';
import { type DiagramContent, type DiagramState, diagramContent } from './diagram-content.ts';

const example = bookNetwork('two-two-one');
const list = derive(example, notationNamed('unit-pairs'));
const quantities = new Map(list.map((quantity) => [quantity.id, quantity]));

function shown(state: Partial<DiagramState>): DiagramContent {
  return diagramContent({
    example,
    quantities,
    show: 'forward',
    lit: [],
    known: [],
    changed: new Set(),
    ...state,
  });
}

/** The diagram when that quantity has been worked out. */
function at(id: string): DiagramContent {
  const index = list.findIndex((quantity) => quantity.id === id);
  const lit = [id, ...(quantities.get(id)?.operands ?? [])];
  return shown({ show: 'step', lit, known: list.slice(0, index + 1).map((quantity) => quantity.id) });
}

function edge(content: DiagramContent, from: number, to: number | null) {
  return content.edges.find((one) => one.from === from && one.to === to);
}

const texts = (content: DiagramContent) => content.units.map(({ value }) => value?.text ?? null);

describe('diagramContent', () => {
  it('shows the givens of a network and no more', () => {
    const content = shown({ show: 'network' });
    expect(texts(content)).toEqual(['0.35', '0.9', null, null, null]);
    expect(content.loss.value).toBeNull();
    expect(content.targets.map(({ value }) => value?.text)).toEqual(['0.5']);
    expect(content.edges.map(({ weight }) => weight?.text ?? null)).toEqual([
      '0.1',
      '0.8',
      '0.4',
      '0.6',
      '0.3',
      '0.9',
      null,
    ]);
    expect(content.units.every(({ level }) => level === null)).toBe(true);
  });

  it('sends a pulse back along what a gradient comes by at a step, and along nothing in a whole picture', () => {
    const pulsing = (content: DiagramContent) =>
      content.edges.filter(({ pulses }) => pulses).map(({ from, to }) => [from, to]);
    expect(pulsing(at('grad.W45'))).toContainEqual([4, 5]);
    expect(pulsing(at('grad.y5'))).toEqual([[5, null]]);
    expect(pulsing(at('grad.y3'))).toEqual([[3, 5]]);
    expect(pulsing(at('a5'))).toEqual([]);
    expect(pulsing(shown({ show: 'gradients' }))).toEqual([]);
  });

  it('shows the forward pass: values, levels and the target on the rim', () => {
    const content = shown({});
    expect(texts(content)).toEqual(['0.35', '0.9', '0.6803', '0.6637', '0.6903']);
    expect(content.loss.value?.text).toBe('0.0181');
    expect(content.units[4]?.level?.to).toBeCloseTo(0.6903, 4);
    expect(content.units.map(({ mark }) => mark)).toEqual([null, null, null, null, 0.5]);
  });

  it('signs gradients', () => {
    const content = shown({ show: 'gradients' });
    expect(content.edges.map(({ badge }) => badge?.text)).toEqual([
      '+0.000929',
      '+0.00239',
      '+0.00286',
      '+0.00735',
      '+0.0277',
      '+0.0270',
      '+0.1903',
    ]);
    expect(content.edges.every(({ track }) => track)).toBe(true);
  });

  it('lights what a forward step uses', () => {
    const content = at('a5');
    expect(content.edges.filter(({ line }) => line === 'forward').map(({ from, to }) => [from, to])).toEqual([
      [3, 5],
      [4, 5],
    ]);
    expect(texts(content)).toEqual(['0.35', '0.9', '0.6803', '0.6637', null]);
    expect(content.units[4]?.notes.map(({ name, text }) => [name.id, text])).toEqual([['a5', '0.8014']]);
    expect(content.edges.some(({ track }) => track)).toBe(false);
  });

  it('lights what the gradient of a weight uses: its edge, what came through it, what comes back', () => {
    const content = at('grad.W45');
    expect(edge(content, 4, 5)).toMatchObject({
      lit: true,
      line: 'forward',
      track: true,
      badge: { text: '+0.0270' },
    });
    expect(edge(content, 5, null)).toMatchObject({ track: true, badge: { text: '+0.1903' } });
    expect(edge(content, 3, 5)).toMatchObject({ lit: false, line: 'idle', track: false, badge: null });
    expect(content.units.map(({ lit }) => lit)).toEqual([false, false, false, true, true]);
    expect(content.units[4]?.notes.map(({ name }) => name.id)).toEqual(['slope5']);
  });

  it('sends a hidden delta back along the weight it came by', () => {
    const content = at('own.delta3');
    expect(edge(content, 3, 5)).toMatchObject({ lit: true, line: 'idle', track: true, badge: null });
    expect(content.units[2]?.notes.map(({ name, text }) => [name.id, text])).toEqual([
      ['own.delta3', '−0.00265'],
      ['slope3', '0.2175'],
    ]);
  });

  it('puts a new weight in the place of the old one', () => {
    const content = at('next.W45');
    expect(edge(content, 4, 5)).toMatchObject({
      line: 'changed',
      weight: { name: { id: 'next.W45' }, text: '0.8730', tone: 'changed' },
      badge: { name: { id: 'step.W45' }, text: '−0.0270', tone: 'changed' },
    });
    expect(texts(at('next.y3'))[2]).toBe('0.6797');
  });

  it('marks a weight that the reader changed', () => {
    const content = shown({ changed: new Set(['W14']) });
    expect(edge(content, 1, 4)).toMatchObject({ line: 'changed', lit: true, weight: { tone: 'changed' } });
    expect(edge(content, 1, 3)).toMatchObject({ line: 'idle', weight: { tone: 'given' } });
  });

  it('fills tanh units from the middle, and units without bounds not at all', () => {
    for (const [activation, filled] of [
      ['tanh', true],
      ['relu', false],
      ['linear', false],
    ] as const) {
      const other = networkOf([2, 2, 1], activation);
      const numbers = new Map(derive(other, notationNamed('unit-pairs')).map((one) => [one.id, one]));
      const { units } = shown({ example: other, quantities: numbers });
      const level = units[2]?.level ?? null;
      expect(level !== null, activation).toBe(filled);
      if (level !== null) expect([level.from, level.to]).toContain(0.5);
    }
  });
});
