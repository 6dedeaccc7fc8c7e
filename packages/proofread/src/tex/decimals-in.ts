import { listsIn, type Span, spanOf, type TeXNode } from './tex-node.ts';

/** Where decimals stand, `0.690`, however deep: also inside what is not read. */
export function decimalsIn(nodes: readonly TeXNode[]): readonly Span[] {
  const found: Span[] = [];
  let run: TeXNode[] = [];
  const finish = () => {
    const text = run.map((node) => (node.kind === 'glyph' ? node.text : '')).join('');
    if (/\d\.\d|^\.\d/.test(text)) found.push(spanOf(run));
    run = [];
  };
  for (const node of nodes) {
    const digit = node.kind === 'scripts' && node.base.length === 1 ? node.base[0] : node;
    const isDigit = digit?.kind === 'glyph' && /^[\d.]$/.test(digit.text);
    if (isDigit && run.at(-1)?.span.end !== digit.span.start) finish();
    if (isDigit) run.push(digit);
    if (!isDigit || node.kind === 'scripts') finish();
    if (node.kind === 'words' && /\d\.\d/.test(node.text)) found.push(node.span);
    found.push(...listsIn(node).flatMap((list) => (isDigit && list.includes(digit) ? [] : decimalsIn(list))));
  }
  finish();
  return found;
}
