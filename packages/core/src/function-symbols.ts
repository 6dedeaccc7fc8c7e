import type { FunctionName } from './expression.ts';

/** How each function is written before its parenthesis. */
export const functionSymbols: Readonly<
  Record<FunctionName, { readonly tex: string; readonly text: string }>
> = {
  sigmoid: { tex: '\\sigma', text: 'σ' },
  tanh: { tex: '\\tanh', text: 'tanh' },
  relu: { tex: '\\operatorname{ReLU}', text: 'ReLU' },
  'leaky-relu': { tex: '\\operatorname{LReLU}', text: 'LReLU' },
  gelu: { tex: '\\operatorname{GELU}', text: 'GELU' },
  silu: { tex: '\\operatorname{SiLU}', text: 'SiLU' },
  'relu-slope': { tex: "\\operatorname{ReLU}'", text: 'ReLU′' },
  'leaky-relu-slope': { tex: "\\operatorname{LReLU}'", text: 'LReLU′' },
  'gelu-slope': { tex: "\\operatorname{GELU}'", text: 'GELU′' },
  'silu-slope': { tex: "\\operatorname{SiLU}'", text: 'SiLU′' },
  exp: { tex: '\\exp', text: 'exp' },
  ln: { tex: '\\ln', text: 'ln' },
  sin: { tex: '\\sin', text: 'sin' },
  cos: { tex: '\\cos', text: 'cos' },
};
