import type { List } from 'mdast';
import type { Span } from '../tex/tex-node.ts';
import type { Markers } from './lesson.ts';
import { spanOf } from './markdown.ts';

/** The numbers before the items of a list. */
export function markersOf(list: List, source: string): Markers {
  return list.children.flatMap((item) => {
    const { start } = spanOf(item);
    const printed = /^\d+/.exec(source.slice(start, start + 12))?.[0];
    return printed === undefined ? [] : [{ printed, span: { start, end: start + printed.length } }];
  });
}

/** `[^1]:` at the start of a footnote. */
export function footnoteMark(start: number, source: string): Span {
  const mark = /^\[\^[^\]]*\]:?/.exec(source.slice(start, start + 80))?.[0] ?? '';
  return { start, end: start + mark.length };
}
