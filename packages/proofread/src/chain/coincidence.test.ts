import { expect, test } from 'vitest';
import { book, twoTwoOne } from '../../test/two-two-one.ts';
import { checkFormula } from '../check-formula.ts';

const kinds = (tex: string) => checkFormula(tex, twoTwoOne).findings.map(({ kind }) => kind);

// In this example x₂ and W₄₅ are both 0.9.
test.each([
  'a_5 = W_{35}y_3 + x_2 y_4',
  String.raw`a_3 = W_{13}x_1 + W_{23}W_{45} = 0.1 \times 0.35 + 0.8 \times 0.9 = 0.755`,
  String.raw`W_{45} \leftarrow x_2 + \eta\,\delta_5\,y_4`,
  String.raw`W_{45}^{+} = x_2 + \Delta W_{45}`,
  // η is 1 here.
  String.raw`\Delta W_{45} = \delta_5 y_4`,
  String.raw`W_{45} \leftarrow W_{45} + \delta_5\,y_4`,
  String.raw`W_{45} \leftarrow W_{45} - \frac{\partial E}{\partial W_{45}}`,
])('another symbol with the same value is not the same: %s', (tex) => {
  expect(kinds(tex)).toEqual(['wrong-formula']);
});

test.each([
  // What is said of a given is said of this example: W₃₅ is 3 × W₁₃ here.
  String.raw`W_{35} = 3 \times W_{13}`,
  'x_2 = W_{45}',
  // Other formulas for the same.
  'a_5 = y_4 W_{45} + y_3 W_{35}',
  String.raw`\delta_5 = -\frac{\partial E}{\partial y_5}\,y_5(1 - y_5)`,
  String.raw`E = \tfrac12(y_5 - t)^2`,
])('left alone: %s', (tex) => {
  expect(kinds(tex)).toEqual([]);
});

test('the variations are of the same shape', () => {
  const [variation] = book.vocabulary('two-two-one').variations();
  expect([...(variation?.quantities.keys() ?? [])]).toEqual([...twoTwoOne.quantities.keys()]);
});
