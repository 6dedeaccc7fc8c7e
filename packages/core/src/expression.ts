/** Functions of one argument that an expression may call. `NAME-slope` is the derivative of an activation. */
export type FunctionName =
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky-relu'
  | 'gelu'
  | 'silu'
  | 'relu-slope'
  | 'leaky-relu-slope'
  | 'gelu-slope'
  | 'silu-slope'
  | 'exp'
  | 'ln'
  | 'sin'
  | 'cos';

/** Arithmetic over named quantities. It is evaluated, printed with symbols, and printed with numbers. */
export type Expression =
  | { readonly kind: 'quantity'; readonly id: string }
  | { readonly kind: 'constant'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  | { readonly kind: 'difference'; readonly from: Expression; readonly subtract: Expression }
  | { readonly kind: 'product'; readonly factors: readonly Expression[] }
  | { readonly kind: 'quotient'; readonly over: Expression; readonly under: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'power'; readonly base: Expression; readonly exponent: number }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly argument: Expression };
