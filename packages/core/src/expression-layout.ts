import type { Expression } from './expression.ts';
import { functionSymbols } from './function-symbols.ts';
import { display, numberTeX } from './number-format.ts';

/**
 * One place in an expression written on a line, so that what stands there can be shown twice, one above the other: as symbols and
 * as numbers.
 */
export type Token =
  | {
      readonly kind: 'operand';
      readonly id: string;
      /** A negative number in this place takes parentheses. */
      readonly guarded: boolean;
    }
  | { readonly kind: 'fixed'; readonly symbols: Written; readonly numbers: Written };

interface Written {
  readonly tex: string;
  readonly text: string;
}

/** How tightly an expression holds together: what stands inside something tighter takes parentheses. */
const SUM = 1;
const PRODUCT = 2;
const ATOM = 3;

const TIMES = fixed({ tex: '\\cdot', text: '·' }, { tex: '\\times', text: '×' });

/** The expression as a line of tokens, in reading order. */
export function layOut(expression: Expression): readonly Token[] {
  return write(expression, SUM, false);
}

/** The line with symbols: `operand` gives the TeX of a quantity's symbol. */
export function symbolsTeX(expression: Expression, operand: (id: string) => string): string {
  return layOut(expression)
    .map((token) => (token.kind === 'operand' ? operand(token.id) : token.symbols.tex))
    .join(' ');
}

/** The line with numbers: `operand` gives a quantity's number as printed text. */
export function numbersTeX(expression: Expression, operand: (id: string) => string): string {
  return layOut(expression)
    .map((token) =>
      token.kind === 'operand' ? numberTeX(placed(token, operand(token.id))) : token.numbers.tex,
    )
    .join(' ');
}

/** The number of an operand as it stands in its place: in parentheses where a minus would meet an operator. */
export function placed(token: { readonly guarded: boolean }, number: string): string {
  return token.guarded && number.startsWith('−') ? `(${number})` : number;
}

function write(expression: Expression, around: number, afterOperator: boolean): readonly Token[] {
  switch (expression.kind) {
    case 'quantity':
      return [{ kind: 'operand', id: expression.id, guarded: afterOperator }];
    case 'constant':
      return [constantToken(expression.numerator, expression.denominator)];
    case 'sum':
      return enclosed(
        around > SUM,
        expression.terms.flatMap((term, i) => plus(term, i > 0)),
      );
    case 'difference':
      return enclosed(around > SUM, [
        ...write(expression.from, SUM, false),
        sign('-', '−'),
        ...write(expression.subtract, PRODUCT, true),
      ]);
    case 'negative':
      return enclosed(around > SUM || afterOperator, [
        sign('-', '−'),
        ...write(expression.of, PRODUCT, true),
      ]);
    case 'product':
      return enclosed(
        around > PRODUCT,
        expression.factors.flatMap((factor, i) =>
          i > 0 ? [TIMES, ...write(factor, ATOM, true)] : write(factor, ATOM, afterOperator),
        ),
      );
    case 'quotient':
      return enclosed(around > SUM, [
        ...write(expression.over, PRODUCT, afterOperator),
        sign('/', '/'),
        ...write(expression.under, ATOM, true),
      ]);
    case 'power':
      return raised(expression.base, expression.exponent);
    case 'call': {
      const name = functionSymbols[expression.name];
      const open = sign(`${name.tex}(`, `${name.text}(`);
      return [open, ...write(expression.argument, SUM, false), sign(')', ')')];
    }
  }
}

function plus(term: Expression, follows: boolean): readonly Token[] {
  return follows ? [sign('+', '+'), ...write(term, PRODUCT, true)] : write(term, PRODUCT, false);
}

function raised(base: Expression, exponent: number): readonly Token[] {
  const above = { tex: `^{${exponent}}`, text: exponent === 2 ? '²' : exponent === 3 ? '³' : `^${exponent}` };
  if (base.kind === 'quantity') return [...write(base, ATOM, true), sign(`{}${above.tex}`, above.text)];
  return [sign('(', '('), ...write(base, SUM, false), sign(`)${above.tex}`, `)${above.text}`)];
}

function enclosed(needed: boolean, tokens: readonly Token[]): readonly Token[] {
  return needed ? [sign('(', '('), ...tokens, sign(')', ')')] : tokens;
}

function constantToken(numerator: number, denominator: number): Token {
  const { text } = display(numerator);
  if (denominator === 1) return sign(numberTeX(text), text);
  const half = numerator === 1 && denominator === 2;
  return sign(`\\tfrac{${numerator}}{${denominator}}`, half ? '½' : `${numerator}/${denominator}`);
}

function sign(tex: string, text: string): Token {
  return fixed({ tex, text }, { tex, text });
}

function fixed(symbols: Written, numbers: Written): Token {
  return { kind: 'fixed', symbols, numbers };
}
