import { MappedText, type Piece } from '../lesson/mapped-text.ts';
import type { Span } from '../tex/tex-node.ts';
import type { MathToken } from './math-token.ts';

/** A formula in plain text. */
export interface MathRun {
  readonly tokens: readonly MathToken[];
  /** In the text that it stands in. */
  readonly span: Span;
  /** It claims something: it has a relation. */
  readonly isStatement: boolean;
}

/** The formulas in a text that has been cut into tokens, without the words around them. */
export function mathRuns(tokens: readonly MathToken[]): readonly MathRun[] {
  const runs: MathRun[] = [];
  let run: MathToken[] = [];
  const finish = () => {
    const trimmed = trim(run);
    const [first, last] = [trimmed[0], trimmed.at(-1)];
    if (first !== undefined && last !== undefined)
      runs.push({
        tokens: trimmed,
        span: { start: first.start, end: last.start + last.text.length },
        isStatement: trimmed.some(({ kind }) => kind === 'relation'),
      });
    run = [];
  };
  for (const [i, token] of tokens.entries()) {
    if (token.text === ',' && isInCall(run)) run.push({ ...token, kind: 'operator', tex: ',' });
    else if (token.kind === 'break' || isArticle(tokens, i)) finish();
    else if (isTimes(tokens, i)) run.push({ ...token, kind: 'operator', tex: '\\times ' });
    else run.push(token);
  }
  finish();
  return runs;
}

/** What a run is in TeX, mapped to the text that it stands in. */
export function runTeX(tokens: readonly MathToken[]): MappedText {
  return new MappedText(grouped(tokens).flatMap(pieceOf));
}

function pieceOf({ tex, text, start }: MathToken): readonly Piece[] {
  const span = { start, end: start + text.length };
  // A numeral keeps its glyphs, so that each of them has its place.
  const digits = /^(?:\d|\{,\}|\.)+/.exec(tex)?.[0] ?? '';
  if (digits === '') return [{ text: tex, span }];
  const plain = digits.split('{,}');
  const pieces: Piece[] = [];
  let at = start;
  for (const [i, part] of plain.entries()) {
    if (i > 0) pieces.push({ text: '{,}', span: { start: at - 1, end: at } });
    pieces.push({ text: part, span: { start: at, end: at + part.length } });
    at += part.length + 1;
  }
  const rest = tex.slice(digits.length);
  const end = at - 1;
  return rest === '' ? pieces : [...pieces, { text: rest, span: { start: end, end: span.end } }];
}

/** Simple fractions and roots as TeX has them. */
function grouped(tokens: readonly MathToken[]): readonly MathToken[] {
  const out: MathToken[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const fraction = fractionAt(tokens, i);
    const [next] = tokens.slice(i + 1);
    if (fraction !== null) {
      out.push(...fraction);
      i += 2;
    } else if (token.tex.startsWith('\\sqrt') && next !== undefined) {
      const length = operandLength(tokens, i + 1);
      const inside = grouped(tokens.slice(i + 1, i + 1 + length));
      out.push({ ...token, tex: '\\sqrt{' }, ...inside);
      const last = tokens[i + length] ?? next;
      out.push({ kind: 'close', start: last.start + last.text.length, text: '', tex: '}' });
      i += length;
    } else out.push(token);
  }
  return out;
}

/** A simple fraction, 1/2: two whole numbers and a slash that touch, and nothing that goes on. */
function fractionAt(tokens: readonly MathToken[], at: number): readonly MathToken[] | null {
  const [over, slash, under, next] = tokens.slice(at, at + 4);
  const isWhole = (token: MathToken | undefined) => token !== undefined && /^\d{1,3}$/.test(token.text);
  if (!isWhole(over) || slash?.text !== '/' || !isWhole(under) || next?.text === '/') return null;
  if (over === undefined || under === undefined) return null;
  const mark = (start: number, text: string, tex: string): MathToken => ({
    kind: 'operator',
    start,
    text,
    tex,
  });
  const end = under.start + under.text.length;
  return [mark(over.start, '', '\\tfrac{'), over, { ...slash, tex: '}{' }, under, mark(end, '', '}')];
}

/** How many tokens a root reaches over. */
function operandLength(tokens: readonly MathToken[], at: number): number {
  if (tokens[at]?.kind !== 'open') return 1;
  let depth = 0;
  for (let i = at; i < tokens.length; i += 1) {
    if (tokens[i]?.kind === 'open') depth += 1;
    if (tokens[i]?.kind === 'close') depth -= 1;
    if (depth === 0) return i + 1 - at;
  }
  return tokens.length - at;
}

/** "a" and "I" are words unless something is done to them. */
function isArticle(tokens: readonly MathToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^[aAI]$/.test(token.text)) return false;
  const isPart = (other: MathToken | undefined) =>
    other !== undefined && ['operator', 'relation', 'open', 'close'].includes(other.kind);
  return !isPart(beside(tokens, at, -1)) && !isPart(beside(tokens, at, 1));
}

/** True inside the parentheses of max(0, 2), and of x = (0.35, 0.9). */
function isInCall(run: readonly MathToken[]): boolean {
  const open = run.findLastIndex(({ kind }) => kind === 'open');
  const before = run.slice(0, Math.max(open, 0)).findLast(({ kind }) => kind !== 'space');
  const isCall = before?.kind === 'function' || before?.kind === 'relation';
  return isCall && !run.slice(open).some(({ kind }) => kind === 'close');
}

/** 2 x 3 with a letter for the cross. */
function isTimes(tokens: readonly MathToken[], at: number): boolean {
  const isNumber = (other: MathToken | undefined) => other?.kind === 'number';
  return tokens[at]?.text === 'x' && isNumber(beside(tokens, at, -1)) && isNumber(beside(tokens, at, 1));
}

function beside(tokens: readonly MathToken[], at: number, step: 1 | -1): MathToken | undefined {
  const next = tokens[at + step];
  return next?.kind === 'space' ? tokens[at + 2 * step] : next;
}

/** Without spaces, signs and brackets at the ends that belong to the words around. */
function trim(run: readonly MathToken[]): readonly MathToken[] {
  const isSign = ({ tex }: MathToken) => tex === '-' || tex === '+' || tex.startsWith('\\sqrt');
  let [start, end] = [0, run.length];
  const first = () => run[start];
  const last = () => run[end - 1];
  for (let token = first(); token !== undefined; token = first()) {
    const isLead = token.kind === 'operator' && !(isSign(token) && run[start + 1]?.kind !== 'space');
    if (token.kind !== 'space' && token.kind !== 'close' && !isLead && token.kind !== 'relation') break;
    start += 1;
  }
  for (let token = last(); token !== undefined && end > start; token = last()) {
    const isTail = (token.kind === 'operator' && !token.tex.startsWith('^')) || token.kind === 'relation';
    if (token.kind !== 'space' && token.kind !== 'open' && !isTail) break;
    end -= 1;
  }
  return balanced(run.slice(start, end));
}

/** Without a bracket at an end that has no partner: "(so y₅ ≈ 0.69)". */
function balanced(run: readonly MathToken[]): readonly MathToken[] {
  const depth = run.reduce((sum, { kind }) => sum + (kind === 'open' ? 1 : kind === 'close' ? -1 : 0), 0);
  if (depth > 0 && run[0]?.kind === 'open') return trim(run.slice(1));
  if (depth < 0 && run.at(-1)?.kind === 'close') return trim(run.slice(0, -1));
  return run;
}
