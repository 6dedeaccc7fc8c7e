import type { Sign } from './notation.ts';

export const DELTA: Sign = { tex: '\\delta', text: 'δ' };
export const ETA: Sign = { tex: '\\eta', text: 'η' };
/** What a network answers, where the target has the plain letter. */
export const PREDICTION: Sign = { tex: '\\hat y', text: 'ŷ' };

/** A symbol of Latin letters, the same in TeX and in text. */
export function letter(name: string): Sign {
  return { tex: name, text: name };
}

/** A letter with an index below: `y_5`, `W_{13}`. */
export function indexed(letter: Sign, index: string | number): Sign {
  const below = String(index);
  return {
    tex: `${letter.tex}_${below.length === 1 ? below : `{${below}}`}`,
    text: letter.text + [...below].map(lowered).join(''),
  };
}

/** A letter with its layer above: `W^{(1)}`. */
export function raised(letter: Sign, layer: number): Sign {
  const above = [...String(layer)].map((digit) => RAISED[Number(digit)]).join('');
  return { tex: `${letter.tex}^{(${layer})}`, text: `${letter.text}⁽${above}⁾` };
}

/** ∂E/∂W as a fraction. `d` is `\partial` where there is more than one variable. */
export function derivative(of: Sign, by: Sign, d: Sign = { tex: '\\partial ', text: '∂' }): Sign {
  return {
    tex: `\\frac{${d.tex}${of.tex}}{${d.tex}${by.tex}}`,
    text: `${d.text}${of.text}/${d.text}${by.text}`,
  };
}

/** The change of something: ΔW. */
export function change(of: Sign): Sign {
  return { tex: `\\Delta ${of.tex}`, text: `Δ${of.text}` };
}

/** Something after the step: W⁺. Braces are needed where the symbol has a superscript already. */
export function after(of: Sign): Sign {
  return { tex: of.tex.includes('^') ? `{${of.tex}}^{+}` : `${of.tex}^{+}`, text: `${of.text}⁺` };
}

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

const LOWERED: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  o: 'ₒ',
};

function lowered(character: string): string {
  return LOWERED[character] ?? character;
}

/** What every tradition writes alike: the gradient of the loss by something, its change, and what it is after the step. */
export function marked(kind: 'gradient' | 'step' | 'next', of: Sign, loss: Sign): Sign {
  switch (kind) {
    case 'gradient':
      return derivative(loss, of);
    case 'step':
      return change(of);
    case 'next':
      return after(of);
  }
}
