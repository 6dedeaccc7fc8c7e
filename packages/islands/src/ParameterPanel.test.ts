import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { click, type Mounted, mounted, type } from '../test/mounted.ts';
import { twoTwoOne } from '../test/two-two-one.ts';
import { exampleState } from './example-state.svelte.ts';
import ParameterPanel from './ParameterPanel.svelte';

let panel: Mounted;
let id = 0;

function open() {
  id += 1;
  const example = twoTwoOne(`panel-${id}`);
  panel = mounted(ParameterPanel, {
    example,
    notation: 'unit-pairs',
    symbols: { quantities: {}, signs: {} },
  });
  return exampleState(example, 'unit-pairs');
}

function field(name: string): HTMLInputElement {
  const found = panel.one(`input[name="${name}"]`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${name}`);
  return found;
}

function said(name: string): string | undefined {
  const description = field(name).getAttribute('aria-describedby');
  return description === null ? undefined : document.getElementById(description)?.textContent;
}

function key(name: string, pressed: string, shiftKey = false): void {
  field(name).dispatchEvent(
    new KeyboardEvent('keydown', { key: pressed, shiftKey, bubbles: true, cancelable: true }),
  );
  flushSync();
}

afterEach(() => panel.close());

describe('fields', () => {
  it('hold every given under its name in words', () => {
    open();
    const names = [...panel.root.querySelectorAll('input')].map(({ name }) => name);
    expect(names).toEqual(['x1', 'x2', 't5', 'eta', 'W13', 'W14', 'W23', 'W24', 'W35', 'W45']);
    expect(panel.one('label[for] .sr-only').textContent).toBe('x1, input 1');
    expect(field('W13').labels?.[0]?.textContent.trim()).toContain('W13, weight from unit 1 to unit 3');
    expect(field('W13').value).toBe('0.1');
  });

  it.each([
    ['0.5', 0.5],
    ['.5', 0.5],
    ['-0.5', -0.5],
    ['−0.5', -0.5],
    ['1e-3', 0.001],
    [' 2 ', 2],
    ['2.39×10⁻⁵', 2.39e-5],
  ])('take %s', (text, value) => {
    const state = open();
    type(field('W13'), text);
    expect(state.quantities.get('W13')?.value).toBe(value);
    expect(field('W13').value).toBe(text);
    expect(field('W13').getAttribute('aria-invalid')).toBe('false');
  });

  it('read a decimal comma as a point, and say so', () => {
    const state = open();
    type(field('W13'), ',5');
    expect(state.quantities.get('W13')?.value).toBe(0.5);
    expect(said('W13')).toBe('The comma is read as a point: 0.5.');
  });

  it.each([
    ['', 'Nothing there. Kept 0.9.'],
    ['0.9.1', 'Two decimal points. Kept 0.9.'],
    ['0,9,1', 'Two decimal commas. Kept 0.9.'],
    ['1,000.5', 'A comma and a point. Kept 0.9.'],
    ['abc', '“a” is not a digit. Kept 0.9.'],
    ['1 2', 'A space inside. Kept 0.9.'],
    ['-', 'Not a number yet. Kept 0.9.'],
    ['Infinity', 'Infinity is not a number to reckon with. Kept 0.9.'],
    ['1e999', 'Too large for the arithmetic. Kept 0.9.'],
    ['1e308', 'With that, the pre-activation of unit 5 has no finite value. Kept 0.9.'],
  ])('refuse %s with the reason and keep the last good value', (text, reason) => {
    const state = open();
    if (text === '1e308') state.edit('W35', 1.7e308);
    type(field('W45'), text === '1e308' ? '1.7e308' : text);
    expect(said('W45')).toBe(reason);
    expect(field('W45').getAttribute('aria-invalid')).toBe('true');
    expect(state.quantities.get('W45')?.value).toBe(0.9);
    field('W45').dispatchEvent(new Event('blur'));
    expect(field('W45').value).toBe(text === '1e308' ? '1.7e308' : text);
  });

  it.each(['0', '-1'])('refuse a learning rate of %s', (text) => {
    const state = open();
    type(field('eta'), text);
    expect(said('eta')).toBe('The learning rate has to be above 0. Kept 1.');
    expect(state.changed.size).toBe(0);
  });

  it('take back a refusal with the next good entry, and then write it as the site does', () => {
    open();
    type(field('W45'), '0.9.1');
    type(field('W45'), '-.75');
    expect(said('W45')).toBeUndefined();
    field('W45').dispatchEvent(new Event('blur'));
    click(panel.one('b'));
    expect(field('W45').value).toBe('−0.75');
  });

  it('move by a hundredth with the arrows, by a tenth with Shift, without the noise of binary fractions', () => {
    const state = open();
    key('W13', 'ArrowUp', true);
    key('W13', 'ArrowUp', true);
    expect(state.quantities.get('W13')?.value).toBe(0.3);
    key('W13', 'ArrowDown');
    expect(state.quantities.get('W13')?.value).toBe(0.29);
  });
});

describe('changes', () => {
  it('are named in order, and counted from the fourth on', () => {
    const state = open();
    const notice = () => panel.one('.notice').textContent.replace(/\s+/g, ' ').trim();
    type(field('W13'), '0.2');
    expect(notice()).toBe('You changed W₁₃ · Reset');
    type(field('x1'), '1');
    expect(notice()).toBe('You changed x₁ and W₁₃ · Reset');
    for (const name of ['x2', 't5', 'eta']) type(field(name), '0.75');
    expect(notice()).toBe('You changed x₁, x₂, W₁₃ and 2 more · Reset');
    click(panel.one('.notice button'));
    expect(state.changed.size).toBe(0);
    expect(field('W13').value).toBe('0.1');
  });

  it('are no changes where the printed value is typed again', () => {
    const state = open();
    type(field('W13'), '0.2');
    type(field('W13'), '0.10');
    expect(state.changed.size).toBe(0);
  });

  it('are all put back, refused entries too', () => {
    const state = open();
    type(field('W13'), '0.2');
    type(field('W45'), '0.9.1');
    click(panel.button('Put all back'));
    expect(state.quantities.get('W13')?.value).toBe(0.1);
    expect(field('W45').value).toBe('0.9');
    expect(said('W45')).toBeUndefined();
  });

  it('made elsewhere on the page show in the fields', () => {
    const state = open();
    type(field('W13'), '0.20');
    state.edit('W13', 0.7);
    click(panel.one('b'));
    expect(field('W13').value).toBe('0.7');
  });
});
