import { isClosing, isOpening } from '../tex/delimiters.ts';
import { listsIn, type TeXNode } from '../tex/tex-node.ts';
import { type IndexedSymbol, type IndexNames, lettersOf } from './index-names.ts';
import { MisplacedError } from './misplaced-error.ts';
import { isIndexLetter } from './places.ts';
import { type Sum, scopeOf, sumIn } from './sum.ts';

/** What a formula leaves open. */
export interface FreeLetters {
  /** Symbols in whose index no letter is one that a sum runs over. */
  readonly symbols: readonly IndexedSymbol[];
  /** Letters of their indices, and those up to which a sum counts where they also stand for that number. */
  readonly letters: ReadonlySet<string>;
  /** Those up to which a sum counts. */
  readonly counts: ReadonlySet<string>;
  readonly sums: readonly Sum[];
}

/**
 * The letters in the indices of a statement that stand for any unit, layer or place.
 *
 * @throws MisplacedError where it isn't clear how far a sum goes
 */
export function freeLettersOf(sides: readonly (readonly TeXNode[])[], names: IndexNames): FreeLetters {
  const found = nothing();
  for (const side of sides) collect(side, names, new Set(), found);
  const counts = new Set(
    found.sums.flatMap(({ to }) =>
      to?.letter && (found.plain.has(to.letter) || to.letter === 'L') ? [to.letter] : [],
    ),
  );
  return { ...found, letters: new Set([...found.letters, ...counts]), counts };
}

interface Found {
  readonly symbols: IndexedSymbol[];
  readonly letters: Set<string>;
  readonly sums: Sum[];
  /** Index letters that stand for a number of their own. */
  readonly plain: Set<string>;
}

function nothing(): Found {
  return { symbols: [], letters: new Set(), sums: [], plain: new Set() };
}

function collect(
  nodes: readonly TeXNode[],
  names: IndexNames,
  bound: ReadonlySet<string>,
  found: Found,
): void {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node === undefined) continue;
    const sum = sumIn(node);
    if (sum !== null) {
      const rest = nodes.slice(i + 1);
      const length = scopeOf(rest);
      found.sums.push(sum);
      collect(rest.slice(0, length), names, new Set([...bound, ...sum.letters]), found);
      refuseLoose(sum, rest.slice(length), names, bound);
      i += length;
    } else collectNode(node, names, bound, found);
  }
}

function collectNode(node: TeXNode, names: IndexNames, bound: ReadonlySet<string>, found: Found): void {
  const symbol = names.symbolIn(node);
  if (node.kind === 'glyph' && isIndexLetter(node.text) && !bound.has(node.text)) found.plain.add(node.text);
  if (symbol === null || node.kind !== 'scripts') {
    for (const list of listsIn(node)) collect(list, names, bound, found);
    return;
  }
  const open = lettersOf(symbol).filter((letter) => !bound.has(letter));
  for (const letter of open) found.letters.add(letter);
  if (open.length > 0 && open.length === lettersOf(symbol).length) found.symbols.push(symbol);
  collect(node.base, names, bound, found);
  if (symbol.above === null && node.above !== null) collect(node.above.body, names, bound, found);
}

/** `\sum_k a_k + b_k`: the second k stands outside, or the sum goes on. */
function refuseLoose(
  sum: Sum,
  rest: readonly TeXNode[],
  names: IndexNames,
  bound: ReadonlySet<string>,
): void {
  let depth = 0;
  const end = rest.findIndex((node) => {
    const text = node.kind === 'glyph' ? node.text : '';
    depth += isOpening(text) ? 1 : isClosing(text) ? -1 : 0;
    return depth < 0;
  });
  const found = nothing();
  collect(end < 0 ? rest : rest.slice(0, end), names, bound, found);
  if (sum.letters.some((letter) => found.letters.has(letter)))
    throw new MisplacedError('it is not clear how far the sum goes: write parentheses', sum.span);
}
