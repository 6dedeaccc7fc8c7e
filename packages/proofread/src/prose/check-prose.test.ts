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
    [
      '|δ₃| < |δ₄|, and $y_5$ is 0.690 while $E$ is 0.0181',
      [
        'mention δ₃ of own.delta3',
        'mention δ₄ of own.delta4',
        'mention y_5 of y5',
        'derived 0.690 of y5',
        'derived 0.0181 of E',
      ],
    ],
    ['√(2E) ≈ 0.190', ['arithmetic 2', 'arithmetic 0.190']],
    ['σ(0) = 0.5', ['arithmetic 0', 'arithmetic 0.5']],
    ['$y_5$ ≈ 0.690', ['mention y_5 of y5', 'derived 0.690 of y5']],
    ['$a_3$ = 0.755, so', ['mention a_3 of a3', 'derived 0.755 of a3']],
    ['$\\delta_5$ is −0.0407', ['mention \\delta_5 of own.delta5', 'derived −0.0407 of own.delta5']],
    ['y₅ comes to 0.690.', ['mention y₅ of y5', 'derived 0.690 of y5']],
    ['a loss $E$ of about 0.0181, now', ['derived 0.0181 of E']],
    ['W₁₃ becomes 0.0991.', ['mention W₁₃ of W13', 'derived 0.0991 of next.W13']],
    ['the gradient of $W_{13}$ is 0.000929', ['mention W_{13} of W13', 'derived 0.000929 of grad.W13']],
    ['The learning rate $\\eta$ is 1.', ['given 1 of eta']],
    ['$W_{45}$ becomes :v[0.8730]{of=next.W45}', ['mention W_{45} of W45', 'derived 0.8730 of next.W45']],
    [
      'the change of $W_{13}$ is :v[−0.000929]{of=step.W13}',
      ['mention W_{13} of W13', 'derived −0.000929 of step.W13'],
    ],
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
    ['$y_5$ ≈ 0.691', ['wrong-digit 0.691']],
    ['$y_5$ = 0.690', ['wrong-relation =']],
    ['$a_3$ > 0.8', ['wrong-relation >']],
    ['|δ₃| > |δ₄|', ['wrong-relation >']],
    ['$W_{45}$ becomes 0.8730, $W_{35}$ becomes 0.8730', ['wrong-digit 0.8730']],
    ['δ₅ is 0.0407', ['wrong-digit 0.0407']],
    ['$y_5$ comes to 0.691', ['wrong-digit 0.691']],
    ['W₁₃ becomes 0.0990.', ['wrong-digit 0.0990']],
    ['$W_{35}$ becomes :v[0.8730]{of=next.W45}.', ['wrong-digit 0.8730']],
    ['$\\delta_4$ is :v[−0.0407]{of=own.delta5}', ['wrong-digit −0.0407']],
    ['the gradient of $W_{13}$ is 0.1', ['wrong-digit 0.1']],
    // These say something else than that it is the symbol's value.
    ['The square of δ₅ is 0.00165', ['unproved-number 0.00165']],
    ['δ₅ is 3 times as large', ['unproved-number 3']],
    ['If η is 0.5', ['unproved-number 0.5']],
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

  test.each([
    ['It is 0.755.', 'it could be a₃ here: write a₃ = 0.755, or :v[0.755]{of=a3}'],
    ['It is 0.690.', 'it could be y₅ here: write y₅ ≈ 0.690, or :v[0.690]{of=y5}'],
    ['y₅ ≈ 0,690', 'a number has a point here and no comma: write 0.690'],
    ['δ₅ ≈ –0.0407', 'the – before it is a dash: write − where a minus is meant'],
    ['that is 9.29e-4', 'write the power of ten out, 9.29×10⁻⁴, behind what it is of'],
    ['steeper than ¼', 'a fraction is read in a formula'],
    ['from 0 to 1', 'nothing proves a range of numbers'],
    ['The inputs are 0.35 and 0.9.', 'it could be x₁ here: write x₁ = 0.35'],
    ['a drop of 8.5%', ':v[8.5%]{of="(E - next.E) / E"}'],
    ['When the target were 1', 'a number that only counts is written as a word; otherwise write :v[…]{of=…}'],
  ])('what to do is said: %s', (text, message) => {
    const { findings } = proofread({ path: 'lesson.mdx', text: lesson(text), book });
    expect(findings[0]?.message).toContain(message);
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
    '$W_{23}$ lies on the line from unit 2 to unit 3.',
    'these two weights',
    'two of the weights',
    'two more weights',
    'the two weights into unit 5',
    'the 2 weights into unit 5',
    '**Two weights** lead into unit 5, and the other two weights lead elsewhere',
    'the two lines that leave unit 1',
    'Unit 5 has two incoming weights. Each hidden unit has one outgoing weight.',
    'Each of the four hidden weights; the two output weights',
    '- weights: six\n- units: five\n- inputs: two',
    'All six of its weights fall.',
    'three units in all',
    'It has 2 + 2 + 1 = 5 units and 2 × 2 + 2 × 1 = 6 weights.',
    '$W_{45}$ is three times $W_{35}$, and W₂₃ is twice W₁₄.',
    '$W_{35}$ is a third of $W_{45}$.',
    '$W_{45}$ is about three times as large as $W_{35}$.',
    '$y_5$ is half the story',
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

  test('one thing is told in the singular', () => {
    const [finding] = proofread({ path: 'lesson.mdx', text: lesson('It has two outputs.'), book }).findings;
    expect(finding?.message).toMatch(/^two-two-one has 1 output;/);
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
    ['the 3 weights into unit 5', 'wrong-count 3'],
    ['**Three weights** lead into unit 5', 'wrong-count Three'],
    ['three lines leave unit 1', 'wrong-count three'],
    ['Unit 5 has three incoming weights.', 'wrong-count three'],
    ['Each hidden unit has two outgoing weights.', 'wrong-count two'],
    ['Each of the three hidden weights', 'wrong-count three'],
    ['the three output weights', 'wrong-count three'],
    ['- weights: seven', 'wrong-count seven'],
    ['All seven of its weights fall.', 'wrong-count seven'],
    ['four units in all', 'wrong-count four'],
    ['$W_{23}$ lies on the line from unit 2 to unit 4.', 'unknown-quantity 4'],
    ['$W_{13}$, far away, on the line from unit 2 to unit 3', 'unknown-quantity 2'],
    ['$W_{45}$ is four times $W_{35}$', 'wrong-digit four times'],
    ['W₂₃ is three times W₁₄', 'wrong-digit three times'],
    ['$W_{35}$ is a quarter of $W_{45}$.', 'wrong-digit a quarter of'],
    [':any[0.5 weights]', 'unproved-number'],
  ])('refused: %s', (text, finding) => {
    expect(reading(text).findings).toEqual([finding]);
  });

  test('a right sum is no excuse for a wrong count', () => {
    expect(reading('It has 2 + 2 + 2 = 6 units').findings).toContain('wrong-count 6');
  });

  test('digits and words are numbers, and a fix keeps their style', () => {
    expect(reading('6 weights, six weights').numbers).toEqual([
      'derived 6 of count.weights',
      'derived six of count.weights',
    ]);
    const fixes = (body: string) =>
      proofread({ path: 'lesson.mdx', text: lesson(body), book }).findings.map(({ fix }) => fix);
    expect(fixes('Seven weights, 7 weights, seven weights')).toEqual(['Six', '6', 'six']);
    expect(fixes('Three weights lead into unit 5')).toEqual(['Two']);
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
