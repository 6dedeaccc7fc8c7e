import type { Argument, TeXNode } from '../tex/tex-node.ts';

/** A superscript without the mark of the transposed at its end, and whether it had one. */
export interface Superscript {
  readonly transposed: boolean;
  /** What is left; `null` where that is nothing. */
  readonly rest: Argument | null;
}

/** Reads `^\top`, `^T`, `^{\mathsf T}`, `^\intercal`, also behind a layer: `^{(1)\top}`. */
export function superscriptOf(above: Argument): Superscript {
  const printed = above.body.filter((node) => node.kind !== 'space');
  const last = printed.at(-1);
  if (last === undefined || !isMark(last)) return { transposed: false, rest: above };
  const body = printed.slice(0, -1);
  return { transposed: true, rest: body.length === 0 ? null : { ...above, body } };
}

function isMark(node: TeXNode): boolean {
  switch (node.kind) {
    case 'glyph':
      return ['\\top', '\\intercal', 'T', '\\mathsf{T}'].includes(node.text);
    case 'words':
      return node.text.trim() === 'T';
    case 'marked':
    case 'group': {
      const body = node.kind === 'group' ? node.body : node.body.body;
      const [only] = body;
      return only !== undefined && body.length === 1 && isMark(only);
    }
    default:
      return false;
  }
}
