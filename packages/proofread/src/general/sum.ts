import { UnreadableError } from '../term/unreadable-error.ts';
import { isClosing, isOpening } from '../tex/delimiters.ts';
import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import { type Assignment, isIndexLetter, numberAt, type Place, placesIn } from './places.ts';

/** What runs over an index. */
export type Running = 'sum' | 'product' | 'max' | 'min';

/** `\sum_{k=1}^{n}` and how much of what stands behind it it adds up. */
export interface Sum {
  readonly name: Running;
  readonly letters: readonly string[];
  /** Where the first of the letters begins; `null` where that is not said. */
  readonly from: Place | null;
  readonly to: Place | null;
  /** The value that the letter skips. */
  readonly except: Place | null;
  readonly span: Span;
}

const running: ReadonlyMap<string, Running> = new Map([
  ['\\sum', 'sum'],
  ['\\prod', 'product'],
  ['\\max', 'max'],
  ['\\min', 'min'],
]);

/** The sum that a node begins; `null` for anything else, also for `\max(0, z)`. */
export function sumIn(node: TeXNode): Sum | null {
  const [operator] = node.kind === 'scripts' ? node.base : [];
  const name = operator?.kind === 'operator' ? running.get(operator.name) : undefined;
  if (node.kind !== 'scripts' || name === undefined || node.below === null) return null;
  const { letters, behind, relation } = boundIn(node.below, node.above);
  if (letters.length === 0) return null;
  if (relation === null && behind.length > 0) throw new UnreadableError('this sum is not read', node.span);
  const places = placesIn(behind, isBound);
  const [place = null, ...others] = places ?? [];
  // A set, k ∈ K, says no more than that k runs over all there are.
  const only = others.length === 0 ? place : null;
  const to = node.above === null ? null : upperIn(node.above);
  if (relation === '=' && only === null) throw new UnreadableError('this sum is not read', node.span);
  return {
    name,
    letters,
    from: relation === '=' ? only : null,
    to,
    except: relation === '≠' ? only : null,
    span: node.span,
  };
}

/** How many of the nodes behind a sum it adds up: factors, up to a sign, a comma or the end of a parenthesis. */
export function scopeOf(nodes: readonly TeXNode[]): number {
  let depth = 0;
  let isBegun = false;
  for (const [i, node] of nodes.entries()) {
    if (node.kind === 'space') continue;
    const glyph = glyphIn(node);
    if (glyph !== null && isOpening(glyph)) depth++;
    if (glyph !== null && isClosing(glyph)) depth--;
    const ends =
      node.kind === 'glyph' && ['+', '-', '−', ',', ';', '.', '\\pm'].includes(node.text) && isBegun;
    if (depth < 0 || (depth === 0 && ends)) return i;
    isBegun = true;
  }
  return nodes.length;
}

/** Which numbers the letter of a sum may be; `null` where only what there is to add up says so. */
export function boundsOf({ from, to }: Sum, assignment: Assignment): readonly [number, number] | null {
  const [low, high] = [from, to].map((place) => (place === null ? null : numberAt(place, assignment)));
  return low === null || low === undefined || high === null || high === undefined ? null : [low, high];
}

interface Bound {
  readonly letters: readonly string[];
  readonly relation: '=' | '≠' | '∈' | null;
  readonly behind: readonly TeXNode[];
}

function boundIn({ body }: Argument, above: Argument | null): Bound {
  const at = body.findIndex((node) => node.kind === 'glyph' && node.family === 'rel');
  const relation = body[at];
  const before = at < 0 ? body : body.slice(0, at);
  const behind = at < 0 ? [] : body.slice(at + 1);
  const places = placesIn(before, isIndexLetter) ?? [];
  const isPlain = places.every(({ letter, offset }) => letter !== null && offset === 0);
  const letters = isPlain ? places.flatMap(({ letter }) => (letter === null ? [] : [letter])) : [];
  const text = relation?.kind === 'glyph' ? relation.text : '';
  if (at < 0) return { letters, relation: null, behind };
  if (text === '=') return { letters, relation: '=', behind };
  if (text === '\\neq' || text === '\\ne' || text === '≠' || text === '\\not=')
    return { letters, relation: '≠', behind };
  // k > j: as far as there is anything to add.
  const isSet = text === '\\in' || text === '>' || text === '\\gt';
  return { letters, relation: isSet && above === null ? '∈' : null, behind };
}

function upperIn(above: Argument): Place | null {
  const places = placesIn(above.body, isBound);
  const [only, ...others] = places ?? [];
  if (only === undefined || others.length > 1)
    throw new UnreadableError('a sum that ends there is not read', spanOf(above.body));
  return only.letter === null
    ? { ...only, offset: Number([only, ...others].map(({ offset }) => offset).join('')) }
    : only;
}

function isBound(text: string): boolean {
  return isIndexLetter(text) || /^[A-Z]$/.test(text);
}

function glyphIn(node: TeXNode): string | null {
  const [base] = node.kind === 'scripts' && node.base.length === 1 ? node.base : [node];
  return base?.kind === 'glyph' ? base.text : null;
}
