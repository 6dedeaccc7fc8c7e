import { checkTeX } from '../lesson/check-tex.ts';
import { MappedText, type Piece } from '../lesson/mapped-text.ts';
import type { PartReport, Setting } from '../lesson/setting.ts';
import type { Span } from '../tex/tex-node.ts';
import { idNamed } from './assignments.ts';
import type { CodeToken } from './code-token.ts';

/** A line of code that works a number out, and the tokens that are read with it. */
export interface Calculation {
  readonly tokens: readonly CodeToken[];
  readonly report: PartReport;
}

/** `a3 = 0.1 * 0.35 + 0.8 * 0.9`: numbers worked out into a quantity, read as a formula is. */
export function calculationsIn(
  tokens: readonly CodeToken[],
  code: MappedText,
  setting: Setting,
): readonly Calculation[] {
  return lines(tokens, code.text).flatMap((line) => {
    const [name, sign, ...value] = line;
    const isWorkedOut = value.some(({ text }) => /^[*/+]$/.test(text)) && value.some(isDecimal);
    if (name?.kind !== 'name' || sign?.text !== '=' || !isWorkedOut) return [];
    const own = symbolPiece(name, setting);
    const pieces = value.map((token) => pieceOf(token, setting)).filter((piece) => piece !== null);
    if (own === null || pieces.length < value.length) return [];
    const tex = new MappedText([own, { text: '\\approx ', span: spanOf(sign) }, ...pieces]);
    const located = <T extends { readonly span: Span }>(one: T): T & { readonly printed: string } => {
      const { start, end } = tex.locate(one.span);
      return { ...one, span: code.locate({ start, end }), printed: code.text.slice(start, end) };
    };
    const { numbers, findings } = checkTeX(tex.text, setting);
    return [{ tokens: line, report: { numbers: numbers.map(located), findings: findings.map(located) } }];
  });
}

/** The tokens of each line, without comments and the signs that end a statement. */
function lines(tokens: readonly CodeToken[], code: string): readonly (readonly CodeToken[])[] {
  const all: CodeToken[][] = [];
  let end = -1;
  for (const token of tokens) {
    if (token.start > end) {
      all.push([]);
      end = code.indexOf('\n', token.start) < 0 ? code.length : code.indexOf('\n', token.start);
    }
    if (token.kind !== 'comment' && !/^(?:;|const|let|var)$/.test(token.text)) all.at(-1)?.push(token);
  }
  return all;
}

function isDecimal({ kind, text }: CodeToken): boolean {
  return kind === 'number' && text.includes('.');
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['*', '\\cdot '],
  ['/', '/'],
  ['(', '('],
  [')', ')'],
]);

function pieceOf(token: CodeToken, setting: Setting): Piece | null {
  const span = spanOf(token);
  if (token.kind === 'number') return /^[\d.]+$/.test(token.text) ? { text: token.text, span } : null;
  if (token.kind === 'name') return symbolPiece(token, setting);
  const text = SIGNS.get(token.text);
  return token.kind !== 'sign' || text === undefined ? null : { text, span };
}

function symbolPiece(token: CodeToken, setting: Setting): Piece | null {
  const quantity = setting.vocabulary.quantities.get(idNamed(token.text, setting) ?? '');
  return quantity === undefined ? null : { text: `{${quantity.symbol}}`, span: spanOf(token) };
}

function spanOf({ start, text }: CodeToken): Span {
  return { start, end: start + text.length };
}
