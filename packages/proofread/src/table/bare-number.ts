import type { Cell } from '../lesson/lesson.ts';
import { proseNumeral } from '../prose-numeral.ts';
import type { Span } from '../tex/tex-node.ts';

/** A number that is all there is in a cell. */
export interface Bare {
  readonly printed: string;
  /** The same as prose has it. */
  readonly plain: string;
  readonly span: Span;
  readonly glyphs: 'prose' | 'tex';
}

/** The number of a cell that holds nothing else, in prose or as a formula. */
export function bareNumber({ text, parts }: Cell): Bare | null {
  const [part, other] = parts;
  const trimmed = text.text.trim();
  if (part?.kind === 'formula' && other === undefined && trimmed === '\uFFFC') {
    const tex = part.text.text;
    const plain = tex
      .trim()
      .replace(/^(?:\\approx|=)\s*/, '')
      .replace(/\s*\\(?:times|cdot)\s*10\s*\^\s*\{?\s*(-?\d+)\s*\}?/, 'e$1')
      .replaceAll('{,}', ',')
      .replace(/\\[,;! ]|~/g, '')
      .replace(/\\%/g, '%');
    const start = /^\s*(?:\\approx|=)?\s*/.exec(tex)?.[0].length ?? 0;
    const end = tex.trimEnd().length;
    if (proseNumeral(plain, part.span) === null) return null;
    return { printed: tex.slice(start, end), plain, span: part.text.locate({ start, end }), glyphs: 'tex' };
  }
  if (part !== undefined) return null;
  const start = /^[\s≈=]*/.exec(text.text)?.[0].length ?? 0;
  const end = text.text.trimEnd().length;
  const printed = text.text.slice(start, end);
  if (!/\d/.test(printed)) return null;
  const span = text.locate({ start, end });
  return proseNumeral(printed, span) === null ? null : { printed, plain: printed, span, glyphs: 'prose' };
}
