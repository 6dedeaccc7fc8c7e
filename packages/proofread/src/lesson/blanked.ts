import type { Span } from '../tex/tex-node.ts';

/** The text with blanks for all but one stretch, so that what stands there keeps its place. */
export function blankedAround(text: string, { start, end }: Span): string {
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}
