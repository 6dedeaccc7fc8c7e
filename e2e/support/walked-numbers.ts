import type { Page } from '@playwright/test';
import { collectNumbers, type Stretch } from './collect-numbers.ts';

/** What a page showed on the way. */
export interface Walked {
  readonly stretches: readonly Stretch[];
  /** Values of what was moved, by example and id, for the stretches of the stop `moved`; an example is empty for the lesson's own. */
  readonly changes: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** All numbers of a page as it opens, then of each stepper at each of its steps, then of each slider's figure at the slider's end. */
export async function walkedNumbers(page: Page): Promise<Walked> {
  // The functions go in as text, since one needs the other inside the page.
  return page.evaluate<Walked>(`(${walk})(${collectNumbers})`);
}

async function walk(collect: typeof collectNumbers): Promise<Walked> {
  const stretches = [...collect(document.documentElement, '')];
  const changes: Record<string, Record<string, number>> = {};
  const drawn = () => new Promise((done) => requestAnimationFrame(done));
  for (const figure of document.querySelectorAll('figure')) {
    const button = [...figure.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Step');
    while (button?.ariaDisabled === 'false') {
      button.click();
      await drawn();
      const stop = figure.querySelector('.count')?.textContent ?? 'at another step';
      stretches.push(...collect(figure.querySelector('.walk') ?? figure, stop));
    }
    if (button !== undefined) continue;
    for (const slider of figure.querySelectorAll<HTMLInputElement>('input[type=range]')) {
      slider.value = slider.max;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      const moved = collect(figure, 'moved');
      const { of = '' } = slider.dataset;
      const { example = '' } = moved.find(({ data }) => data['of'] === of) ?? {};
      changes[example] = { ...changes[example], [of]: slider.valueAsNumber };
      stretches.push(...moved);
    }
  }
  return { stretches, changes };
}
