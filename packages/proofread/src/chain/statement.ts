import { orderGlyphs } from '../tex/order-glyphs.ts';
import type { Span, TeXNode } from '../tex/tex-node.ts';

/** What a relation claims: equality, equality after rounding, a new value, a path or a before and after, an order, a difference, that it
 * is one of several; whose number it is, a name for something. */
export type RelationName = '=' | '≈' | '←' | '→' | '<' | '>' | '≤' | '≥' | '≠' | '∈' | ':' | ':=';

export interface Relation {
  /** `null` for a relation that is not read. */
  readonly name: RelationName | null;
  readonly span: Span;
}

/** Sides joined by relations, one more than these: `a = b \approx c`. */
export interface Statement {
  readonly sides: readonly (readonly TeXNode[])[];
  readonly relations: readonly Relation[];
  /** Where words say of which units it is said: "if j is an output unit". */
  readonly role?: { readonly letter: string; readonly isOutput: boolean };
}

const names: ReadonlyMap<string, RelationName> = new Map([
  ...orderGlyphs,
  ['=', '='],
  ['\\equiv', '='],
  ['\\approx', '≈'],
  ['\\simeq', '≈'],
  ['\\thickapprox', '≈'],
  ['\\approxeq', '≈'],
  ['\\cong', '≈'],
  ['\\sim', '≈'],
  ['\\doteq', '≈'],
  ['\\leftarrow', '←'],
  ['\\gets', '←'],
  ['\\to', '→'],
  ['\\rightarrow', '→'],
  ['\\longrightarrow', '→'],
  ['\\mapsto', '→'],
  ['\\longmapsto', '→'],
  ['\\rightsquigarrow', '→'],
  ['\\leadsto', '→'],
  ['\\in', '∈'],
  [':', ':'],
  ['≈', '≈'],
  ['≃', '≈'],
  ['≅', '≈'],
  ['≡', '='],
  ['←', '←'],
  ['→', '→'],
]);

const separators = new Set([
  '\\Rightarrow',
  '\\Longrightarrow',
  '\\Leftrightarrow',
  '\\Longleftrightarrow',
  '\\iff',
  '⇒',
  '⇔',
  '\\therefore',
  '\\because',
]);

/** The relation that a node is; `null` for anything else. */
export function relationAt(node: TeXNode): Relation | null {
  if (isLabeledArrow(node)) return { name: '→', span: node.span };
  if (node.kind === 'opaque' && node.name === 'mclass') return stackedRelation(node);
  if (node.kind !== 'glyph' || node.family !== 'rel' || isSeparator(node)) return null;
  return { name: names.get(node.text) ?? null, span: node.span };
}

/** `\overset{!}{=}`, with a mark that is no number. */
function stackedRelation(node: Extract<TeXNode, { kind: 'opaque' }>): Relation | null {
  const [only, ...others] = node.body;
  const [base] = only?.kind === 'scripts' ? only.base : only?.kind === 'brace' ? only.body : [];
  if (others.length > 0 || (base?.kind !== 'operator' && base?.kind !== 'glyph')) return null;
  const name = names.get(base.kind === 'operator' ? base.name : base.text);
  return name === undefined ? null : { name, span: node.span };
}

/** `\xrightarrow{\sigma}`: what is written at the arrow says how, and not what. */
function isLabeledArrow(node: TeXNode): boolean {
  return node.kind === 'opaque' && node.name === 'xArrow';
}

/** True for what stands between two statements: an implication, a comma, a semicolon. */
export function isSeparator(node: TeXNode): boolean {
  return node.kind === 'glyph' && (separators.has(node.text) || node.text === ',' || node.text === ';');
}
