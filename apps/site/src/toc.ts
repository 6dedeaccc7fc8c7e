/** A heading in the list of headings. */
export interface TocItem {
  readonly slug: string;
  readonly text: string;
  readonly children: readonly TocItem[];
}

/** A line of the list. */
export interface TocLine {
  readonly href: string;
  readonly text: string;
  readonly isDeep: boolean;
}

/**
 * The headings of a page as lines, the first of which is the page's own title.
 *
 * @param items as Starlight lists them
 */
export function tocLines(items: readonly TocItem[], isDeep = false): readonly TocLine[] {
  return items.flatMap(({ slug, text, children }) => [
    // KaTeX spaces its glyphs with characters of no width.
    { href: `#${slug}`, text: slug === '_top' ? 'The question' : text.replaceAll('\u200b', ''), isDeep },
    ...tocLines(children, true),
  ]);
}
