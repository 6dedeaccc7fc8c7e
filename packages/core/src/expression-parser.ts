import {
  call,
  constant,
  difference,
  type Expression,
  negative,
  power,
  productOf,
  quantity,
  quotient,
  sumOf,
} from './expression.ts';
import { ExpressionError } from './expression-error.ts';
import { operandForm, type WrittenToken, writtenTokens } from './expression-tokens.ts';

const deepest = 64;
const largestExponent = 99;

/**
 * Reads an expression as it is written in a file: `3x + 1`, `sin(u)`, `1/2 (W - 3)^2`.
 *
 * `+ - * / ^` bind as usual, `^` takes a whole exponent, and factors may stand beside each other (`2.1w`, `s y`). A number over
 * a number without a space (`1/2`) is a fraction. What can be read two ways is refused: `a/2b`, `a^2^3`.
 *
 * @throws ExpressionError that names the character
 */
export function parseExpression(text: string): Expression {
  return new ExpressionReader(writtenTokens(text)).read();
}

class ExpressionReader {
  private readonly tokens: readonly [WrittenToken, ...WrittenToken[]];
  private index = 0;
  private depth = 0;

  constructor(tokens: readonly [WrittenToken, ...WrittenToken[]]) {
    this.tokens = tokens;
  }

  read(): Expression {
    const expression = this.readSum();
    if (this.ahead().kind !== 'end') throw this.refuse('one of + - * / ^, a factor or the end');
    return expression;
  }

  private readSum(): Expression {
    let terms = [this.readTerm()];
    for (;;) {
      if (this.take('+')) terms.push(this.readTerm());
      else if (this.take('-')) terms = [difference(sumOf(terms), this.readTerm())];
      else return sumOf(terms);
    }
  }

  /** Factors with `*`, `/` or nothing between them; a minus in front is of them all. */
  private readTerm(): Expression {
    if (this.take('-')) return negative(this.inside(() => this.readTerm()));
    let product = this.readFraction() ?? this.readPower();
    let divided = false;
    for (;;) {
      if (this.take('*')) {
        product = productOf(product, this.readSigned(true));
        divided = false;
      } else if (this.take('/')) {
        product = quotient(product, this.readSigned(false));
        divided = true;
      } else if (this.startsFactor()) {
        if (divided) throw this.refuse('* or parentheses after a division: a/2b can be read two ways');
        product = productOf(product, this.readPower());
      } else {
        return product;
      }
    }
  }

  private readSigned(fractionAllowed: boolean): Expression {
    if (this.take('-')) return negative(this.inside(() => this.readSigned(fractionAllowed)));
    return (fractionAllowed ? this.readFraction() : undefined) ?? this.readPower();
  }

  /** `1/2`: two numbers and a slash that touch, unless the lower one is raised to a power. */
  private readFraction(): Expression | undefined {
    const [over, slash, under] = [this.ahead(), this.ahead(1), this.ahead(2)];
    if (over.kind !== 'number' || slash.text !== '/' || under.kind !== 'number') return undefined;
    if (!slash.touches || !under.touches || this.ahead(3).text === '^') return undefined;
    this.index += 2;
    if (under.value === 0) throw this.refuse('a number other than 0 under the slash');
    this.index += 1;
    return constant(over.value, under.value);
  }

  private readPower(): Expression {
    const base = this.readOperand();
    if (!this.take('^')) return base;
    const below = this.take('-');
    const exponent = this.ahead();
    if (exponent.kind !== 'number' || !Number.isInteger(exponent.value) || exponent.value > largestExponent) {
      throw this.refuse(`a whole exponent of at most ${largestExponent}`);
    }
    this.index += 1;
    if (this.ahead().text === '^') throw this.refuse('parentheses: a^2^3 can be read two ways');
    return power(base, below ? -exponent.value : exponent.value);
  }

  private readOperand(): Expression {
    const token = this.ahead();
    if (token.kind === 'end' || (token.kind === 'symbol' && token.text !== '('))
      throw this.refuse(operandForm);
    this.index += 1;
    if (token.kind === 'number') return constant(token.value);
    if (token.kind === 'name') return quantity(token.text);
    if (token.kind === 'symbol') return this.inside(() => this.readToParenthesis());
    if (!this.take('(')) throw this.refuse(`( after ${token.text}`);
    return call(
      token.called,
      this.inside(() => this.readToParenthesis()),
    );
  }

  private readToParenthesis(): Expression {
    const expression = this.readSum();
    if (!this.take(')')) throw this.refuse('one of + - * / ^, a factor or )');
    return expression;
  }

  /** Guards the stack against a file of nothing but parentheses. */
  private inside(read: () => Expression): Expression {
    if (this.depth === deepest)
      throw this.refuse(`at most ${deepest} parentheses or signs inside each other`);
    this.depth += 1;
    const expression = read();
    this.depth -= 1;
    return expression;
  }

  private startsFactor(): boolean {
    const token = this.ahead();
    return token.kind === 'name' || token.kind === 'function' || token.text === '(';
  }

  private take(symbol: string): boolean {
    const here = this.ahead().text === symbol;
    if (here) this.index += 1;
    return here;
  }

  private ahead(by = 0): WrittenToken {
    return this.tokens[this.index + by] ?? this.tokens.at(-1) ?? this.tokens[0];
  }

  private refuse(expected: string): ExpressionError {
    const token = this.ahead();
    const found = token.kind === 'end' ? 'the end of the expression' : JSON.stringify(token.text);
    return new ExpressionError(token.position, expected, found);
  }
}
