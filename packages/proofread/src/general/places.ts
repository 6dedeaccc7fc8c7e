import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';

/** One place of an index: a number, or a letter with a number added: the `l + 1` of `W^{(l+1)}`. */
export interface Place {
  /** `null` where it is a number alone. */
  readonly letter: string | null;
  /** Added to the letter, or the number itself. */
  readonly offset: number;
  readonly span: Span;
}

/** A script that says which of its kind a symbol is. */
export interface Index {
  readonly places: readonly Place[];
  /** What opens and closes a layer, kept as it is. */
  readonly before: readonly TeXNode[];
  readonly behind: readonly TeXNode[];
}

/** Which number each letter is. */
export type Assignment = ReadonlyMap<string, number>;

const letters = new Set(['i', 'j', 'k', 'l', 'm', 'n', 'p', 'q', '\\ell']);

/** True for a letter that counts units, layers or places. */
export function isIndexLetter(text: string): boolean {
  return letters.has(text);
}

/** The index that a subscript is; `null` for a word, a name, a plain number. */
export function indexBelow(below: Argument | null): Index | null {
  const places = below === null ? null : placesIn(below.body, isIndexLetter);
  return places?.some(({ letter }) => letter !== null) ? { places, before: [], behind: [] } : null;
}

/**
 * The layer that a superscript names with a letter: `(l)`, `[l-1]`, `(L)`, also with a mark behind it, `(l)\top`. Without parentheses, `l`
 * or `L`, as Nielsen (2015) writes it, it is one where `isLayered` says so.
 */
export function indexAbove(above: Argument | null, isLayered: () => boolean): Index | null {
  const body = above?.body.filter(({ kind }) => kind !== 'space') ?? [];
  const isLayer = (text: string) => isIndexLetter(text) || text === 'L';
  const end = body.findIndex((node) => isGlyph(node, ')', ']'));
  const [first] = body;
  if (first !== undefined && isGlyph(first, '(', '[') && end > 0) {
    const places = placesIn(body.slice(1, end), isLayer);
    if (places?.length !== 1 || places[0]?.letter === null) return null;
    return {
      places,
      before: [parenthesis('(', first.span)],
      behind: [parenthesis(')', first.span), ...body.slice(end + 1)],
    };
  }
  const places = placesIn(body, (text) => text === 'l' || text === 'L' || text === '\\ell');
  if (first === undefined || places?.length !== 1 || places[0]?.letter === null || !isLayered()) return null;
  return { places, before: [parenthesis('(', first.span)], behind: [parenthesis(')', first.span)] };
}

/** The value of a place; `null` where its letter has none. */
export function numberAt({ letter, offset }: Place, assignment: Assignment): number | null {
  if (letter === null) return offset;
  const value = assignment.get(letter);
  return value === undefined ? null : value + offset;
}

/** The places of an index in a row, in juxtaposition or between commas; `null` where it holds anything else. */
export function placesIn(
  nodes: readonly TeXNode[],
  isLetter: (text: string) => boolean,
): readonly Place[] | null {
  const places: Place[] = [];
  let sign: 1 | -1 | null = null;
  for (const node of nodes) {
    if (node.kind === 'space' || isGlyph(node, ',')) continue;
    const last = places.at(-1);
    if (node.kind === 'group') {
      const inner = placesIn(node.body, isLetter);
      if (inner === null || sign !== null) return null;
      places.push(...inner);
    } else if (node.kind !== 'glyph') return null;
    else if (isLetter(node.text)) {
      if (sign !== null) return null;
      places.push({ letter: node.text, offset: 0, span: node.span });
    } else if (/^\d$/.test(node.text)) {
      if (sign !== null && last !== undefined)
        places[places.length - 1] = {
          ...last,
          offset: sign * Number(node.text),
          span: spanOf([last, node]),
        };
      else places.push({ letter: null, offset: Number(node.text), span: node.span });
      sign = null;
    } else if (isGlyph(node, '+', '-', '−') && last?.letter !== null && last?.offset === 0 && sign === null) {
      sign = node.text === '+' ? 1 : -1;
    } else return null;
  }
  return sign === null && places.length > 0 ? places : null;
}

/** A number as the digits of a script. */
export function digitsOf(value: number, span: Span): readonly TeXNode[] {
  return [...String(value)].map((text) => ({ kind: 'glyph', text, family: 'ord', span }));
}

function isGlyph(node: TeXNode, ...texts: readonly string[]): boolean {
  return node.kind === 'glyph' && texts.includes(node.text);
}

function parenthesis(text: '(' | ')', span: Span): TeXNode {
  return { kind: 'glyph', text, family: text === '(' ? 'open' : 'close', span };
}
