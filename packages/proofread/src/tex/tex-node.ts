/** A stretch of a text: offsets, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a TeX relation, operator or delimiter is to the typesetter. */
export type GlyphFamily = 'bin' | 'rel' | 'open' | 'close' | 'punct' | 'inner' | 'ord';

/**
 * A formula as it is set, reduced to what reading it takes. Colors, sizes and boxes are gone: what they hold stands in their place.
 * Spans are offsets into the TeX, empty at 0 where the typesetter keeps none.
 */
export type TeXNode =
  | { readonly kind: 'glyph'; readonly text: string; readonly family: GlyphFamily; readonly span: Span }
  | {
      readonly kind: 'scripts';
      readonly base: readonly TeXNode[];
      readonly below: Argument | null;
      readonly above: Argument | null;
      readonly span: Span;
    }
  | { readonly kind: 'group'; readonly body: readonly TeXNode[]; readonly span: Span }
  | { readonly kind: 'fraction'; readonly over: Argument; readonly under: Argument; readonly span: Span }
  /** `degree` is that of a cube root, 3; `null` for a square root. */
  | { readonly kind: 'root'; readonly body: Argument; readonly degree: Argument | null; readonly span: Span }
  | {
      readonly kind: 'fenced';
      readonly left: string;
      readonly right: string;
      readonly body: readonly TeXNode[];
      readonly span: Span;
    }
  /** `\ln`, `\sum`, `\operatorname{ReLU}` (as its letters). */
  | { readonly kind: 'operator'; readonly name: string; readonly span: Span }
  /** A mark on a letter, or a letter of another font: `\hat{y}`, `\mathbf{W}`. */
  | { readonly kind: 'marked'; readonly mark: string; readonly body: Argument; readonly span: Span }
  /** A brace below or above, and what is written at it. */
  | {
      readonly kind: 'brace';
      readonly body: readonly TeXNode[];
      readonly label: Argument | null;
      readonly span: Span;
    }
  | { readonly kind: 'words'; readonly text: string; readonly span: Span }
  /** Space; `wide` from a `\quad` on. */
  | { readonly kind: 'space'; readonly wide: boolean; readonly span: Span }
  | { readonly kind: 'line-break'; readonly span: Span }
  /** Rows of cells that continue each other, as in `aligned`. */
  | {
      readonly kind: 'rows';
      readonly rows: readonly (readonly (readonly TeXNode[])[])[];
      readonly span: Span;
    }
  /**
   * Rows of cells side by side: a matrix, or with `{` to one side the branches of `cases`. Its delimiters are those of `\left` and
   * `\right`, "." for none.
   */
  | {
      readonly kind: 'array';
      readonly isCases: boolean;
      readonly left: string;
      readonly right: string;
      readonly rows: readonly (readonly (readonly TeXNode[])[])[];
      readonly span: Span;
    }
  /** Anything else, under the name that KaTeX gives it: `\sout`. */
  | {
      readonly kind: 'opaque';
      readonly name: string;
      readonly body: readonly TeXNode[];
      readonly span: Span;
    };

/** What a command or a script takes: `{…}`, or a single token without braces. */
export interface Argument {
  readonly body: readonly TeXNode[];
  readonly braced: boolean;
  readonly span: Span;
}

export const NO_SPAN: Span = { start: 0, end: 0 };

/** From the first to the last of them. */
export function spanOf(parts: readonly { readonly span: Span }[]): Span {
  const placed = parts.map((part) => part.span).filter((span) => span.end > span.start);
  if (placed.length === 0) return NO_SPAN;
  return {
    start: Math.min(...placed.map((span) => span.start)),
    end: Math.max(...placed.map((span) => span.end)),
  };
}

/** Every list of nodes directly inside a node. */
export function listsIn(node: TeXNode): readonly (readonly TeXNode[])[] {
  switch (node.kind) {
    case 'glyph':
    case 'operator':
    case 'words':
    case 'space':
    case 'line-break':
      return [];
    case 'scripts':
      return [node.base, node.below?.body ?? [], node.above?.body ?? []];
    case 'fraction':
      return [node.over.body, node.under.body];
    case 'root':
      return [node.degree?.body ?? [], node.body.body];
    case 'marked':
      return [node.body.body];
    case 'brace':
      return [node.body, node.label?.body ?? []];
    case 'group':
    case 'fenced':
    case 'opaque':
      return [node.body];
    case 'rows':
    case 'array':
      return node.rows.flat();
  }
}
