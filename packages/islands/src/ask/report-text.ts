import { formatFull } from '@nudge/core/number-format';

/** Where a number stands, for who looks for it. */
export interface PlaceOnPage {
  /** Address of the page. */
  readonly page: string;
  /** The heading above it; empty where there is none. */
  readonly heading: string;
  /** The words around it. */
  readonly around: string;
}

/** What a report is about. */
export interface Reported {
  readonly place: PlaceOnPage;
  readonly printed: string;
  /** What the number is said to be: "gradient of the loss by …", or its kind. */
  readonly name: string;
  /** Full precision; `null` where nothing else is known than what is printed. */
  readonly value: number | null;
  readonly version: string;
}

/** The title and the text of an issue about a number. */
export interface Report {
  readonly title: string;
  readonly body: string;
}

/** A ready-made issue: where the number stands, what is printed, what the page works out, and room for what is wrong. */
export function reportOf({ place, printed, name, value, version }: Reported): Report {
  const lines = [
    `Page: ${place.page}`,
    `Place: ${place.heading === '' ? '' : `under “${place.heading}”: `}${place.around}`,
    `Printed: ${printed}`,
    `What it is: ${name}`,
    `Value: ${value === null ? 'not known to the page' : formatFull(value)}`,
    `Version: ${version}`,
    '',
    'What is wrong, and what I expected:',
    '',
  ];
  return { title: `${printed} on ${new URL(place.page).pathname}`, body: lines.join('\n') };
}

/** Where to open the issue; `null` where the project has no repository. */
export function issueAddress({ title, body }: Report, repository: string | null): string | null {
  if (repository === null) return null;
  const address = new URL(`${repository}/issues/new`);
  address.searchParams.set('title', title);
  address.searchParams.set('body', body);
  return address.href;
}
