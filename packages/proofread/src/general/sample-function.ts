import { productOf, sumOf, type Term } from '../term/term.ts';

/**
 * A smooth function without any symmetry, different for each name: it stands for what a statement calls f or u without saying which
 * function that is. What holds for it holds for any other.
 */
export function sampleFunction(name: string, of: readonly Term[]): Term {
  const seed = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const scaled = of.map((term, i) => productOf([constant(0.7 + 0.11 * ((seed + 3 * i) % 7)), term]));
  const shift = constant(0.3 + 0.07 * (seed % 5));
  const wave: Term = { kind: 'call', name: 'sin', argument: sumOf([shift, ...scaled]) };
  const [first = shift] = scaled;
  const bend = of.reduce<Term>((product, term) => productOf([product, term]), constant(0.05));
  return sumOf([constant(2.3), wave, productOf([constant(0.21), first]), bend]);
}

function constant(value: number): Term {
  return { kind: 'constant', value };
}
