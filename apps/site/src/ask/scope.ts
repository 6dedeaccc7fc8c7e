/** The worked example that a stretch of a page is about. */
export interface Scope {
  readonly example: string;
  readonly notation: string;
  /** All examples that the lesson names. */
  readonly examples: readonly string[];
}

/** The lesson's own example and notation, as its page says them; `null` on a page that is about none. */
export function lessonScope(): Scope | null {
  return ofElement(document.querySelector('main [data-examples]'), null);
}

/** What a number stands in: an island, a stretch about another example, or the lesson. */
export function scopeOf(element: Element): Scope | null {
  const lesson = lessonScope();
  const holder = element.closest('[data-example], [data-notation], [data-examples], astro-island');
  return holder?.localName === 'astro-island' ? ofIsland(holder, lesson) : ofElement(holder, lesson);
}

function ofElement(holder: Element | null, lesson: Scope | null): Scope | null {
  if (!(holder instanceof HTMLElement)) return lesson;
  const { example, notation, examples } = holder.dataset;
  const names = examples?.split(' ') ?? lesson?.examples ?? [];
  const [own = lesson?.example] = example === undefined ? names : [example];
  const written = notation ?? lesson?.notation;
  return own === undefined || written === undefined
    ? null
    : { example: own, notation: written, examples: names };
}

/** An island has its example, with its name, among its properties; Astro writes each value behind its type. */
function ofIsland(island: Element, lesson: Scope | null): Scope | null {
  const properties: unknown = JSON.parse(island.getAttribute('props') ?? '{}');
  const example = field(field(properties, 'example'), 'id');
  const notation = field(properties, 'notation');
  if (typeof example !== 'string') return lesson;
  const written = typeof notation === 'string' ? notation : lesson?.notation;
  return written === undefined ? null : { example, notation: written, examples: lesson?.examples ?? [] };
}

function field(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  const value: unknown = Reflect.get(holder, name);
  return Array.isArray(value) ? value[1] : undefined;
}
