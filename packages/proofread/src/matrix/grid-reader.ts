import { functionHead } from '../term/function-heads.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { isOpening } from '../tex/delimiters.ts';
import { type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import { arraySymbolAt } from './array-symbol.ts';
import { closingAt } from './closing-at.ts';
import { type Factor, factorsProduct, type Joint, jointAt } from './factors.ts';
import { arrayGrid, type Grid, mapped, transposed } from './grid.ts';
import { diagonal, sum } from './grid-arithmetic.ts';
import { GridContext, type GridSource } from './grid-context.ts';
import { applied, extreme, softmax, trace, type WholeName, wholeNamed } from './grid-functions.ts';
import { entryAt, itemsIn } from './literal.ts';
import { heldGrid, nodeGrid } from './node-grid.ts';
import { negated } from './scaled.ts';
import { signedTerms, signOf } from './signed-terms.ts';

/**
 * Reads one side of a relation whose arrays are written out entry by entry.
 *
 * @throws UnreadableError where it is no arithmetic over numbers, arrays and the vocabulary
 * @throws ShapeError where arrays in it don't fit together
 */
export function readGrid(nodes: readonly TeXNode[], source: GridSource): Grid {
  return new GridReader(source).sum(nodes);
}

interface Piece {
  readonly grid: Grid;
  /** How many nodes it takes. */
  readonly length: number;
}

class GridReader {
  readonly #context: GridContext;

  constructor(source: GridSource) {
    this.#context = new GridContext(source);
  }

  readonly sum = (nodes: readonly TeXNode[]): Grid => {
    const printed = nodes.filter((node) => node.kind !== 'space');
    if (printed.length === 0) throw missing(nodes);
    if (!this.#context.holdsArrays(printed)) return this.#context.number(printed);
    const [first, ...rest] = signedTerms(printed);
    if (first === undefined) throw missing(nodes);
    return rest.reduce<Grid>(
      (total, { isNegative, nodes: term }) => {
        const next = this.#product(term, false);
        if (!isNegative) return sum(total, next, this.#context.textOf);
        const subtracted = mapped(next, (of) => ({ kind: 'negative', of }), next.text, next.span);
        return sum(total, { ...subtracted, fills: next.fills }, this.#context.textOf);
      },
      this.#product(first.nodes, first.isNegative),
    );
  };

  /** Factors side by side; the minus before them belongs to the first. */
  #product(nodes: readonly TeXNode[], isNegative: boolean): Grid {
    const factors: Factor[] = [];
    let joint: Joint | null = null;
    let isTurned = isNegative;
    for (let i = 0; i < nodes.length; ) {
      const found = jointAt(nodes[i]);
      const sign = signOf(nodes[i]);
      if (found !== null) {
        if (joint !== null || factors.length === 0)
          throw new UnreadableError('two operators meet', spanOf(nodes.slice(i, i + 1)));
        joint = found;
        i++;
      } else if (sign !== null) {
        isTurned = isTurned !== (sign === '-');
        i++;
      } else {
        const { grid, length } = this.#factor(nodes, i);
        factors.push({ joint: joint ?? 'beside', grid: isTurned ? negative(grid) : grid });
        joint = null;
        isTurned = false;
        i += length;
      }
    }
    if (joint !== null) throw missing(nodes);
    return factorsProduct(factors, this.#context.textOf);
  }

  #factor(nodes: readonly TeXNode[], index: number): Piece {
    const node = nodes[index];
    if (node === undefined) throw missing(nodes);
    return (
      this.#symbol(nodes, index) ??
      this.#call(nodes, index) ??
      this.#parenthesized(nodes, index) ??
      this.#single(node) ??
      this.#scalars(nodes, index)
    );
  }

  #symbol(nodes: readonly TeXNode[], index: number): Piece | null {
    const { vocabulary, turned } = this.#context.source;
    const symbol = arraySymbolAt(nodes, index, vocabulary);
    if (symbol === null) return null;
    if (symbol.kind === 'unknown')
      throw new UnreadableError('this names nothing in the example', symbol.span);
    const { terms, text, span, turns, length } = symbol;
    const upright = arrayGrid(terms, text, span, { turns });
    if (symbol.transposed === (turned === span.start))
      return { grid: this.#context.raised(upright, symbol.raised), length };
    const name = /[ /]/.test(text) ? `(${text})` : text;
    return {
      grid: this.#context.raised({ ...transposed(upright), text: `${name}ᵀ` }, symbol.raised),
      length,
    };
  }

  /** A function of an array, of each entry alone; `diag` and `softmax` of the whole. */
  #call(nodes: readonly TeXNode[], index: number): Piece | null {
    const [node, next] = nodes.slice(index, index + 2);
    if (node?.kind === 'operator' && (node.name === '\\max' || node.name === '\\min'))
      return this.#extreme(nodes, index, node.name === '\\max' ? 'max' : 'min');
    const head = node === undefined ? null : (functionHead(node) ?? wholeNamed(node));
    if (head === null || next === undefined) return null;
    const end = next.kind === 'glyph' && isOpening(next.text) ? closingAt(nodes, index + 1) : index + 1;
    if (end === null || !this.#context.holdsArrays(nodes.slice(index + 1, end + 1))) return null;
    // The place in \operatorname{softmax}(z)_i is that of the result.
    const last = nodes[end];
    const place =
      typeof head === 'string' && last?.kind === 'scripts' && last.above === null ? last.below : null;
    const bare = place === null || last?.kind !== 'scripts' ? nodes : [...nodes.slice(0, end), ...last.base];
    const argument = this.#factor(bare, index + 1);
    const span = spanOf(nodes.slice(index, index + 1 + argument.length));
    const whole = this.#called(head, argument.grid, span);
    const called = place === null ? whole : entryAt(whole, place, this.#context.textOf(span), span);
    const raised = typeof head === 'string' ? null : head.raised;
    return { grid: this.#context.raised(called, raised), length: argument.length + 1 };
  }

  /** `\max(0, z^{(1)})` */
  #extreme(nodes: readonly TeXNode[], index: number, name: 'max' | 'min'): Piece | null {
    const next = nodes[index + 1];
    const end = next?.kind === 'glyph' && isOpening(next.text) ? closingAt(nodes, index + 1) : index + 1;
    if (next === undefined || end === null || !this.#context.holdsArrays(nodes.slice(index + 1, end + 1)))
      return null;
    const body = next.kind === 'fenced' ? next.body : nodes.slice(index + 2, end);
    const span = spanOf(nodes.slice(index, end + 1));
    const grid = extreme(name, itemsIn(body).map(this.sum), this.#context.textOf(span), span);
    return { grid, length: end - index + 1 };
  }

  #called(head: NonNullable<ReturnType<typeof functionHead>> | WholeName, grid: Grid, span: Span): Grid {
    const text = this.#context.textOf(span);
    if (head === 'diag') return { ...diagonal(grid, span), text };
    if (head === 'softmax') return softmax(grid, text, span);
    if (head === 'tr') return trace(grid, text, span);
    return applied(head, grid, text, span, this.#context.source.vocabulary);
  }

  #parenthesized(nodes: readonly TeXNode[], index: number): Piece | null {
    const node = nodes[index];
    if (node?.kind !== 'glyph' || !isOpening(node.text)) return null;
    const end = closingAt(nodes, index);
    const last = end === null ? undefined : nodes[end];
    if (end === null || last === undefined)
      throw new UnreadableError('a parenthesis is not closed', node.span);
    const taken = nodes.slice(index, end + 1);
    if (!this.#context.holdsArrays(taken)) return null;
    const span = spanOf(taken);
    return {
      grid: this.#context.scripted(heldGrid(taken.slice(1, -1), span, this.#context, this.sum), last, span),
      length: taken.length,
    };
  }

  #single(node: TeXNode): Piece | null {
    const grid = nodeGrid(node, this.#context, this.sum);
    return grid === null ? null : { grid, length: 1 };
  }

  /** Everything up to the next array, as arithmetic over numbers. */
  #scalars(nodes: readonly TeXNode[], index: number): Piece {
    let end = index;
    for (let i = index; i < nodes.length; i++) {
      const node = nodes[i];
      const joint = jointAt(node);
      if (joint === 'elementwise' || joint === 'outer') break;
      if (joint !== null || signOf(node) !== null) continue;
      if (i > index && this.#isArrayAt(nodes, i)) break;
      if (node?.kind === 'glyph' && isOpening(node.text)) i = closingAt(nodes, i) ?? i;
      end = i + 1;
    }
    const taken = nodes.slice(index, Math.max(end, index + 1));
    return { grid: this.#context.number(taken), length: taken.length };
  }

  #isArrayAt(nodes: readonly TeXNode[], index: number): boolean {
    const node = nodes[index];
    if (node === undefined) return false;
    if (node.kind === 'glyph' && isOpening(node.text))
      return this.#context.holdsArrays(nodes.slice(index, (closingAt(nodes, index) ?? index) + 1));
    const isFunction = functionHead(node) !== null || wholeNamed(node) !== null;
    if (isFunction) return this.#isArrayAt(nodes, index + 1);
    const isChange = arraySymbolAt(nodes, index, this.#context.source.vocabulary) !== null;
    return isChange || this.#context.holdsArrays([node]);
  }
}

function negative(grid: Grid): Grid {
  return { ...mapped(grid, negated, `−${grid.text}`, grid.span), fills: grid.fills };
}

function missing(nodes: readonly TeXNode[]): UnreadableError {
  return new UnreadableError('a number or a symbol is missing', spanOf(nodes));
}
