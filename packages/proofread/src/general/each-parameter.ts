import type { Statement } from '../chain/statement.ts';
import { symbolKey } from '../tex/symbol-key.ts';
import { type Argument, NO_SPAN, type Span, type TeXNode } from '../tex/tex-node.ts';
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

/** What an index says of the step: `w_{new}`, `w_{\text{old}}`. */
const UPDATED = /_\{(?:\\(?:text|mathrm)\{)?(new|old)\}?\}$/;

/** What `w \leftarrow w - \eta \frac{\partial E}{\partial w}` says of each weight; none where it speaks of no weight or bias at large. */
export function parameterStatements(
  { sides, relations }: Statement,
  names: ReadonlySet<string>,
  { symbols, quantities }: Vocabulary,
): readonly ParameterStatement[] {
  const plain = new Set([...names].map((name) => name.replace(UPDATED, '')));
  const [kind, ...others] = kinds.filter(({ letters }) =>
    letters.some((letter) => plain.has(letter) && !symbols.has(letter)),
  );
  const isClaim = relations.every(({ name }) => name === '=' || name === '←' || name === ':=');
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
  return gradientsOnOneLine(nodes).flatMap((node) => {
    const isLetter = (one: TeXNode | undefined) => one?.kind === 'glyph' && letters.includes(one.text);
    if (isLetter(node)) return by.map((one) => placedAt(one, node.span));
    const within = (list: readonly TeXNode[]) => replaced(list, letters, by);
    if (node.kind !== 'scripts' || node.base.length > 1 || !isLetter(node.base[0]))
      return [mapLists(node, within)];
    const time = UPDATED.exec(symbolKey([node]) ?? '')?.[1];
    if (time === 'old') return by.map((one) => placedAt(one, node.span));
    if (time === 'new') return replaced([{ ...node, below: null, above: PLUS }], letters, by);
    // W_{13}^{+} has one script above; where the symbol has a layer there, it stands in braces.
    const [only] = by.map((one) => placedAt(one, node.base[0]?.span ?? node.span));
    if (only?.kind === 'scripts' && only.above === null && node.below === null)
      return [{ ...only, above: node.above, span: node.span }];
    if (only === undefined) return [node];
    return [{ ...node, base: [{ kind: 'group', body: [only], span: only.span }] }];
  });
}

const PLUS: Argument = {
  body: [{ kind: 'glyph', text: '+', family: 'ord', span: NO_SPAN }],
  braced: true,
  span: NO_SPAN,
};

/** `\nabla_w E` of one letter is the derivative by it. */
function gradientsOnOneLine(nodes: readonly TeXNode[]): readonly TeXNode[] {
  const printed = nodes.filter(({ kind }) => kind !== 'space');
  return printed.flatMap((node, i): readonly TeXNode[] => {
    if (isNabla(printed[i - 1])) return [];
    const next = printed[i + 1];
    if (!isNabla(node) || next === undefined) return [node];
    const { span } = node;
    const partial: TeXNode = { kind: 'glyph', text: '\\partial', family: 'ord', span };
    const part = (body: readonly TeXNode[]): Argument => ({ body: [partial, ...body], braced: true, span });
    return [{ kind: 'fraction', over: part([next]), under: part(node.below.body), span }];
  });
}

function isNabla(
  node: TeXNode | undefined,
): node is Extract<TeXNode, { kind: 'scripts' }> & { readonly below: Argument } {
  const [base] = node?.kind === 'scripts' ? node.base : [];
  return node?.kind === 'scripts' && node.below !== null && base?.kind === 'glyph' && base.text === '\\nabla';
}

/** The node as if it stood in the place of another. */
function placedAt(node: TeXNode, span: Span): TeXNode {
  const moved = mapLists(node, (list) => list.map((one) => placedAt(one, span)));
  if (moved.kind !== 'scripts') return { ...moved, span };
  const script = (one: typeof moved.below) => (one === null ? null : { ...one, span });
  return { ...moved, span, below: script(moved.below), above: script(moved.above) };
}
