/** The HTML of symbols, set at build time, so that no KaTeX is sent to the browser. */
export interface SymbolDictionary {
  /** Of a quantity's symbol, by the quantity's id. */
  readonly quantities: Readonly<Record<string, string>>;
  /** Of what stands between the quantities of a formula, by its text: `σ(`, `½`, `)²`. */
  readonly signs: Readonly<Record<string, string>>;
}
