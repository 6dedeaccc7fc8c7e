import type { Locator, Page } from '@playwright/test';
import { claimsNumber, type Shown } from './shown-numbers.ts';

/** One stop of a walk: what the stepper says of its place, and every number it shows there. */
export interface Stop {
  readonly place: string;
  readonly shown: readonly Shown[];
}

/**
 * Presses "Step" until it can no further, then "Back" until it can no further, and notes each stop. It walks inside the page, since
 * there and back through a whole derivation is a hundred presses.
 */
export async function walkThereAndBack(stepper: Locator): Promise<readonly Stop[]> {
  const stops = await stepper.evaluate(async (figure) => {
    const button = (name: string) =>
      [...figure.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
    const note = () => ({
      place: figure.querySelector('.count')?.textContent ?? '',
      shown: [...figure.querySelectorAll('[data-of]')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({
          id: element.getAttribute('data-of') ?? '',
          text: element.textContent?.trim() ?? '',
        })),
    });
    const noted = [note()];
    for (const name of ['Step', 'Back']) {
      for (let pressed = button(name); pressed?.ariaDisabled === 'false'; ) {
        pressed.click();
        await new Promise((drawn) => requestAnimationFrame(drawn));
        noted.push(note());
      }
    }
    return noted;
  });
  return stops.map(({ place, shown }) => ({ place, shown: shown.filter(claimsNumber) }));
}

/** The page's stepper. */
export function stepperOf(page: Page): Locator {
  return page.getByRole('figure', { name: /^Step by step/ });
}

/** "step 3 of 14"; a walk of a single step does not say so. */
export async function place(stepper: Locator): Promise<{ step: number; steps: number }> {
  const count = stepper.getByText(/^step \d+ of \d+$/);
  if ((await count.count()) === 0) return { step: 1, steps: 1 };
  const [step, steps] = ((await count.textContent())?.match(/\d+/g) ?? []).map(Number);
  if (step === undefined || steps === undefined) throw new Error('the step is not said in numbers');
  return { step, steps };
}
