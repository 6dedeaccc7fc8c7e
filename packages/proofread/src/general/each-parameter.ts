import type { Statement } from '../chain/statement.ts';
import type { Span, TeXNode } from '../tex/tex-node.ts';
import { readTeX } from '../tex/tex-reader.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { mapLists } from './map-lists.ts';

/** A statement about one weight or bias. */
export interface ParameterStatement {
  readonly statement: Statement;
  /** The symbols that stand for the letters, as text: "W₁₃". */
  readonly about: string;
}

/** Letters that stand for any parameter of a kind where the notation has no such symbol. */
const kinds: readonly { readonly letters: readonly string[]; readonly ids: RegExp }[] = [
  { letters: ['w', 'W'], ids: /^W[\d,]+$/ },
  { letters: ['b'], ids: /^b\d+$/ },
  { letters: ['\\theta'], ids: /^(W[\d,]+|b\d+)$/ },
];

/** What `w \leftarrow w - \eta \frac{\partial E}{\partial w}` says of each weight; none where it speaks of no weight or bias at large. */
export function parameterStatements(
  { sides, relations }: Statement,
  names: ReadonlySet<string>,
  { symbols, quantities }: Vocabulary,
): readonly ParameterStatement[] {
  const [kind, ...others] = kinds.filter(({ letters }) =>
    letters.some((letter) => names.has(letter) && !symbols.has(letter)),
  );
  const isClaim = relations.every(({ name }) => name === '=' || name === '←');
  if (kind === undefined || others.length > 0 || !isClaim) return [];
  return [...quantities.values()]
    .filter(({ id }) => kind.ids.test(id))
    .map(({ symbol, symbolText }) => {
      const written = readTeX(symbol);
      return {
        statement: { relations, sides: sides.map((side) => replaced(side, kind.letters, written)) },
        about: symbolText,
      };
    });
}

function replaced(
  nodes: readonly TeXNode[],
  letters: readonly string[],
  by: readonly TeXNode[],
): readonly TeXNode[] {
  return nodes.flatMap((node) => {
    const isLetter = (one: TeXNode | undefined) => one?.kind === 'glyph' && letters.includes(one.text);
    if (isLetter(node)) return by.map((one) => placedAt(one, node.span));
    const within = (list: readonly TeXNode[]) => replaced(list, letters, by);
    if (node.kind !== 'scripts' || node.base.length > 1 || !isLetter(node.base[0]))
      return [mapLists(node, within)];
    // W_{13}^{+} has one script above; where the symbol has a layer there, it stands in braces.
    const [only] = by.map((one) => placedAt(one, node.base[0]?.span ?? node.span));
    if (only?.kind === 'scripts' && only.above === null && node.below === null)
      return [{ ...only, above: node.above, span: node.span }];
    if (only === undefined) return [node];
    return [{ ...node, base: [{ kind: 'group', body: [only], span: only.span }] }];
  });
}

/** The node as if it stood in the place of another. */
function placedAt(node: TeXNode, span: Span): TeXNode {
  const moved = mapLists(node, (list) => list.map((one) => placedAt(one, span)));
  if (moved.kind !== 'scripts') return { ...moved, span };
  const script = (one: typeof moved.below) => (one === null ? null : { ...one, span });
  return { ...moved, span, below: script(moved.below), above: script(moved.above) };
}
