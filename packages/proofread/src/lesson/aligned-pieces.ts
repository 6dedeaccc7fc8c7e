import type { Piece } from './mapped-text.ts';

const named: ReadonlyMap<string, string> = new Map([
  ['minus', '−'],
  ['nbsp', '\u00a0'],
  ['thinsp', '\u2009'],
]);

/**
 * Lays a text that Markdown has read under its source: escapes, character references, and the marks before the lines of a
 * blockquote are found again.
 *
 * @param source where it stands in the lesson, perhaps with marks around it that the text has not
 * @param start offset of `source` in the lesson
 */
export function alignedPieces(text: string, source: string, start: number): readonly Piece[] {
  if (text === source) return [{ text, span: { start, end: start + text.length } }];
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    const width = widthAt(source, from, character);
    if (width > 0) {
      pieces.push({ text: character, span: { start: start + from, end: start + from + width } });
      from += width;
    } else if (from < source.length) {
      from += 1;
      i -= 1;
    } else pieces.push({ text: character, span: { start: start + from, end: start + from } });
  }
  return pieces;
}

/** How much of the source a character takes; 0 where it does not stand there. */
function widthAt(source: string, from: number, character: string): number {
  const reference = /^&(#\d+|#x[\da-f]+|\w+);/i.exec(source.slice(from, from + 12));
  if (reference !== null && (character !== '&' || /^&#?\w+;/.test(reference[0]))) {
    const [whole, name = ''] = reference;
    const known = name.startsWith('#') ? fromCode(name.slice(1)) : named.get(name);
    if (known === undefined || known === character) return whole.length;
  }
  if (source[from] === '\\' && source[from + 1] === character && character !== '\\') return 2;
  if (source[from] === '\r' && source[from + 1] === '\n' && character === '\n') return 2;
  if (source[from] === character) return 1;
  return source[from] === '\n' && character === ' ' ? 1 : 0;
}

function fromCode(code: string): string {
  const isHex = /^x/i.test(code);
  return String.fromCodePoint(Number.parseInt(isHex ? code.slice(1) : code, isHex ? 16 : 10));
}
