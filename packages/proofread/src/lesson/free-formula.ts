import type { TextDirective } from 'mdast-util-directive';

/** True for `:any[$x \in \mathbb{R}$]`: a formula that is no claim about the example. Digits it may have in names only. */
export function isFreeFormula({ children }: TextDirective): boolean {
  return (
    children.length > 0 &&
    children.every((child) => child.type === 'inlineMath' && !/\p{N}/u.test(withoutNames(child.value)))
  );
}

/** Without what stands below a letter, and without layers in brackets above it. */
function withoutNames(tex: string): string {
  return tex.replace(/_(?:\{[^{}]*\}|.)|\^\{\(\d+\)\}/g, '');
}
