import { evaluate } from '@nudge/core/evaluate';
import { ExpressionError } from '@nudge/core/expression-error';
import { parseExpression } from '@nudge/core/expression-parser';
import { functions } from '@nudge/core/functions';

const BETWEEN_SIDES =
  /\\\\|[=<>]|\\(?:approx|(?:left|right)arrow|gets|to|leq?|geq?|lt|gt|neq?|equiv|begin\{\w+\*?\}|end\{\w+\*?\})(?![a-zA-Z])/;

/** A side of a formula as it is written, and what it comes to; `null` where it is not made of numbers alone. */
export interface Side {
  readonly text: string;
  readonly value: number | null;
}

/** The sides of a formula, each by itself, from first to last. Worked out apart from the proofreader. */
export function sidesOf(tex: string): readonly Side[] {
  return tex
    .replaceAll('$', '')
    .split(BETWEEN_SIDES)
    .map(plain)
    .filter((side) => side !== '')
    .map((text) => ({ text, value: valueOfSide(text) }));
}

/** TeX as the expressions of example files are written. */
function plain(tex: string): string {
  return tex
    .replace(/\\[td]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '(($1)/($2))')
    .replace(/\\(?:times|cdot)(?![a-zA-Z])/g, '*')
    .replace(/\\(?:left|right)(?![a-zA-Z])|\\[,;!: ]|&|~/g, '')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/\(\s*\+/g, '(')
    .trim();
}

function valueOfSide(side: string): number | null {
  try {
    return evaluate(parseExpression(side), () => Number.NaN, functions);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return null;
  }
}
