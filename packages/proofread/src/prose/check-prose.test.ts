import { describe, expect, test } from 'vitest';
import { reading } from '../../test/reading.ts';
import { book, lesson } from '../../test/two-two-one.ts';
import { bookOf } from '../book.ts';
import { readDeclaredNumbers } from '../lists/declared-numbers.ts';
import { proofread } from '../proofread.ts';

describe('formulas in plain text', () => {
  test.each([
    ['y₅ ≈ 0.690', ['mention y₅ of y5', 'derived 0.690 of y5']],
    [
      'So W₁₃ = 0.1, x₂ = 0.9 and t = 0.5.',
      ['mention W₁₃ of W13', 'given 0.1 of W13', 'mention x₂ of x2', 'given 0.9 of x2', 'given 0.5 of t5'],
    ],
    ['The slope ∂E/∂W₄₅ ≈ 0.0270', ['mention ∂E/∂W₄₅ of grad.W45', 'derived 0.0270 of grad.W45']],
    ['δ₅ ≈ −0.0407', ['mention δ₅ of own.delta5', 'derived −0.0407 of own.delta5']],
    ['W13 = 0.1', ['mention W13 of W13', 'given 0.1 of W13']],
    ['y_5 ≈ 0.690', ['mention y_5 of y5', 'derived 0.690 of y5']],
    ['W<sub>13</sub> = 0.1', ['mention W₁₃ of W13', 'given 0.1 of W13']],
    ['E ≈ 1.81×10⁻²', ['derived 1.81×10⁻² of E']],
    ['E ≈ 1.81 × 10⁻²', ['derived 1.81 × 10⁻² of E']],
    ['y₅ ≈ 69.0%', ['mention y₅ of y5', 'derived 69.0% of y5']],
    ['0.5 - 0.3 = 0.2', ['arithmetic 0.5', 'arithmetic 0.3', 'arithmetic 0.2']],
    ['0.3 x 0.3 = 0.09', ['arithmetic 0.3', 'arithmetic 0.3', 'arithmetic 0.09']],
    ['1,000 × 2 = 2,000', ['arithmetic 1,000', 'arithmetic 2', 'arithmetic 2,000']],
    [
      'E = 1/2 (0.5 − 0.6903)² ≈ 0.0181',
      [
        'arithmetic 1',
        'arithmetic 2',
        'given 0.5 of t5',
        'derived 0.6903 of y5',
        'arithmetic ²',
        'derived 0.0181 of E',
      ],
    ],
    ['max(0, 2) = 2', ['arithmetic 0', 'arithmetic 2', 'arithmetic 2']],
    ['dE/dW₄₅ ≈ 0.0270', ['mention dE/dW₄₅ of grad.W45', 'derived 0.0270 of grad.W45']],
    ['√(2E) ≈ 0.190', ['arithmetic 2', 'arithmetic 0.190']],
    ['σ(0) = 0.5', ['arithmetic 0', 'arithmetic 0.5']],
    ['A weight, W₁₃, in passing', ['mention W₁₃ of W13']],
    [
      'W₁₃ → a₃ → y₃ → a₅',
      ['mention W₁₃ of W13', 'mention a₃ of a3', 'mention y₃ of y3', 'mention a₅ of a5'],
    ],
  ])('right: %s', (text, numbers) => {
    expect(reading(text)).toEqual({ numbers, findings: [] });
  });

  test.each([
    ['y₅ ≈ 0.691', ['wrong-digit 0.691']],
    ['y₅ = 0.690', ['wrong-relation =']],
    ['δ₅ ≈ 0.0407', ['wrong-digit 0.0407']],
    ['0.5 - 0.3 = 0.3', ['wrong-digit 0.3']],
    ['E = ½(t − y₅)² ≈ 0.0182', ['wrong-digit 0.0182']],
    ['E ≈ 1.82×10⁻²', ['wrong-digit 1.82×10⁻²']],
    ['W₁₇ is none', ['unknown-quantity W₁₇']],
    ['W54 is none', ['unknown-quantity W54']],
    // Without a relation, nothing says that the number is the symbol's.
    ['δ₅ is −0.0407', ['unproved-number −0.0407']],
    ['It is 0.690 now', ['unproved-number 0.690']],
    ['GPT-2', ['unproved-number 2']],
    ['with u = 3', ['unproved-number']],
    ['from 0 to 1', ['unproved-number 0', 'unproved-number 1']],
    ['a rise of 10 %', ['unproved-number 10 %']],
    ['a set of 1,024', ['unproved-number 1,024']],
    ['`0.690`', ['unproved-number 0.690']],
    ['y₅ ≈ 0,690', ['unproved-number 0,690']],
    ['E ≈ 1×10⁹⁹⁹⁹⁹⁹⁹⁹⁹', ['unproved-number 1×10⁹⁹⁹⁹⁹⁹⁹⁹⁹']],
  ])('refused: %s', (text, findings) => {
    expect(reading(text).findings).toEqual(findings);
  });

  test('a fix has the glyphs of prose', () => {
    const fixes = (body: string) =>
      proofread({ path: 'lesson.mdx', text: lesson(body), book }).findings.map(({ fix }) => fix);
    expect(fixes('δ₅ ≈ −0.0408; and δ₅ ≈ -0.0408; E ≈ 1.82×10⁻²; y₅ = 0.690')).toEqual([
      '−0.0407',
      '-0.0407',
      '1.81×10⁻²',
      '≈',
    ]);
  });

  test('a comma where a point is due is said', () => {
    const { findings } = proofread({ path: 'lesson.mdx', text: lesson('y₅ ≈ 0,690'), book });
    expect(findings[0]?.message).toBe('a number has a point here and no comma: write 0.690');
  });

  test('what a number could be is said', () => {
    const { findings } = proofread({ path: 'lesson.mdx', text: lesson('It is 0.755.'), book });
    expect(findings[0]?.message).toBe('it could be a₃ here: write :v[0.755]{of=a3}');
  });
});

