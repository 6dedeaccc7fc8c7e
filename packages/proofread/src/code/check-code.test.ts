import { describe, expect, test } from 'vitest';
import { reading } from '../../test/reading.ts';

const block = (language: string, ...lines: readonly string[]) =>
  [`\`\`\`${language}`, ...lines, '```'].join('\n');

describe('code that prints is run', () => {
  test.each([
    ['a word before it', block('js run', 'console.log(0.3 * 3) // prints 0.8999999999999999')],
    ['an arrow', block('js', 'console.log(0.5 + 0.35) // → 0.85')],
    ['nothing before it', block('js', 'console.log(0.5 + 0.35) // 0.85')],
    ['rounded', block('js', 'console.log(0.3 * 3) // ≈ 0.900')],
    ['on the next line', block('js', 'console.log(0.5 + 0.35)', '// prints 0.85')],
    ['a loop', block('js', 'for (const x of [0.35, 0.9]) console.log(2 * x) // 0.7 1.8')],
    [
      'a block behind it',
      `${block('js', 'console.log(0.35)', "console.log('y', 0.9)")}\n\n${block('text output', '0.35', 'y 0.9')}`,
    ],
    ['a list', block('js', 'console.log([0.35, 2]) // [ 0.35, 2 ]')],
  ])('right: %s', (_, body) => {
    expect(reading(body).findings).toEqual([]);
  });

  test.each([
    ['wrong-output 0.9', block('js', 'console.log(0.3 * 3) // prints 0.9')],
    ['wrong-output 0.85', block('js', 'console.log(0.6 + 0.35) // → 0.85')],
    ['wrong-output ≈ 0.901', block('js', 'console.log(0.3 * 3) // ≈ 0.901')],
    ['wrong-output y 0.8', `${block('js', "console.log('y', 0.9)")}\n\n${block('text output', 'y 0.8')}`],
    ['wrong-output', `${block('js', 'console.log(1)', 'console.log(2)')}\n\n${block('text output', '1')}`],
    ['wrong-output', block('js', 'console.log(y5) // y')],
    ['unproved-number 0.77', block('js', 'console.log(0.77 + 1) // prints 1.77')],
    // Nothing says what it prints, so nothing holds its numbers.
    ['unproved-number 0.3', block('js', 'console.log(0.3 * 3)')],
    ['unproved-number 10', block('js', 'console.log(0.5) // 0.5', '// after 10 days')],
  ])('%s', (finding, body) => {
    expect(reading(body).findings).toEqual([finding]);
  });

  test('it is stopped, and gets at nothing', () => {
    expect(reading(block('js', 'for (;;) console.log(1) // prints 1')).findings).toContain('wrong-output');
    expect(reading(block('js', 'console.log(process.env) // {}')).findings).toEqual(['wrong-output']);
    expect(
      reading(block('js', "console.log(this.constructor.constructor('return process')()) // {}")).findings,
    ).toEqual(['wrong-output']);
  });
});

describe('other code', () => {
  test.each([
    ['names', block('python', 'w13 = 0.1', 'W45 = 0.9', 'lr = 1.0')],
    [
      'lists',
      block('python', 'x = [0.35, 0.9]', 'W1 = np.array([[0.1, 0.8], [0.4, 0.6]])', 'W2 = [[0.3, 0.9]]'),
    ],
    ['fields', block('json', '{ "input": [0.35, 0.9], "target": 0.5 }')],
    ['several at once', block('python', 'w13, w23 = 0.1, 0.8', 'x1, x2 = 0.35, 0.9')],
    ['a calculation', block('python', 'a3 = 0.1 * 0.35 + 0.8 * 0.9', 'a4 = w14 * 0.35 + 0.6 * x2')],
    // = is no claim that a number is exact.
    ['an output', block('text', 'y5 = 0.690', 'a3 = 0.755')],
    ['an equals sign in a comment', block('python', 'forward(x)  # y5 = 0.690')],
    ['comments', block('python', 'forward(x)  # y5 ≈ 0.690 in unit 5')],
    ['whole numbers', block('python', 'for i in range(10): step(i, 3)')],
    ['formats', block('python', 'print(f"{y:.4f} %.3f" % y)')],
    ['a text', block('text', 'y5 ≈ 0.690')],
  ])('right: %s', (_, body) => {
    expect(reading(body).findings).toEqual([]);
  });

  test.each([
    ['wrong-digit 0.2', block('python', 'w13 = 0.2')],
    ['wrong-digit 0.1', block('js', 'const w13 = -0.1;')],
    ['wrong-digit 0.1', block('python', 'w13, w23 = 0.1, 0.1')],
    ['wrong-digit 0.8', block('python', 'a3 = 0.1 * 0.35 + 0.8 * 0.8')],
    ['wrong-formula 0.1 * 0.35 - 0.8 * 0.9', block('python', 'a3 = 0.1 * 0.35 - 0.8 * 0.9')],
    ['wrong-digit 0.691', block('text', 'y5 = 0.691')],
    ['wrong-digit 0.5', block('python', 'W1 = [[0.1, 0.8], [0.5, 0.6]]')],
    ['wrong-digit 0.691', block('python', 'forward(x)  # y5 ≈ 0.691')],
    ['unproved-number 0.33', block('python', 'h = 0.33 * i')],
    ['unproved-number 0.690', block('text', 'the answer 0.690')],
    ['unproved-number 0.1', block('python', 'w = 0.1')],
  ])('%s', (finding, body) => {
    expect(reading(body).findings).toEqual([finding]);
  });

  test('numbers are given, mentioned, or places', () => {
    expect(reading(block('python', 'w13 = 0.1 * range(3)[2]', 'x1 = 0.35')).numbers).toEqual([
      'mention w13 of W13',
      'structural 3',
      'structural 2',
      'mention x1 of x1',
      'given 0.35 of x1',
    ]);
  });
});
