import type { FunctionExample, NetworkExample } from '@nudge/core/example';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { click, type Mounted, mounted } from '../test/mounted.ts';
import { expectedQuantities, prints, twoTwoOne } from '../test/two-two-one.ts';
import { exampleState } from './example-state.svelte.ts';
import FunctionStepper from './FunctionStepper.svelte';
import Stepper from './Stepper.svelte';

vi.mock('./diagram/DiagramView.svelte', () => import('../test/DiagramStandIn.svelte'));

const symbols = { quantities: { a3: '<b>a-three</b>' }, signs: {} };

let stepper: Mounted;

function open(example: NetworkExample, walk?: readonly string[], notation = 'unit-pairs'): void {
  const computed = [...exampleState(example, notation).quantities.values()].filter(
    ({ phase }) => phase !== 'given',
  );
  stepper = mounted(Stepper, {
    example,
    notation,
    walk: walk ?? computed.map(({ id }) => id),
    symbols,
    caption: 'One step.',
  });
}

const count = () => stepper.one('.count').textContent;
const sentence = () => stepper.one('[aria-live]').textContent;
const shown = () => [...stepper.one('.step').querySelectorAll('[data-of]')];
const result = () => shown()[0]?.getAttribute('data-of');

afterEach(() => stepper.close());

describe('a walk', () => {
  beforeEach(() => open(twoTwoOne('walked')));

  it('shows every step of the derivation, forward and back, and only numbers that were computed elsewhere', {
    timeout: 30_000,
  }, () => {
    const expected = expectedQuantities();
    const seen: (string | undefined)[] = [];
    const check = () => {
      seen.push(result() ?? undefined);
      for (const number of shown()) {
        const value = expected.get(number.getAttribute('data-of') ?? '');
        expect(value, `${number.outerHTML} in step ${count()}`).toBeDefined();
        expect(prints(number.textContent, value ?? 0), `${number.outerHTML} shows ${value}`).toBe(true);
      }
    };
    check();
    while (stepper.button('Step').getAttribute('aria-disabled') === 'false') {
      click(stepper.button('Step'));
      check();
    }
    expect(count()).toBe('step 44 of 44');
    expect(seen[0]).toBe('a3');
    expect(seen.at(-1)).toBe('next.E');
    expect(new Set(seen).size).toBe(44);
    const back = [result()];
    while (stepper.button('Back').getAttribute('aria-disabled') === 'false') {
      click(stepper.button('Back'));
      back.push(result());
    }
    expect(back.toReversed()).toEqual(seen);
  });

  it('sets the relation by whether the printed result is the number itself', () => {
    expect(stepper.one('.operator').textContent.replace(/\s/g, '')).toBe('==');
    click(stepper.button('Step'));
    expect(stepper.one('.operator').textContent.replace(/\s/g, '')).toBe('=≈');
  });

  it('shows the symbol set at build time, and text for one that was not', () => {
    expect(stepper.one('.result .symbol').innerHTML).toContain('<b>a-three</b>');
    expect(stepper.one('.term .symbol').textContent).toBe('W₁₃');
  });

  it('says the step in a sentence, and aloud only while the focus is in the figure', () => {
    click(stepper.button('Step'));
    click(stepper.button('Step'));
    expect(sentence()).toBe('Step 3 of 44. a₄, pre-activation of unit 4: 0.4 × 0.35 + 0.6 × 0.9 = 0.68.');
    expect(stepper.one('[aria-live]').getAttribute('aria-live')).toBe('off');
    stepper.button('Step').focus();
    click(stepper.button('Step'));
    expect(stepper.one('[aria-live]').getAttribute('aria-live')).toBe('polite');
    expect(sentence()).toBe('Step 4 of 44. y₄, output of unit 4: σ(0.68) ≈ 0.6637.');
  });

  it('keeps the focus on a button that has come to its end', () => {
    stepper.button('Back').focus();
    click(stepper.button('Back'));
    expect(document.activeElement).toBe(stepper.button('Back'));
    expect(count()).toBe('step 1 of 44');
  });

  it('is walked by keys wherever the focus is in the figure', () => {
    const slider = stepper.one('input[type="range"]');
    stepper.press('ArrowRight');
    stepper.press('ArrowRight', slider);
    stepper.press('ArrowRight', stepper.button('Step'));
    expect(count()).toBe('step 4 of 44');
    stepper.press('ArrowLeft');
    expect(count()).toBe('step 3 of 44');
    stepper.press('End');
    expect(count()).toBe('step 44 of 44');
    stepper.press('Home');
    expect(count()).toBe('step 1 of 44');
    expect(slider.getAttribute('aria-valuetext')).toBe('1 of 44, a₃');
  });

  it('leaves Space to a button that has the focus', () => {
    expect(stepper.press(' ', stepper.button('Step')).defaultPrevented).toBe(false);
    expect(stepper.press(' ').defaultPrevented).toBe(true);
    expect(stepper.button('Pause')).toBeDefined();
  });

  it('lights up the result and its operands in the diagram, with all that is known by then', () => {
    click(stepper.button('Step'));
    const diagram = stepper.one('.diagram');
    expect(diagram.getAttribute('data-lit')).toBe('y3 a3');
    expect(diagram.getAttribute('data-known')).toBe('12');
  });

  it('follows the slider', () => {
    const slider = stepper.one('input[type="range"]');
    if (!(slider instanceof HTMLInputElement)) throw new Error('no slider');
    slider.value = '7';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    click(stepper.button('Step'));
    expect(count()).toBe('step 8 of 44');
    click(stepper.button('Reset'));
    expect(count()).toBe('step 1 of 44');
  });
});

