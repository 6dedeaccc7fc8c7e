import type { Span } from '../tex/tex-node.ts';

/** A number or a text that stands in an expression of a lesson. */
export interface ExpressionLiteral {
  readonly kind: 'number' | 'text';
  readonly span: Span;
}

/**
 * The literals of a parsed program, in order; what it imports is none of them.
 *
 * @param program an ESTree, as the MDX parser hands it out
 */
export function literalsIn(program: unknown): readonly ExpressionLiteral[] {
  if (Array.isArray(program)) return program.flatMap(literalsIn);
  if (!isNode(program) || program['type'] === 'ImportDeclaration') return [];
  const span = spanOf(program);
  if (span !== null && program['type'] === 'Literal') {
    const { value } = program;
    const [start, end] = [span.start, span.end];
    if (typeof value === 'number' || typeof value === 'bigint') return [{ kind: 'number', span }];
    if (typeof value === 'string') return [{ kind: 'text', span: { start: start + 1, end: end - 1 } }];
    return [];
  }
  if (span !== null && (program['type'] === 'TemplateElement' || program['type'] === 'JSXText'))
    return [{ kind: 'text', span }];
  return Object.entries(program).flatMap(([name, part]) => (name === 'loc' ? [] : literalsIn(part)));
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function spanOf({ start, end }: Node): Span | null {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}
