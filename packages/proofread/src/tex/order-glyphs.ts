/** What two numbers may be to each other, but equal. */
export type Inequality = '<' | '>' | '≤' | '≥' | '≠';

/** How inequalities are written. */
export const orderGlyphs: ReadonlyMap<string, Inequality> = new Map<string, Inequality>([
  ['<', '<'],
  ['\\lt', '<'],
  ['>', '>'],
  ['\\gt', '>'],
  ['\\le', '≤'],
  ['\\leq', '≤'],
  ['\\leqslant', '≤'],
  ['\\ge', '≥'],
  ['\\geq', '≥'],
  ['\\geqslant', '≥'],
  ['\\ne', '≠'],
  ['\\neq', '≠'],
  ['≤', '≤'],
  ['≥', '≥'],
  ['≠', '≠'],
]);
