import { differentialIn } from '../term/differential.ts';
import { functionHead } from '../term/function-heads.ts';
import { type Name, nameIn } from '../term/letters.ts';
import { isOpening } from '../tex/delimiters.ts';
import { listsIn, type TeXNode } from '../tex/tex-node.ts';

/** What the letters of a statement are used for. */
export interface Survey {
  /** Every name of one letter, also those in derivatives. */
  readonly names: ReadonlySet<string>;
  /** Names with primes, `u'`, or before a parenthesis, `f(x)`. */
  readonly primed: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
  /** All names before a parenthesis, functions or factors. */
  readonly beforeParenthesis: ReadonlySet<string>;
  /** Names that are differentiated in a fraction, and by which. */
  readonly slopes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Letters that something is differentiated by, or a function taken of. */
  readonly variables: readonly string[];
  /** True where σ or another function stands without its argument. */
  readonly hasBareFunction: boolean;
  /** True where there is nothing but derivatives, multiplied and added. */
  readonly isOnlySlopes: boolean;
}

/** Letters that name functions more often than factors. */
const functionLetters = new Set(['f', 'g', 'F', 'G', '\\phi', '\\varphi', '\\psi']);

export function surveyOf(sides: readonly (readonly TeXNode[])[]): Survey {
  const survey: Draft = {
    names: new Set(),
    primed: new Set(),
    called: new Set(),
    beforeParenthesis: new Set(),
    slopes: new Map(),
    variables: [],
    hasBareFunction: false,
    isOnlySlopes: true,
  };
  for (const side of sides) read(side, survey);
  return survey;
}

interface Draft {
  readonly names: Set<string>;
  readonly primed: Set<string>;
  readonly called: Set<string>;
  readonly beforeParenthesis: Set<string>;
  readonly slopes: Map<string, Set<string>>;
  readonly variables: string[];
  hasBareFunction: boolean;
  isOnlySlopes: boolean;
}

function read(nodes: readonly TeXNode[], survey: Draft): void {
  for (const [i, node] of nodes.entries()) {
    const next = nodes.slice(i + 1).find(({ kind }) => kind !== 'space');
    const isCall = next?.kind === 'fenced' || (next?.kind === 'glyph' && isOpening(next.text));
    const name = nameIn(node);
    const head = functionHead(node);
    if (node.kind === 'fraction' && readSlope(node, survey)) continue;
    if (name !== null && head === null) {
      survey.names.add(name.key);
      if (isCall && name.raised === null) survey.beforeParenthesis.add(name.key);
      if (name.primes > 0) survey.primed.add(name.key);
      if (isCall && (functionLetters.has(name.key) || name.primes > 0)) survey.called.add(name.key);
      survey.isOnlySlopes = false;
    } else if (head !== null) {
      const isAlone =
        next === undefined || (next.kind === 'glyph' && next.family !== 'open' && next.family !== 'ord');
      if (isAlone) survey.hasBareFunction = true;
      survey.isOnlySlopes = false;
    } else if (!isJoint(node)) survey.isOnlySlopes = false;
    if (isCall && (head !== null || name?.primes)) survey.variables.push(...argumentName(nodes.slice(i + 1)));
    if (name?.raised) read(name.raised.body, survey);
    if (name === null && head === null) for (const list of listsIn(node)) read(list, survey);
  }
}

type Fraction = Extract<TeXNode, { kind: 'fraction' }>;

function readSlope(node: Fraction, survey: Draft): boolean {
  const differential = differentialIn(node);
  if (differential === null) return false;
  const by = onlyName(differential.by);
  if (by !== null) {
    survey.names.add(by.key);
    survey.variables.push(by.key);
  }
  const of = differential.of === null ? null : onlyName(differential.of);
  if (of !== null && by !== null) {
    survey.names.add(of.key);
    survey.slopes.set(of.key, new Set([...(survey.slopes.get(of.key) ?? []), by.key]));
  } else {
    survey.isOnlySlopes = false;
    if (differential.of !== null) read(differential.of, survey);
  }
  return true;
}

function onlyName(nodes: readonly TeXNode[]): Name | null {
  const [only, ...others] = nodes.filter(({ kind }) => kind !== 'space');
  const name = only === undefined || others.length > 0 || functionHead(only) !== null ? null : nameIn(only);
  return name?.primes === 0 && name.raised === null ? name : null;
}

/** The letter in `(z)`. */
function argumentName(nodes: readonly TeXNode[]): readonly string[] {
  const [open, inside, close] = nodes.filter(({ kind }) => kind !== 'space');
  const argument =
    open?.kind === 'fenced'
      ? onlyName(open.body)
      : close?.kind === 'glyph' && close.text === ')' && inside
        ? onlyName([inside])
        : null;
  return argument === null ? [] : [argument.key];
}

/** What may stand between derivatives. */
function isJoint(node: TeXNode): boolean {
  if (['space', 'fenced', 'group'].includes(node.kind)) return true;
  return node.kind === 'glyph' && ['\\cdot', '\\times', '+', '(', ')', ','].includes(node.text);
}

/**
 * What each differentiated name depends on directly: y on u and not on x, where u depends on x.
 */
export function dependentsOf({ slopes }: Survey): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...slopes].map(([name, by]) => {
      const direct = [...by].filter(
        (letter) => ![...by].some((other) => other !== letter && reaches(slopes, other, letter)),
      );
      return [name, direct];
    }),
  );
}

function reaches(slopes: Survey['slopes'], from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const name of seen) for (const next of slopes.get(name) ?? []) seen.add(next);
  return from !== to && seen.has(to);
}
