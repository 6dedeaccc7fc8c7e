/** How a gradient becomes a change of the parameters. */
export type Optimizer =
  /** Δw = −η g. */
  | { readonly kind: 'gradient-descent' }
  /**
   * Δw(t) = −η g + α Δw(t−1) (Rumelhart, Hinton and Williams 1986, eq. 9).
   * `momentum` is α, from 0 up to 1.
   */
  | { readonly kind: 'momentum'; readonly momentum: number }
  /**
   * Kingma and Ba 2015, algorithm 1: m and v follow g and g² with the rates 1 − β₁ and 1 − β₂; both are divided by what a start at 0
   * leaves out of them, 1 − βᵗ; Δw = −η m̂ ÷ (√v̂ + ε).
   */
  | { readonly kind: 'adam'; readonly beta1: number; readonly beta2: number; readonly epsilon: number };

/** What shrinks the parameters, biases included, at every update. */
export type Decay =
  /** After each update every parameter loses this share of itself, whatever the learning rate (Rumelhart, Hinton and Williams 1986, on family trees). */
  | { readonly kind: 'share'; readonly share: number }
  /** Together with the update every parameter loses η λ of itself (Loshchilov and Hutter 2019, algorithm 2); `strength` is λ. */
  | { readonly kind: 'decoupled'; readonly strength: number };

/** The constants of Adam as its paper has them. */
export const ADAM: Optimizer = { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/** How many numbers an optimizer remembers of each parameter. */
export function memoriesOf({ kind }: Optimizer): number {
  return { 'gradient-descent': 0, momentum: 1, adam: 2 }[kind];
}
