import { describe, expect, test } from 'vitest';
import { reading } from '../test/reading.ts';
import { book, lesson } from '../test/two-two-one.ts';
import { bookOf } from './book.ts';
import { readQuotedFigures } from './lists/quoted-figures.ts';
import { proofread } from './proofread.ts';

describe('what `of` can say', () => {
  test.each([
    [':v[0.70]{of=picture-story.y5}', ['derived 0.70 of picture-story.y5']],
    [':v[0.690]{of=two-two-one.y5}', ['derived 0.690 of y5']],
    [':v[8.5%]{of="(E - next.E) / E"}', ['arithmetic 8.5%']],
    [':v[0.1903]{of="abs(t5 − y5)"}', ['arithmetic 0.1903']],
    [':v[3]{of="W45 / W35"}', ['arithmetic 3']],
    [':v[0.0362]{of="2 * E"}', ['arithmetic 0.0362']],
    [':v[0.690]{of="sigmoid(a5)"}', ['arithmetic 0.690']],
    [':v[0.1903]{of="sqrt(2 * E)"}', ['arithmetic 0.1903']],
    [':v[0.0362]{of="(y5 - t5)^2"}', ['arithmetic 0.0362']],
    [':v[6]{of=count.weights}', ['derived 6 of count.weights']],
    [':v[2]{of=count.hidden-units}', ['derived 2 of count.hidden-units']],
  ])('%s', (body, numbers) => {
    expect(reading(body).numbers).toEqual(numbers);
  });

  test.each([
    [':v[0.71]{of=picture-story.y5}', 'wrong-digit 0.71'],
    [':v[0.70]{of=picture-stori.y5}', 'unknown-quantity 0.70'],
    [':v[8.6%]{of="(E - next.E) / E"}', 'wrong-digit 8.6%'],
    [':v[7]{of=count.weights}', 'wrong-digit 7'],
    [':v[6]{of=count.wheels}', 'unknown-quantity 6'],
    [':v[6]{of="y5 +"}', 'unreadable-formula 6'],
    [':v[6]{of="2y5"}', 'unreadable-formula 6'],
    [':v[0.1]{of="0.1"}', 'unreadable-formula 0.1'],
    [':v[6]{of="y5 / (t5 - t5)"}', 'unreadable-formula 6'],
    [':v[0.35]{of=W13}', 'wrong-digit 0.35'],
    [':v[0,690]{of=y5}', 'unreadable-formula 0,690'],
    [':v[1×10⁹⁹⁹⁹⁹⁹⁹⁹⁹]{of=y5}', 'unreadable-formula 1×10⁹⁹⁹⁹⁹⁹⁹⁹⁹'],
  ])('refused: %s', (body, finding) => {
    expect(reading(body).findings).toEqual([finding]);
  });
});

describe('mistakes on purpose', () => {
  // By hand: the sign turned round is 0.0407; without the slope it is t − y₅ = 0.5 − 0.69028 = −0.19028.
  test.each([
    [':v[0.0407]{of=own.delta5 mistake=sign-of-delta}', []],
    [':v[−0.1903]{of=own.delta5 mistake=slope-left-out}', []],
    [':v[−0.0407]{of=own.delta5 mistake=sign-of-delta}', ['wrong-mistake −0.0407']],
    [':v[0.0408]{of=own.delta5 mistake=sign-of-delta}', ['wrong-mistake 0.0408']],
    [':v[0.0407]{of=own.delta5 mistake=sign-of-gamma}', ['wrong-mistake 0.0407']],
    [':v[0.755]{of=a3 mistake=sign-of-delta}', ['wrong-mistake 0.755']],
    [':v[0.0407]{of="2 * own.delta5" mistake=sign-of-delta}', ['wrong-mistake 0.0407']],
  ])('%s', (body, findings) => {
    expect(reading(body).findings).toEqual(findings);
  });

  test('a stretch of a lesson follows from its mistake, and must not be right', () => {
    const inside = (formula: string, of = 'own.delta5') =>
      reading(`:::mistake{name=sign-of-delta of=${of}}\n\nThen $${formula}$.\n\n:::`);
    expect(inside('\\delta_5 \\approx 0.0407')).toEqual({
      numbers: ['mention \\delta_5 of own.delta5', 'quoted 0.0407 of own.delta5'],
      findings: [],
    });
    expect(inside('\\delta_5 \\approx 0.0408').findings).toEqual(['wrong-mistake 0.0408']);
    expect(inside('\\delta_5 \\approx -0.0407').findings).toEqual(['wrong-mistake']);
    expect(inside('y_5 \\approx 0.690').findings).toEqual(['wrong-mistake']);
    expect(inside('\\delta_5 \\approx 0.0407', 'own.delta9').findings).toEqual(['wrong-mistake']);
  });
});

describe('quoted figures', () => {
  const row = (printed: string, verdict: string) =>
    `- id: lecture\n  printed: "${printed}"\n  source: a lecture\n  example: two-two-one\n  of: own.delta3\n  verdict: ${verdict}\n  note: rounded early\n`;
  const read = (body: string, list: string) => {
    const own = bookOf({
      examples: new Map([['two-two-one', book.example('two-two-one')]]),
      quoted: readQuotedFigures(list),
    });
    return proofread({ path: 'lesson.mdx', text: lesson(body), book: own });
  };

  // δ₃ is −0.0026545.
  test('are printed as the list has them, and judged as it judges them', () => {
    const { numbers, findings } = read(':v[−0.00266]{quoted=lecture}', row('−0.00266', 'wrong'));
    expect(findings).toEqual([]);
    expect(numbers).toMatchObject([{ kind: 'quoted', printed: '−0.00266', entry: 'lecture' }]);
  });

  test.each([
    [':v[−0.00265]{quoted=lecture}', row('−0.00266', 'wrong'), 'a lecture prints −0.00266'],
    [
      ':v[−0.00266]{quoted=lecture}',
      row('−0.00266', 'right'),
      'calls this figure right, but δ₃ is −0.002654489',
    ],
    [':v[−0.00265]{quoted=lecture}', row('−0.00265', 'wrong'), 'calls this figure wrong'],
    [':v[−0.00266]{quoted=nobody}', row('−0.00266', 'wrong'), 'has no row with the id nobody'],
  ])('refused: %s', (body, list, message) => {
    const { findings } = read(body, list);
    expect(findings).toMatchObject([{ kind: 'wrong-quote', message: expect.stringContaining(message) }]);
  });
});

describe('another example and notation', () => {
  test.each([
    [':in[$w^{(1)}_{12} = 0.8$]{notation=layer-superscripts}', []],
    [':in[$w^{(1)}_{12} = 0.7$]{notation=layer-superscripts}', ['wrong-digit 0.7']],
    [':::in{example=exercise-3}\n\nIt has two outputs.\n\n:::', []],
    [':::in{example=exercise-4}\n\nIt has two outputs.\n\n:::', ['unknown-example']],
    ['| a |\n|---|\n| :in[$w^{(1)}_{12}$]{notation=layer-superscripts} |', []],
    ['<Stepper example="exercise-3" only="y6" />', []],
    ['<Stepper only="y6" />', ['unknown-quantity y6']],
  ])('%s', (body, findings) => {
    expect(reading(body).findings).toEqual(findings);
  });
});
