import { type Argument, listsIn, type Span, type TeXNode } from './tex-node.ts';

/** Where a command or a script takes a single token without braces: the 1 and the 2 of `\frac12`, the 5 of `y_5`. */
export function bareArgumentsOf(nodes: readonly TeXNode[]): readonly Span[] {
  return nodes.flatMap((node) => [
    ...argumentsOf(node).flatMap(({ braced, span }) => (braced || span.end === span.start ? [] : [span])),
    ...listsIn(node).flatMap(bareArgumentsOf),
  ]);
}

function argumentsOf(node: TeXNode): readonly Argument[] {
  switch (node.kind) {
    case 'fraction':
      return [node.over, node.under];
    case 'root':
    case 'marked':
      return [node.body];
    case 'scripts':
      return [node.below, node.above].filter((script) => script !== null);
    default:
      return [];
  }
}
