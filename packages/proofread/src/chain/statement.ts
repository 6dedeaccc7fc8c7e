import type { Span, TeXNode } from '../tex/tex-node.ts';

/** What a relation claims: equality, equality after rounding, a new value, a path or a before and after, an order. */
export type RelationName = '=' | '≈' | '←' | '→' | '<' | '>' | '≤' | '≥';

export interface Relation {
  /** `null` for a relation that is not read. */
  readonly name: RelationName | null;
  readonly span: Span;
}

/** Sides joined by relations, one more than these: `a = b \approx c`. */
export interface Statement {
  readonly sides: readonly (readonly TeXNode[])[];
  readonly relations: readonly Relation[];
}

const names: ReadonlyMap<string, RelationName> = new Map([
  ['=', '='],
  ['\\equiv', '='],
  ['\\approx', '≈'],
  ['\\simeq', '≈'],
  ['\\thickapprox', '≈'],
  ['\\leftarrow', '←'],
  ['\\gets', '←'],
  ['\\to', '→'],
  ['\\rightarrow', '→'],
  ['\\longrightarrow', '→'],
  ['\\mapsto', '→'],
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
]);

const separators = new Set([
  '\\Rightarrow',
  '\\Longrightarrow',
  '\\Leftrightarrow',
  '\\Longleftrightarrow',
  '\\iff',
]);

/** The relation that a node is; `null` for anything else. */
export function relationAt(node: TeXNode): Relation | null {
  if (node.kind !== 'glyph' || node.family !== 'rel' || isSeparator(node)) return null;
  return { name: names.get(node.text) ?? null, span: node.span };
}

/** True for what stands between two statements: an implication, a comma, a semicolon. */
export function isSeparator(node: TeXNode): boolean {
  return node.kind === 'glyph' && (separators.has(node.text) || node.text === ',' || node.text === ';');
}
