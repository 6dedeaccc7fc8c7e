import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { click, type Mounted, mounted, type } from '../test/mounted.ts';
import { twoTwoOne } from '../test/two-two-one.ts';
import WeightNudger from './WeightNudger.svelte';

let nudger: Mounted;
let page = 0;

function slider(): HTMLInputElement {
  const found = nudger.one('input[type=range]');
  if (!(found instanceof HTMLInputElement)) throw new Error('no slider');
  return found;
}

const readouts = () => [...nudger.root.querySelectorAll('dd')].map((number) => number.textContent.trim());
const said = () => nudger.one('[aria-live=polite]').textContent.replaceAll(/\s+/g, ' ').trim();
const nudges = () => nudger.root.querySelectorAll('.nudge').length;

function drag(x: number): void {
  const curve = nudger.root.querySelector('.curve svg');
  if (!(curve instanceof SVGSVGElement)) throw new Error('no curve');
  curve.getBoundingClientRect = () => new DOMRect(100, 0, 400, 238);
  curve.setPointerCapture = () => {};
  curve.dispatchEvent(new MouseEvent('pointerdown', { clientX: x, bubbles: true }));
  flushSync();
}

beforeEach(() => {
  page += 1;
  const props = { notation: 'unit-pairs', weight: 'W45', output: 'y5', target: 't5' };
  nudger = mounted(WeightNudger, { example: twoTwoOne(`nudged-${page}`), ...props });
});
afterEach(() => nudger.close());

describe('the nudger', () => {
  it('begins with the printed numbers', () => {
    expect(readouts()).toEqual(['0.90', '0.6903', '0.0181', '+0.0270']);
    expect(said()).toBe(
      'The output is above its target 0.5 and the slope is positive, so nudge the weight down.',
    );
    expect(slider().value).toBe('0.9');
    expect(slider().labels?.[0]?.textContent).toBe('Weight W₄₅');
  });

  it('follows the slider everywhere', () => {
    type(slider(), '-1.4');
    // y5 = σ(0.3 · 0.680267 − 1.4 · 0.663739) = 0.32635; E = ½ (0.5 − y5)²; slope = (y5 − 0.5) y5 (1 − y5) 0.663739
    expect(readouts()).toEqual(['−1.40', '0.3263', '0.0151', '−0.0253']);
    expect(said()).toBe(
      'The output is below its target 0.5 and the slope is negative, so nudge the weight up.',
    );
    expect(slider().getAttribute('aria-valuetext')).toBe('−1.40, error 0.0151');
    expect(nudger.one('dt').textContent.trim()).toBe('W45 the weight, was 0.90');
  });

  it('says where no nudge helps, and draws no arrow', () => {
    expect(nudges()).toBe(1);
    type(slider(), '-0.3');
    expect(said()).toMatch(/^The output is as near to its target 0\.5 as one notch/);
    expect(nudges()).toBe(0);
  });

  it('goes where the curve is pressed, in steps, and no further than the slider', () => {
    // The curve of 400 px begins 12 px from its left; 376 px are the 6 from −3 to 3.
    drag(100 + 12 + (376 * 4.02) / 6);
    expect(readouts()[0]).toBe('1.00');
    drag(0);
    expect(readouts()[0]).toBe('−3.00');
  });

  it('goes back to the printed weight', () => {
    type(slider(), '2');
    click(nudger.button('Reset'));
    expect(readouts()).toEqual(['0.90', '0.6903', '0.0181', '+0.0270']);
    expect(slider().value).toBe('0.9');
    expect(document.activeElement).toBe(slider());
  });
});
