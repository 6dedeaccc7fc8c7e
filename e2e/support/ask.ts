import { expect, type Locator, type Page } from '@playwright/test';

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
  const seen = await page.locator(marked).evaluateAll((elements) =>
    elements.map((element, place) => {
      const { kind = '', of = '' } =
        element instanceof HTMLElement || element instanceof SVGElement ? element.dataset : {};
      const own = (part: Node): string =>
        part instanceof Element && part !== element && part.matches('.katex-mathml, [data-kind], [data-of]')
          ? ''
          : part instanceof Text
            ? part.data
            : [...part.childNodes].map(own).join('');
      const text = own(element)
        .replace(/\u200b/g, '')
        .trim();
      const scope = element.closest('[data-example], [data-notation], astro-island');
      const props: Record<string, unknown> = JSON.parse(scope?.getAttribute('props') ?? '{}');
      const field = (value: unknown): unknown => (Array.isArray(value) ? value[1] : undefined);
      const shown = field(props['example']);
      const id = typeof shown === 'object' && shown !== null && 'id' in shown ? field(shown.id) : '';
      const said = scope instanceof HTMLElement ? scope.dataset : {};
      const isFree = element.closest('a, button, input, label, summary, textarea, [role=slider]') === null;
      return {
        place,
        text,
        kind,
        of,
        example: said['example'] ?? String(id ?? ''),
        notation: said['notation'] ?? String(field(props['notation']) ?? ''),
        isSeen: isFree && element.checkVisibility({ visibilityProperty: true }),
      };
    }),
  );
  return seen.filter(
    ({ isSeen, text, kind, of }) =>
      isSeen &&
      /^[−+-]?\d/.test(text) &&
      !/^(structural|mention|code)$/.test(kind) &&
      !/^(unit|layer|shape|count)\./.test(of),
  );
}

/** Presses a number where it stands, as a mouse does, and waits for the answer. */
export async function ask(page: Page, { place }: Askable): Promise<Locator> {
  const number = page.locator(marked).nth(place);
  const box = await number.boundingBox();
  // At its first digit: an exponent that follows is a number of its own.
  await number.click({ position: { x: Math.min(4, (box?.width ?? 0) / 2), y: (box?.height ?? 0) * 0.6 } });
  const slip = slipOf(page);
  await expect(slip.getByRole('heading')).toBeVisible();
  // The page may have moved below the pointer: what rests on a symbol has it explained, and Escape takes that away first.
  await page.mouse.move(0, 0);
  return slip;
}
