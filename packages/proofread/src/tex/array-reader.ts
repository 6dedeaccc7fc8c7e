import type { Span, TeXNode } from './tex-node.ts';

type ArrayNode = Extract<TeXNode, { kind: 'array' }>;
type Rows = ArrayNode['rows'];

/** The array that delimiters hold and nothing else, with these as its own; `null` where they hold anything else. */
export function arrayIn(body: readonly TeXNode[], left: string, right: string, span: Span): ArrayNode | null {
  const [only, ...others] = body.filter((node) => node.kind !== 'space');
  if (only?.kind !== 'array' || only.left !== '.' || only.right !== '.' || others.length > 0) return null;
  const isCases = isBrace(left) !== isBrace(right) && [left, right].includes('.');
  return { ...only, isCases, left, right, span };
}

function isBrace(delimiter: string): boolean {
  return ['\\{', '\\lbrace', '\\}', '\\rbrace'].includes(delimiter);
}

/** Cells around relations, `a &=& b`: lines of a calculation, as in `aligned`, and no matrix. */
export function isAlignment(rows: Rows): boolean {
  return rows.some((row) =>
    row.some((cell) => {
      const first = cell.find((node) => node.kind !== 'space');
      return first?.kind === 'glyph' && first.family === 'rel';
    }),
  );
}

/** From `\begin{…}` to `\end{…}` of the environment whose cells stand at `inside`: KaTeX doesn't keep it. */
export function environmentAround(inside: Span, tex: string): Span {
  const before = /\\begin\s*\{[A-Za-z]+\*?\}(\s*(\{[^{}]*\}|\[[^[\]]*\]))?(\s|&|\\hline)*$/.exec(
    tex.slice(0, inside.start),
  );
  const behind = /^(\s|&|\\\\|\\hline)*\\end\s*\{[A-Za-z]+\*?\}/.exec(tex.slice(inside.end));
  return { start: before?.index ?? inside.start, end: inside.end + (behind?.[0].length ?? 0) };
}
