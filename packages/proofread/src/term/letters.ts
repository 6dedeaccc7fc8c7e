import { symbolKey } from '../tex/symbol-key.ts';
import type { Argument, Span, TeXNode } from '../tex/tex-node.ts';
import { primesIn } from './function-heads.ts';
import type { KnownSymbol, Term } from './term.ts';

/** What a name that the example has not was said to be. */
export type Meaning =
  /** `value` is NaN where the body holds letters that stand for any number. */
  | { readonly kind: 'value'; readonly body: Term; readonly value: number }
  /** `parameters` are ids of the symbols that stand for its arguments in the body. */
  | { readonly kind: 'function'; readonly parameters: readonly string[]; readonly body: Term };

/** How letters are read that are no symbols of the example. */
export interface Letters {
  /** `null` for a name that stands for any number. */
  readonly meaningOf: (name: string) => Meaning | null;
  /** What a function is taken of where it is written without its argument: `\sigma' = \sigma(1 - \sigma)`. */
  readonly implied: KnownSymbol;
  /** True where `\sigma(1 - \sigma)` is a product. */
  readonly areFunctionsValues: boolean;
}

/** A name of one letter, and what is written at it. */
export interface Name {
  /** As `symbolKey` writes it, without primes and power. */
  readonly key: string;
  readonly primes: number;
  readonly raised: Argument | null;
}

const LETTER = 'letter.';

/** The symbol that stands for a name wherever it occurs. */
export function letterSymbol(
  name: string,
  span: Span,
  value = Number.NaN,
): KnownSymbol & { readonly id: string } {
  return { id: `${LETTER}${name}`, value, span };
}

/** The name that a symbol stands for; `null` for a symbol of the example. */
export function nameOfLetter({ id }: KnownSymbol): string | null {
  return id?.startsWith(LETTER) ? id.slice(LETTER.length) : null;
}

/** The name that a node is; `null` for anything else. */
export function nameIn(node: TeXNode): Name | null {
  if (node.kind !== 'scripts') return isLetter(node) ? named([node]) : null;
  const { base, below, above } = node;
  const [only] = base;
  if (only === undefined || base.length > 1 || !isLetter(only)) return null;
  if (above === null || isLayer(above)) return named([node]);
  const name = named(below === null ? base : [{ ...node, above: null }]);
  const primes = primesIn(above);
  if (name === null) return null;
  return primes === null ? { ...name, raised: above } : { ...name, primes };
}

function named(nodes: readonly TeXNode[]): Name | null {
  const key = symbolKey(nodes);
  return key === null ? null : { key, primes: 0, raised: null };
}

/** Commands that set a letter; any other is an operator, a relation or a dot. */
const greek = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta kappa lambda mu nu xi rho varrho ' +
    'tau phi varphi chi psi omega Gamma Delta Theta Lambda Xi Phi Psi Omega ell'
  )
    .split(' ')
    .map((name) => `\\${name}`),
);
const accents = new Set([
  '\\hat',
  '\\widehat',
  '\\bar',
  '\\tilde',
  '\\widetilde',
  '\\mathcal',
  '\\mathrm',
  '\\dot',
]);

/** True for a single letter, which may wear an accent. Bold letters are vectors and matrices. */
function isLetter(node: TeXNode): boolean {
  if (node.kind === 'glyph')
    return (/^[A-Za-z]$/.test(node.text) && node.text !== 'e') || greek.has(node.text);
  const [only] = node.kind === 'marked' && accents.has(node.mark) ? node.body.body : [];
  return only !== undefined && node.kind === 'marked' && node.body.body.length === 1 && isLetter(only);
}

/** A superscript that makes another name and is no power: `(2)`, `[l]`, `+`, `*`. */
function isLayer({ body }: Argument): boolean {
  const [first, second] = body;
  if (first?.kind !== 'glyph') return false;
  if (first.text === '(' || first.text === '[') return true;
  return second === undefined && ['+', '*', '\\ast', '\\star'].includes(first.text);
}
