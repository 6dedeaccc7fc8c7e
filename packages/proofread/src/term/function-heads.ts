import { functionSymbols } from '@nudge/core/function-symbols';
import { symbolKey } from '../tex/symbol-key.ts';
import type { TeXNode } from '../tex/tex-node.ts';
import type { CalledName } from './term.ts';

/** How functions are written before their argument, by key. */
const heads: ReadonlyMap<string, CalledName> = new Map<string, CalledName>([
  ['\\sigma', 'sigmoid'],
  ['\\sigma^{\\prime}', 'sigmoid-slope'],
  ['\\tanh', 'tanh'],
  ['\\tanh^{\\prime}', 'tanh-slope'],
  ['\\exp', 'exp'],
  ['\\ln', 'ln'],
  ['\\log', 'ln'],
  ['\\sin', 'sin'],
  ['\\cos', 'cos'],
  ...named('relu'),
  ...named('leaky-relu'),
  ...named('gelu'),
  ...named('silu'),
]);

/** A function with a name of several letters, as an operator, in roman type or as text. */
function named(name: 'relu' | 'leaky-relu' | 'gelu' | 'silu'): readonly (readonly [string, CalledName])[] {
  const { text } = functionSymbols[name];
  return [text, `\\mathrm{${text}}`, `\\text{${text}}`].flatMap((key) => [
    [key, name] as const,
    [`${key}^{\\prime}`, `${name}-slope`] as const,
  ]);
}

/** The function whose name a node is; `null` where it is none. */
export function functionNamed(node: TeXNode): CalledName | null {
  const key = symbolKey([node]);
  return (key === null ? undefined : heads.get(key)) ?? null;
}
