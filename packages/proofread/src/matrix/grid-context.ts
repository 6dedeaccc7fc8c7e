import { nameOfLetter } from '../term/letters.ts';
import { parseTerm } from '../term/term-parser.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { isClosing, isOpening } from '../tex/delimiters.ts';
import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { jointAt } from './factors.ts';
import { type Grid, mapped, numberGrid, shapeOf, transposed } from './grid.ts';
import { toPower } from './grid-functions.ts';
import { holdsArrays } from './holds-arrays.ts';
import { entryAt, isList } from './literal.ts';
import { superscriptOf } from './transposition.ts';

/** What a reader of arrays reads from. */
export interface GridSource {
  readonly tex: string;
  readonly vocabulary: Vocabulary;
  /** Where the array symbol stands that is to be read transposed, to find out whether that would fit. */
  readonly turned: number | null;
}

/** What all readers of the parts of a formula need. */
export class GridContext {
  readonly source: GridSource;

  constructor(source: GridSource) {
    this.source = source;
  }

  /** True where something in the nodes is an array, or a number made of one. */
  holdsArrays(nodes: readonly TeXNode[]): boolean {
    const [first] = nodes;
    const held = first?.kind === 'scripts' && first.base.length === 1 ? first.base[0] : first;
    const isLength = held?.kind === 'fenced' && isNorm(held);
    const last = nodes.at(-1);
    const isHeld =
      first?.kind === 'glyph' && isOpening(first.text) && last?.kind === 'glyph' && isClosing(last.text);
    if (isHeld && isList(nodes.slice(1, -1))) return true;
    return isLength || isList(nodes) || holdsArrays(nodes, this.source.vocabulary) > 0;
  }

  number(nodes: readonly TeXNode[]): Grid {
    const span = spanOf(nodes);
    const term = parseTerm(nodes, this.source.vocabulary);
    const grid = numberGrid(term, this.textOf(span), span);
    // A letter of which nothing is said may stand in every place: softmax(z + c).
    const isOpen = term.kind === 'symbol' && nameOfLetter(term.symbol) !== null;
    return isOpen ? { ...grid, fills: 'any' } : grid;
  }

  /** What has a script: the transposed, a power, or an entry. */
  scripted(grid: Grid, node: TeXNode, span: Span): Grid {
    if (node.kind !== 'scripts') return { ...grid, span };
    if (node.below !== null && node.above === null) return entryAt(grid, node.below, this.textOf(span), span);
    if (node.below !== null || node.above === null) throw stranger(span);
    const { transposed: isTransposed, rest } = superscriptOf(node.above);
    const raised = { ...this.raised(grid, rest), text: this.textOf(span), span };
    return isTransposed ? { ...transposed(raised), turns: false } : raised;
  }

  /** A number to a power; a vector to a power entry by entry. */
  raised(grid: Grid, above: Argument | null): Grid {
    if (above === null) return grid;
    const [first, ...rest] = above.body.filter((node) => node.kind !== 'space');
    const isElementwise = jointAt(first) === 'elementwise' && rest.length > 0;
    const { rows, columns } = shapeOf(grid);
    const exponent = parseTerm(isElementwise ? rest : above.body, this.source.vocabulary);
    if (exponent.kind !== 'numeral' || (rows !== 1 && columns !== 1 && !isElementwise))
      throw new UnreadableError('this power of an array is not read', above.span);
    const span = spanOf([grid, above]);
    return mapped(grid, (base) => toPower(base, exponent), this.textOf(span), span);
  }

  /** The TeX of a stretch in one line, for messages; in a long one, matrices without their entries. */
  readonly textOf = (span: Span): string => {
    const text = this.source.tex.slice(span.start, span.end).trim().replace(/\s+/g, ' ');
    return text.length <= LONGEST_TEXT ? text : text.replace(MATRICES, '[…]');
  };
}

const LONGEST_TEXT = 60;
const MATRICES = /\\begin\{(?:[a-z]*matrix|array)\}.*?\\end\{(?:[a-z]*matrix|array)\}/g;

/** A length: between double bars anything is a vector. */
export function isNorm({ left, body }: Extract<TeXNode, { kind: 'fenced' }>): boolean {
  return left === '\\|' && body.length > 0;
}

export function stranger(span: Span): UnreadableError {
  return new UnreadableError('this has no value here', span);
}
