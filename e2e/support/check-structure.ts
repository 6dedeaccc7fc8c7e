import { readPrinted } from './printed-number.ts';

/** The numbers of a page that say where something is, or how many there are. */
export interface Structure {
  /** Numbers at the beginning of headings, in order. */
  readonly headings: readonly number[];
  /** Of tables, in order. */
  readonly tables: readonly number[];
  /** Each stretch of a stepper's timeline: what it says, and how many marks it has. */
  readonly timeline: readonly { readonly title: string; readonly marks: number }[];
  /** What stands at the ticks of each axis, and where. */
  readonly axes: readonly (readonly { readonly text: string; readonly x: number }[])[];
  /** `Part 1, A network by hand`, `lesson 2 of 7`, `6 minutes`. */
  readonly kicker: string;
  /** Minutes and lessons as the list of all lessons has them; only the front page has that list. */
  readonly parts: readonly {
    readonly number: string;
    readonly minutes: string;
    readonly lessons: readonly { readonly path: string; readonly minutes: string }[];
  }[];
  /** The sentence above that list. */
  readonly whole: string;
  /** What is said beside a link to a lesson: how long that takes. */
  readonly ahead: readonly { readonly path: string; readonly minutes: string }[];
  /** Minutes of each part, in the list of parts beside a lesson. */
  readonly beside: readonly string[];
}

/** Reads them off a page. It runs inside the page, so it is one function. */
export function structureOf(): Structure {
  const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)];
  const text = (selector: string, within: ParentNode = document) =>
    within.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const leading = (heading: Element) => /^\s*(\d+)[.)]?\s/.exec(heading.textContent ?? '')?.[1];
  return {
    headings: all('.prose h2')
      .flatMap((heading) => leading(heading) ?? [])
      .map(Number),
    tables: all('.prose [aria-label^="Table "]').map((table) =>
      Number(table.ariaLabel?.slice('Table '.length)),
    ),
    timeline: all('.timeline .group').map((group) => ({
      title: text('.title', group),
      marks: all('li', group).length,
    })),
    axes: all('.curve svg').map((curve) =>
      all('text[data-kind=structural]', curve).map((tick) => ({
        text: tick.textContent ?? '',
        x: Number(tick.getAttribute('x')),
      })),
    ),
    kicker: all('.kicker span')
      .map((span) => span.textContent?.replace(/\s+/g, ' ').trim())
      .join(' '),
    parts: all('.map > li').map((part) => ({
      number: text('.node', part),
      minutes: text(':scope > .mins', part),
      lessons: all('.map-lessons > li', part).map((lesson) => ({
        path: lesson.querySelector('a')?.getAttribute('href') ?? '',
        minutes: text('.mins', lesson),
      })),
    })),
    whole: text('.sec p[data-kind=structural]'),
    ahead: [...all('.pagination-links a[rel=next]'), ...all('.begin a')].map((link) => ({
      path: link.getAttribute('href') ?? '',
      minutes: text('[data-kind=structural]', link) || text('.begin [data-kind=structural]'),
    })),
    beside: all('.book-list .minutes').map((minutes) => minutes.textContent ?? ''),
  };
}

/** What is wrong with where a page says that things are, a sentence each. */
export function structureComplaints({ headings, tables, timeline, axes }: Structure): readonly string[] {
  const complaints: string[] = [];
  for (const [name, numbers] of Object.entries({ headings, tables })) {
    if (numbers.some((number, i) => number !== i + 1))
      complaints.push(`the ${name} are numbered ${numbers.join(', ')}`);
  }
  for (const { title, marks } of timeline) {
    const said = /\d+/.exec(title)?.[0];
    if (Number(said ?? 1) !== marks) complaints.push(`"${title}" has ${marks} marks`);
  }
  for (const ticks of axes) {
    const [first, second] = ticks.map(({ text, x }) => ({
      value: readPrinted(text)?.value ?? Number.NaN,
      x,
    }));
    for (const { text, x } of ticks) {
      if (first === undefined || second === undefined) continue;
      const value = first.value + ((x - first.x) * (second.value - first.value)) / (second.x - first.x);
      if (Math.abs(value - (readPrinted(text)?.value ?? Number.NaN)) > 1e-6)
        complaints.push(`the tick ${text} stands at ${value}`);
    }
  }
  return complaints;
}

/**
 * What is wrong with how the book is counted: parts, lessons and minutes add up on the front page, and every other page says the same.
 *
 * @param structures of all pages, by address
 */
export function outlineComplaints(structures: ReadonlyMap<string, Structure>): readonly string[] {
  const complaints: string[] = [];
  const minutesIn = (text: string) => Number(/\d+/.exec(text)?.[0]);
  const { parts, whole } = structures.get('/') ?? { parts: [], whole: '' };
  const minutesOf = new Map(
    parts.flatMap(({ lessons }) => lessons.map(({ path, minutes }) => [path, minutes])),
  );
  let total = 0;
  parts.forEach(({ number, minutes, lessons }, i) => {
    if (Number(number) !== i + 1) complaints.push(`the front page calls its part ${i + 1} ${number}`);
    const sum = lessons.reduce((before, lesson) => before + minutesIn(lesson.minutes), 0);
    if (sum !== minutesIn(minutes))
      complaints.push(`the lessons of part ${number} take ${sum} minutes, not ${minutes}`);
    total += sum;
    lessons.forEach(({ path, minutes: own }, j) => {
      const place = `lesson ${j + 1} of ${lessons.length} ${minutesIn(own)} minutes?`;
      const kicker = structures.get(path)?.kicker ?? '';
      if (!new RegExp(`^Part ${number}, .* ${place}$`).test(kicker))
        complaints.push(`${path} says of itself "${kicker}"`);
    });
  });
  const lessonCount = parts.reduce((sum, part) => sum + part.lessons.length, 0);
  const time = total < 60 ? [total] : [Math.floor(total / 60), total % 60].filter((part) => part > 0);
  if ((whole.match(/\d+/g) ?? []).map(Number).join() !== [parts.length, lessonCount, ...time].join())
    complaints.push(`the front page says of the book "${whole}"`);
  for (const [page, { ahead, beside }] of structures) {
    for (const { path, minutes } of ahead) {
      if (minutesIn(minutes) !== minutesIn(minutesOf.get(path) ?? ''))
        complaints.push(`${page} says of ${path} "${minutes}"`);
    }
    if (beside.some((minutes, i) => minutesIn(minutes) !== minutesIn(parts[i % parts.length]?.minutes ?? '')))
      complaints.push(`${page} says of the parts "${beside.join(', ')}"`);
  }
  return complaints;
}
