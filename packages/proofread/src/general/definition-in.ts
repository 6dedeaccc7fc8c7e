import type { Statement } from '../chain/statement.ts';
import { functionHead } from '../term/function-heads.ts';
import { nameIn } from '../term/letters.ts';
import { numeralsOf } from '../term/numerals-of.ts';
import { familyOf } from '../tex/symbol-key.ts';
import { listsIn, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Definition } from './definitions.ts';

/** What a statement defines, `f(x) = …` or `s = …`; `null` where its left side is no new name. */
export function definitionIn(
  { sides, relations }: Statement,
  vocabulary: Vocabulary,
  tex: string,
): Definition | null {
  const [left = [], body = []] = sides;
  const [relation] = relations;
  if (relation?.name !== '=') return null;
  const nodes = left.filter(({ kind }) => kind !== 'space');
  const [first, ...rest] = nodes;
  const change = changeIn(nodes);
  if (change !== null && !vocabulary.symbols.has(change))
    return holdsName(body, change) ? null : { ...definitionOf(change, [], sides, tex), isNumber: false };
  const name = first === undefined || functionHead(first) !== null ? null : nameIn(first);
  if (name === null || name.primes > 0 || name.raised !== null) return null;
  const parameters = rest.length === 0 ? [] : parametersIn(rest);
  if (parameters === null || (parameters.length === 0 && vocabulary.symbols.has(name.key))) return null;
  if (holdsName(body, name.key) || isOfKind(name.key, vocabulary)) return null;
  const isNumber = !holdsLetters(body);
  // A number for one of several, w_{13} = 0.1, belongs into an example; one for f(x) is said of one place.
  if (isNumber && (/\d/.test(name.key) || parameters.length > 0)) return null;
  return { ...definitionOf(name.key, parameters, sides, tex), isNumber };
}

function definitionOf(
  name: string,
  parameters: Definition['parameters'],
  sides: Statement['sides'],
  tex: string,
): Omit<Definition, 'isNumber'> {
  const [, body = []] = sides;
  const numerals = plainNumerals(body).map(({ numeral }) => numeral.span);
  return { name, parameters, body: trimmed(body), tex, span: spanOf(sides.flat()), numerals };
}

/** The key of `\Delta E`; `null` for anything else. */
function changeIn(nodes: readonly TeXNode[]): string | null {
  const [delta, of, ...others] = nodes;
  if (delta?.kind !== 'glyph' || delta.text !== '\\Delta' || of === undefined || others.length > 0)
    return null;
  const name = nameIn(of);
  return name === null || name.primes > 0 || name.raised !== null ? null : `\\Delta${name.key}`;
}

/** True for one more of what the example has several of: W^{(8)}, y_{12}. */
function isOfKind(key: string, { families, arrays }: Vocabulary): boolean {
  const family = familyOf(key.replace(/\+(?=\}|$)/, ''));
  if (!family.includes('#')) return false;
  return families.has(family) || [...arrays.keys()].some((array) => familyOf(array) === family);
}

/** Without the full stop of the sentence. */
function trimmed(body: readonly TeXNode[]): readonly TeXNode[] {
  const end = body.findLastIndex(
    (node) => node.kind !== 'space' && !(node.kind === 'glyph' && node.text === '.'),
  );
  return body.slice(0, end + 1);
}

/** The letters between parentheses; `null` for anything else. */
function parametersIn(nodes: readonly TeXNode[]): readonly (readonly TeXNode[])[] | null {
  const [open] = nodes;
  const close = nodes.at(-1);
  const isPlain =
    open?.kind === 'glyph' && open.text === '(' && close?.kind === 'glyph' && close.text === ')';
  const inside =
    open?.kind === 'fenced' && nodes.length === 1 ? open.body : isPlain ? nodes.slice(1, -1) : null;
  if (inside === null) return null;
  const parameters: TeXNode[] = [];
  for (const node of inside) {
    if (node.kind === 'space' || (node.kind === 'glyph' && node.text === ',')) continue;
    if (nameIn(node)?.primes !== 0 || nameIn(node)?.raised !== null) return null;
    parameters.push(node);
  }
  return parameters.length === 0 ? null : parameters.map((node) => [node]);
}

function holdsName(nodes: readonly TeXNode[], key: string): boolean {
  return nodes.some(
    (node) => nameIn(node)?.key === key || listsIn(node).some((list) => holdsName(list, key)),
  );
}

function holdsLetters(nodes: readonly TeXNode[]): boolean {
  return nodes.some((node) => nameIn(node) !== null || listsIn(node).some(holdsLetters));
}

/** The numerals of a formula, but for those in the names of symbols. */
function plainNumerals(nodes: readonly TeXNode[]): ReturnType<typeof numeralsOf> {
  const inNames = namesIn(nodes);
  return numeralsOf(nodes).filter(
    ({ numeral: { span } }) => !inNames.some(({ start, end }) => span.start >= start && span.end <= end),
  );
}

function namesIn(nodes: readonly TeXNode[]): readonly { readonly start: number; readonly end: number }[] {
  return nodes.flatMap((node) => {
    const name = node.kind === 'scripts' ? nameIn(node) : null;
    const within = listsIn(node).flatMap(namesIn);
    if (name === null || node.kind !== 'scripts') return within;
    return [
      ...(node.below === null ? [] : [node.below.span]),
      ...(name.raised === null && node.above !== null ? [node.above.span] : []),
      ...within,
    ];
  });
}