describe('Play', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    open(twoTwoOne('played'), ['a3', 'y3', 'a4']);
  });
  afterEach(() => vi.useRealTimers());

  it('dwells 1.6 s on a step and stops at the end', async () => {
    click(stepper.button('Play'));
    await vi.advanceTimersByTimeAsync(1599);
    expect(count()).toBe('step 1 of 3');
    await vi.advanceTimersByTimeAsync(1);
    expect(count()).toBe('step 2 of 3');
    await vi.advanceTimersByTimeAsync(1600);
    expect(count()).toBe('step 3 of 3');
    expect(stepper.button('Play')).toBeDefined();
  });

  it('pauses at a second press, and where the reader steps', async () => {
    click(stepper.button('Play'));
    click(stepper.button('Pause'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(count()).toBe('step 1 of 3');
    click(stepper.button('Play'));
    click(stepper.button('Step'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(count()).toBe('step 2 of 3');
  });

  it('starts anew from the end', () => {
    stepper.press('End');
    click(stepper.button('Play'));
    expect(count()).toBe('step 1 of 3');
  });
});

describe('an edited example', () => {
  it('is followed at once, named, and put back', () => {
    const example = twoTwoOne('edited-stepper');
    open(example, ['a3', 'y3']);
    exampleState(example, 'unit-pairs').edit('W13', -0.5);
    click(stepper.button('Step'));
    click(stepper.button('Back'));
    expect(shown().map((number) => number.textContent)).toEqual(['0.545', '−0.5', '0.35', '0.8', '0.9']);
    expect(stepper.one('.notice').textContent.replace(/\s+/g, ' ').trim()).toBe('You changed W₁₃ · Reset');
    click(stepper.one('.notice button'));
    expect(shown()[0]?.textContent).toBe('0.755');
    expect(stepper.root.querySelector('.notice')).toBeNull();
  });

  it('puts a negative factor in parentheses that are no part of the number', () => {
    const example = twoTwoOne('edited-sign');
    open(example, ['a3', 'y3']);
    exampleState(example, 'unit-pairs').edit('x1', -2);
    click(stepper.button('Step'));
    click(stepper.button('Back'));
    const number = stepper.one('.step [data-of="x1"]');
    expect(number.textContent).toBe('−2');
    expect(number.parentElement?.textContent.trim()).toBe('(−2)');
  });
});

describe('other derivations', () => {
  it('shows formulas that belong to one step together, and lights up what they use', () => {
    open(twoTwoOne('together'), ['own.delta5', 'step.W35+step.W45']);
    click(stepper.button('Step'));
    expect(count()).toBe('step 2 of 2');
    expect(
      [...stepper.one('.formulas').querySelectorAll('.result [data-of]')].map((one) =>
        one.getAttribute('data-of'),
      ),
    ).toEqual(['step.W35', 'step.W45']);
    expect(stepper.one('.diagram').getAttribute('data-lit')).toBe('step.W35 eta own.delta5 y3 step.W45 y4');
    expect(sentence()).toMatch(/ΔW₃₅.+ΔW₄₅/);
  });

  it('walks a function example, without a diagram', () => {
    const example: FunctionExample = {
      kind: 'function',
      id: 'function',
      title: 'Outer and inner',
      source: 'ours',
      variables: { x: 2 },
      definitions: { u: '3x + 1', y: 'u^2' },
    };
    stepper = mounted(FunctionStepper, {
      example,
      walk: ['u', 'y', 'grad.u', 'slope.u.x', 'grad.x'],
      symbols,
    });
    stepper.press('End');
    expect(sentence()).toBe('Step 5 of 5. dy/dx, gradient by x: 14 × 3 = 42.');
    expect(stepper.root.querySelector('.diagram')).toBeNull();
  });

  it('walks a 3-4-2 network with a missing and a skipping connection to its end', { timeout: 30_000 }, () => {
    open(
      {
        kind: 'network',
        id: 'three-four-two',
        title: 'With a skip',
        source: 'ours',
        network: {
          layers: [
            {
              weights: [
                [0.1, -0.2, 0.3],
                [0.4, 0.5, -0.6],
                [-0.7, null, 0.9],
                [0.15, 0.25, 0.35],
              ],
              activation: 'tanh',
              bias: [0.1, -0.1, 0.05, 0],
            },
            {
              weights: [
                [0.3, -0.4, 0.5, 0.6, 0.7, -0.8, 0.9],
                [-0.1, 0.2, 0.3, -0.4, 0.5, 0.6, -0.7],
              ],
              activation: 'softmax',
              bias: [0.2, -0.2],
              from: [0, 1],
            },
          ],
          loss: 'cross-entropy',
        },
        input: [1, -0.5, 0.25],
        target: [1, 0],
        learningRate: 0.5,
      },
      undefined,
      'layer-superscripts',
    );
    const total = Number(/of (\d+)/.exec(count())?.[1]);
    for (let step = 1; step < total; step++) stepper.press('ArrowRight');
    expect(count()).toBe(`step ${total} of ${total}`);
    expect(result()).toBe('next.E');
    expect(stepper.root.querySelectorAll('li svg')).toHaveLength(1);
  });

  it('shows a single step without anything to press', () => {
    open(twoTwoOne('single'), ['E']);
    expect(result()).toBe('E');
    expect(stepper.root.querySelectorAll('button, input')).toHaveLength(0);
  });

  it('holds the whole walk in a table', () => {
    open(twoTwoOne('table'), ['a3', 'y3']);
    const rows = [...stepper.root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(rows.map(([name]) => name)).toEqual(['pre-activation of unit 3', 'output of unit 3']);
    expect(rows[1]?.slice(2)).toEqual(['σ(0.755)', '≈ 0.6803']);
    expect(stepper.one('tbody [role="img"]').getAttribute('aria-label')).toBe('a₃ = W₁₃ · x₁ + W₂₃ · x₂');
  });
});
