import { functionSymbols } from '@nudge/core/function-symbols';
import { symbolKey } from '../tex/symbol-key.ts';
import type { Argument, TeXNode } from '../tex/tex-node.ts';
import type { CalledName } from './term.ts';

/** How functions are written before their argument, by key. */
const heads: ReadonlyMap<string, CalledName> = new Map<string, CalledName>([
  ['\\sigma', 'sigmoid'],
  ['\\tanh', 'tanh'],
  ['\\exp', 'exp'],
  ['\\ln', 'ln'],
  ['\\log', 'ln'],
  ['\\log_{2}', 'log-2'],
  ['\\log_{10}', 'log-10'],
  ['\\sin', 'sin'],
  ['\\cos', 'cos'],
  ['\\tan', 'tan'],
  ['\\sinh', 'sinh'],
  ['\\cosh', 'cosh'],
  ...named('sigmoid', 'sigmoid', 'logistic'),
  ...named('relu', functionSymbols.relu.text, 'relu'),
  ...named('leaky-relu', functionSymbols['leaky-relu'].text, 'LeakyReLU'),
  ...named('gelu', functionSymbols.gelu.text),
  ...named('silu', functionSymbols.silu.text),
  ...named('softplus', 'softplus', 'Softplus'),
  ...named('sign', 'sgn', 'sign'),
]);

/** A function with a name of several letters, as an operator, in roman type or as text. */
function named(name: CalledName, ...written: readonly string[]): readonly (readonly [string, CalledName])[] {
  return written.flatMap((text) =>
    [text, `\\mathrm{${text}}`, `\\text{${text}}`].map((key) => [key, name] as const),
  );
}

/** A function's name with what is raised behind it: `\sigma''`, `\sin^2`. */
export interface FunctionHead {
  readonly name: CalledName;
  /** How many times it is differentiated. */
  readonly primes: number;
  /** The power its value is raised to; `null` without one. */
  readonly raised: Argument | null;
}

/** The function whose name a node is, with its primes or its power; `null` where it is none. */
export function functionHead(node: TeXNode): FunctionHead | null {
  if (node.kind === 'scripts') {
    if (node.above === null) return plain([node]);
    const head = plain(node.below === null ? node.base : [{ ...node, above: null }]);
    if (head === null) return null;
    const primes = primesIn(node.above);
    if (primes !== null) return { ...head, primes };
    return isInverse(node.above) ? null : { ...head, raised: node.above };
  }
  return plain([node]);
}

/** The function that a node names by itself; `null` where it is none, or raised. */
export function functionNamed(node: TeXNode): CalledName | null {
  const head = functionHead(node);
  if (head === null || head.raised !== null || head.primes > 1) return null;
  if (head.primes === 0) return head.name;
  return slopes.get(head.name) ?? null;
}

const slopes: ReadonlyMap<CalledName, CalledName> = new Map<CalledName, CalledName>([
  ['sigmoid', 'sigmoid-slope'],
  ['tanh', 'tanh-slope'],
  ['relu', 'relu-slope'],
  ['leaky-relu', 'leaky-relu-slope'],
  ['gelu', 'gelu-slope'],
  ['silu', 'silu-slope'],
  ['exp', 'exp'],
  ['sin', 'cos'],
]);

function plain(nodes: readonly TeXNode[]): FunctionHead | null {
  const key = symbolKey(nodes);
  const name = key === null ? undefined : heads.get(key);
  return name === undefined ? null : { name, primes: 0, raised: null };
}

/** How many primes a superscript is made of; `null` where it is made of anything else. */
export function primesIn({ body }: Argument): number | null {
  const isPrime = (node: TeXNode) => node.kind === 'glyph' && node.text === '\\prime';
  return body.length > 0 && body.every(isPrime) ? body.length : null;
}

/** `\sin^{-1}` may be the inverse function or the reciprocal. */
function isInverse({ body }: Argument): boolean {
  const [first] = body;
  return first?.kind === 'glyph' && (first.text === '-' || first.text === '−');
}