describe('things that are named by a number', () => {
  test.each([
    ['unit 5', ['mention 5 of unit.5']],
    ['units 3, 4 and 5', ['mention 3 of unit.3', 'mention 4 of unit.4', 'mention 5 of unit.5']],
    ['units 3–5', ['mention 3 of unit.3', 'mention 5 of unit.5']],
    ['neuron 4, hidden unit 3', ['mention 4 of unit.4', 'mention 3 of unit.3']],
    ['Units 3 and 4 are hidden', ['mention 3 of unit.3', 'mention 4 of unit.4']],
    ['Unit 5 is the output', ['mention 5 of unit.5']],
    ['layers 1 and 2', ['mention 1 of layer.1', 'mention 2 of layer.2']],
    ['layer 0', ['mention 0 of layer.0']],
    ['H₄ speaks to O₅', ['mention H₄ of unit.4', 'mention O₅ of unit.5']],
    ['a 2-2-1 network', ['derived 2-2-1 of count.layer-sizes']],
    ['the 2nd unit', ['mention 2nd']],
  ])('right: %s', (text, numbers) => {
    expect(reading(text)).toEqual({ numbers, findings: [] });
  });

  test.each([
    ['unit 6', ['unknown-quantity 6']],
    ['units 3, 4 and 7', ['unknown-quantity 7']],
    ['hidden unit 5', ['unknown-quantity 5']],
    ['Units 3 and 5 are hidden', ['unknown-quantity 5']],
    ['Unit 3 is the output', ['unknown-quantity 3']],
    ['Unit 1 is an output', ['unknown-quantity 1']],
    ['layer 3', ['unknown-quantity 3']],
    ['H₅', ['unknown-quantity H₅']],
    ['a 2-3-1 network', ['wrong-count 2-3-1']],
    ['the 6th unit', ['unknown-quantity 6th']],
    ['the 2th unit', ['wrong-digit 2th']],
    ['the 2nd day', ['unproved-number 2']],
  ])('refused: %s', (text, findings) => {
    expect(reading(text).findings).toEqual(findings);
  });
});

describe('counts', () => {
  test.each([
    'The network has six weights.',
    'its six trainable weights',
    'Six weights',
    'a six-weight network',
    'two inputs',
    'both inputs',
    'two hidden units',
    'one output',
    'No biases',
    'these two weights',
    'two of the weights',
    'two more weights',
    'the two weights into unit 5',
    'two weights lead there',
    'the sum of two inputs',
    'A unit with three inputs adds them up.',
    'Suppose that it had seven weights.',
    'three negative weights',
    ':any[seven weights]',
    'twelve steps',
  ])('right: %s', (text) => {
    expect(reading(text).findings).toEqual([]);
  });

  test.each([
    ['The network has seven weights.', 'wrong-count seven'],
    ['It has 7 weights.', 'wrong-count 7'],
    ['its seven trainable weights', 'wrong-count seven'],
    ['a seven-weight network', 'wrong-count seven'],
    ['three inputs', 'wrong-count three'],
    ['a network with three inputs', 'wrong-count three'],
    ['Three hidden units compute.', 'wrong-count Three'],
    ['both outputs', 'wrong-count both'],
    ['four hidden layers', 'wrong-count four'],
    ['5 parameters', 'wrong-count 5'],
    ['two biases', 'wrong-count two'],
    ['the 2 weights into unit 5', 'unproved-number 2'],
    [':any[0.5 weights]', 'unproved-number'],
  ])('refused: %s', (text, finding) => {
    expect(reading(text).findings).toEqual([finding]);
  });

  test('digits and words are numbers, and a fix keeps their style', () => {
    expect(reading('6 weights, six weights').numbers).toEqual([
      'derived 6 of count.weights',
      'derived six of count.weights',
    ]);
    const fixes = (body: string) =>
      proofread({ path: 'lesson.mdx', text: lesson(body), book }).findings.map(({ fix }) => fix);
    expect(fixes('Seven weights, 7 weights, seven weights')).toEqual(['Six', '6', 'six']);
  });
});

describe('declared numbers', () => {
  const declared = readDeclaredNumbers('- text: the paper of 1986\n  reason: a year\n');
  const own = bookOf({ examples: new Map([['two-two-one', book.example('two-two-one')]]), declared });

  test('are the numbers inside an occurrence of the text, which may go over a line end', () => {
    expect(reading('In the paper of\n1986.', own)).toEqual({ numbers: ['declared 1986'], findings: [] });
  });

  test.each(['the paper of 1987', 'the paper of 19861', 'in 1986', 'the paper of 1986.5'])(
    'not: %s',
    (text) => {
      expect(reading(text, own).findings.map((finding) => finding.split(' ')[0])).toEqual([
        'unproved-number',
      ]);
    },
  );
});
