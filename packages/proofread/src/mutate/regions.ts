import type { Span } from '../tex/tex-node.ts';

/** The parts of a lesson in which different changes make sense. Found by patterns of its own, not by the reader that is tried out. */
export interface Regions {
  /** Formulas, their dollar signs included. */
  readonly formulas: readonly Span[];
  /** What no reader sees as a number: addresses, imports, comments, names of classes, lengths and places in a picture. */
  readonly unseen: readonly Span[];
}

const CODE = /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\2[ \t]*$|`[^`\n]+`/gm;
const FORMULA = /\$\$[\s\S]+?\$\$|\$(?:[^$\\]|\\.)+?\$/g;
const UNSEEN = [
  /^import\s.*$/gm,
  /\]\([^)\n]*\)/g,
  /\{\/\*[\s\S]*?\*\/\}/g,
  // The room between two lines of a formula.
  /\\\\\[[\d.]+(?:em|ex|pt)\]/g,
  /https?:\/\/[^\s)>"]+/g,
  // Attributes of lower-case elements; what is read aloud (alt, title, aria-label) is seen.
  /(?<=<[a-z][^<>]*?\s)(?:class|style|id|href|src|d|points|transform|viewBox|width|height|[xyr]|[rcd][xy]|[xy][12]|font-size|stroke[\w-]*|fill[\w-]*|opacity|text-anchor|marker-\w+)="[^"]*"/g,
];

export function regionsOf(text: string): Regions {
  const code = spansOf(text, CODE);
  const outsideCode = blank(text, code);
  return {
    formulas: spansOf(outsideCode, FORMULA),
    unseen: UNSEEN.flatMap((pattern) => spansOf(outsideCode, pattern)),
  };
}

/** The stretch that an offset lies in. */
export function around(spans: readonly Span[], offset: number): Span | undefined {
  return spans.find(({ start, end }) => start <= offset && offset < end);
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The text with spaces in the place of what the spans hold: everything keeps its place. */
function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end),
    text,
  );
}
