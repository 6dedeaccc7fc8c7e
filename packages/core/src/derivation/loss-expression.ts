import {
  call,
  constant,
  difference,
  type Expression,
  negative,
  power,
  productOf,
  quotient,
  sumOf,
} from '../expression.ts';
import type { CrossEntropyName, LossName, SquaredLossName } from '../network.ts';

/** An output and its target. */
export interface OutputPair {
  readonly y: Expression;
  readonly t: Expression;
}

/** The loss, summed over the outputs. */
export function lossExpression(loss: LossName, outputs: readonly OutputPair[]): Expression {
  const squares = outputs.map(({ y, t }) => power(difference(t, y), 2));
  switch (loss) {
    case 'half-squared':
      return sumOf(squares.map((square) => productOf(constant(1, 2), square)));
    case 'squared':
      return sumOf(squares);
    case 'mean-squared':
      return outputs.length === 1 ? sumOf(squares) : quotient(sumOf(squares), constant(outputs.length));
    case 'binary-cross-entropy':
      return negative(sumOf(outputs.flatMap(({ y, t }) => [surprise(t, y), surprise(rest(t), rest(y))])));
    case 'cross-entropy':
      return negative(sumOf(outputs.map(({ y, t }) => surprise(t, y))));
  }
}

/** ∂loss/∂y of one output among `outputs`; with a cross-entropy it cancels against the activation, see `cancelledDelta`. */
export function lossSlope(loss: SquaredLossName, { y, t }: OutputPair, outputs: number): Expression {
  const error = difference(y, t);
  switch (loss) {
    case 'half-squared':
      return error;
    case 'squared':
      return productOf(constant(2), error);
    case 'mean-squared':
      return productOf(outputs === 1 ? constant(2) : constant(2, outputs), error);
  }
}

/**
 * δ of an output unit with a cross-entropy, whose slope cancels against the activation's: sigmoid with binary cross-entropy and softmax
 * with cross-entropy both leave "output − target". Softmax shares sum to 1, so targets that don't multiply the output by their sum.
 */
export function cancelledDelta(
  loss: CrossEntropyName,
  { y, t }: OutputPair,
  targets: readonly Expression[],
  targetSum: number,
): { readonly gradient: Expression; readonly descent: Expression } {
  const scaled =
    loss === 'cross-entropy' && Math.abs(targetSum - 1) > WHOLE ? productOf(y, sumOf(targets)) : y;
  return { gradient: difference(scaled, t), descent: difference(t, scaled) };
}

/** Shares typed as decimals sum to 1 but for the last bits. */
const WHOLE = 1e-14;

/** t ln y: how surprised one is by t where y was expected, but for the sign. */
function surprise(t: Expression, y: Expression): Expression {
  return productOf(t, call('ln', y));
}

/** 1 − share. */
function rest(share: Expression): Expression {
  return difference(constant(1), share);
}
