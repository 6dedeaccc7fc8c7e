import type { Nodes } from 'mdast';
import type { Span } from '../tex/tex-node.ts';
import { alignedPieces } from './aligned-pieces.ts';
import { type FoundParts, proseParts } from './found-parts.ts';
import type { Scope } from './lesson.ts';
import { spanOf } from './markdown.ts';

/** What a picture says to those who can't see it. */
export function imageParts(
  node: Extract<Nodes, { type: 'image' | 'imageReference' }>,
  source: string,
  scope: Scope,
): FoundParts {
  const span = spanOf(node);
  const written = source.slice(span.start, span.end);
  const last = Math.max(written.lastIndexOf(']('), written.lastIndexOf(']['));
  const end = last < 0 ? written.length - 1 : last;
  const alt = node.alt ? alignedPieces(node.alt, written.slice(2, end), span.start + 2) : [];
  const { parts, silent } = addressParts(node, { start: span.start + end, end: span.end }, source, scope);
  return { parts: [...proseParts(alt, span, scope), ...parts], silent };
}

/** The address behind a link's text or a picture's, which is silent, and the title behind that, which is not. */
export function addressParts(
  node: { readonly title?: string | null | undefined } | object,
  span: Span,
  source: string,
  scope: Scope,
): FoundParts {
  const title = 'title' in node && typeof node.title === 'string' ? node.title : '';
  const written = source.slice(span.start, span.end);
  const length = title === '' ? written.length : Math.max(written.search(/\s["'(]/), 0);
  const address = { start: span.start, end: span.start + length };
  const pieces = alignedPieces(title, written.slice(length), address.end);
  return { parts: title === '' ? [] : proseParts(pieces, span, scope), silent: [address] };
}
