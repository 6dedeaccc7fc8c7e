import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { click, type Mounted, mounted, type } from '../test/mounted.ts';
import SpoiledDigit from './SpoiledDigit.svelte';

let island: Mounted;

const field = (): HTMLInputElement => {
  const found = island.one('input');
  if (!(found instanceof HTMLInputElement)) throw new Error('no field');
  return found;
};
const said = () => island.one('[role=status]').textContent.replaceAll(/\s+/g, ' ').trim();

beforeEach(() => {
  island = mounted(SpoiledDigit, {
    id: 'grad.W45',
    name: 'gradient of W₄₅',
    value: 0.027001636991007414,
    printed: '0.0270',
    path: 'lessons/one.mdx',
    place: { start: 100, end: 106, line: 7, column: 12 },
  });
});
afterEach(() => island.close());

describe('a digit to spoil', () => {
  it('begins with what the lesson prints, accepted', () => {
    expect(field().value).toBe('0.0270');
    expect(field().labels?.[0]?.textContent).toMatch(/Type another number where the lesson prints 0\.0270/);
    expect(said()).toBe(
      '✓ accepted, correctly rounded lessons/one.mdx:7:12 printed 0.0270; gradient of W₄₅ is 0.02700164',
    );
  });

  it('refuses a wrong one as it is typed, and says so on the field', () => {
    type(field(), '0.0271');
    expect(said()).toBe(
      '✕ refused, and the site is not built ' +
        'lessons/one.mdx:7:12 error wrong-digit printed 0.0271; gradient of W₄₅ is 0.02700164 → 0.0270',
    );
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('advises where there is no number', () => {
    type(field(), 'abc');
    expect(said()).toMatch(/^✕ refused “abc” is no number/);
  });

  it('puts the right one back, and the reader into the field', () => {
    type(field(), '0.1');
    click(island.button('Put it back'));
    expect(field().value).toBe('0.0270');
    expect(said()).toMatch(/^✓ accepted/);
    expect(document.activeElement).toBe(field());
  });
});
