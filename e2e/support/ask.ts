import { expect, type Locator, type Page } from '@playwright/test';
import { collectNumbers, type Stretch } from './collect-numbers.ts';

/** A number of a page that is seen and says what it is. */
export interface Askable {
  /** Its place among all elements of `marked`. */
  readonly place: number;
  readonly text: string;
  readonly kind: string;
  /** Id of its quantity, with the name of its example where that is not the lesson's; empty where it has none. */
  readonly of: string;
  /** Example and notation of the island or stretch that it stands in; empty for the lesson's own. */
  readonly example: string;
  readonly notation: string;
}

const marked = 'main :is([data-of], [data-kind])';

export function slipOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Where the number comes from' });
}

/** The numbers of a page that can be asked: printed numerals that are seen, outside of controls. */
export async function numbersToAsk(page: Page): Promise<readonly Askable[]> {
  const stretches = await page.evaluate<readonly Stretch[]>(
    `(${collectNumbers})(document.querySelector('main'), '')`,
  );
  const scopes = new Map(
    stretches.map(({ text, data, example, notation }) => [`${data['of']} ${text}`, { example, notation }]),
  );
  const seen = await page.locator(marked).evaluateAll((elements) =>
    elements.map((element, place) => {
      const { kind = '', of = '' } =
        element instanceof HTMLElement || element instanceof SVGElement ? element.dataset : {};
      const text = [...element.querySelectorAll('.katex-mathml')]
        .reduce((rest, spoken) => rest.replace(spoken.textContent ?? '', ''), element.textContent ?? '')
        .replace(/\u200b/g, '')
        .trim();
      const isFree = element.closest('a, button, input, label, summary, textarea, [role=slider]') === null;
      return {
        place,
        text,
        kind,
        of,
        isSeen: isFree && element.checkVisibility({ visibilityProperty: true }),
      };
    }),
  );
  return seen
    .filter(
      ({ isSeen, text, kind, of }) =>
        isSeen &&
        /^[−+-]?\d/.test(text) &&
        !/^(structural|mention|code)$/.test(kind) &&
        !/^(unit|layer|shape|count)\./.test(of),
    )
    .map(({ place, text, kind, of }) => ({
      place,
      text,
      kind,
      of,
      example: '',
      notation: '',
      ...scopes.get(`${of || undefined} ${text}`),
    }));
}

/** Presses a number where it stands, as a mouse does, and waits for the answer. */
export async function ask(page: Page, { place }: Askable): Promise<Locator> {
  await page.locator(marked).nth(place).click();
  const slip = slipOf(page);
  await expect(slip.getByRole('heading')).toBeVisible();
  // The page may have moved below the pointer: what rests on a symbol has it explained, and Escape takes that away first.
  await page.mouse.move(0, 0);
  return slip;
}
