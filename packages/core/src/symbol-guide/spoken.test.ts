import { expect, it } from 'vitest';
import { spoken } from './spoken.ts';

it.each([
  ['E', 'E'],
  ['η', 'eta'],
  ['ŷ', 'y hat'],
  ['W₁₃', 'W one three'],
  ['W₁,₁₀', 'W one, one zero'],
  ['aₒ', 'a o'],
  ['w⁽²⁾₁₃', 'w of layer two, one three'],
  ['δ⁽¹²⁾', 'delta of layer one two'],
  ['σ′(a₅)', 'sigma prime of a five'],
  ['∂E/∂W₁₃', 'partial E by partial W one three'],
  ['dy/dx', 'd y by d x'],
  ['ΔW₁₃', 'delta W one three'],
  ['W₁₃⁺', 'the new W one three'],
  ['w⁽¹⁾₁₁⁺', 'the new w of layer one, one one'],
])('%s is said "%s"', (text, words) => {
  expect(spoken(text)).toBe(words);
});
