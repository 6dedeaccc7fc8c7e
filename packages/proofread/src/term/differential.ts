import { type Argument, spanOf, type TeXNode } from '../tex/tex-node.ts';

/** `\frac{d}{dx}`, or `\frac{dy}{dx}` with what it is of. */
export interface Differential {
  /** `null` where that stands behind the fraction. */
  readonly of: readonly TeXNode[] | null;
  readonly by: readonly TeXNode[];
  /** How many times it is taken. */
  readonly order: number;
}

type Fraction = Extract<TeXNode, { kind: 'fraction' }>;

/** The derivative that a fraction is; `null` for one that divides. */
export function differentialIn({ over, under }: Fraction): Differential | null {
  const [above, below] = [behindD(over), behindD(under)];
  if (above === null || below === null || below.rest.length === 0 || below.order > 1) return null;
  const by = above.order === 1 ? below.rest : unraised(below.rest, above.order);
  if (by === null) return null;
  return { of: above.rest.length === 0 ? null : above.rest, by, order: above.order };
}

/** What stands behind d or ∂, and how often that is raised: `d^2 y`. */
function behindD({ body }: Argument): { readonly rest: readonly TeXNode[]; readonly order: number } | null {
  const [first, ...rest] = body.filter((node) => node.kind !== 'space');
  if (first === undefined) return null;
  if (isD(first)) return { rest, order: 1 };
  const [base] = first.kind === 'scripts' && first.base.length === 1 ? first.base : [];
  if (first.kind !== 'scripts' || base === undefined || !isD(base) || first.below !== null) return null;
  const order = first.above === null ? null : digitIn(first.above);
  return order === null ? null : { rest, order };
}

function isD(node: TeXNode): boolean {
  if (node.kind === 'glyph') return node.text === 'd' || node.text === '\\partial';
  const [only] = node.kind === 'marked' && node.mark === '\\mathrm' ? node.body.body : [];
  return only?.kind === 'glyph' && only.text === 'd';
}

/** `x^2` without its 2, as in `dx^2`. */
function unraised(nodes: readonly TeXNode[], order: number): readonly TeXNode[] | null {
  const [node, ...others] = nodes;
  if (node?.kind !== 'scripts' || others.length > 0 || node.above === null) return null;
  if (digitIn(node.above) !== order) return null;
  return node.below === null ? node.base : [{ ...node, above: null, span: spanOf(node.base) }];
}

function digitIn({ body }: Argument): number | null {
  const [only, ...others] = body;
  return others.length === 0 && only?.kind === 'glyph' && /^[1-9]$/.test(only.text)
    ? Number(only.text)
    : null;
}
