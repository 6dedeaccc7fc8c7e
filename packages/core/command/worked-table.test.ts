import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derive } from '../src/derivation.ts';
import type { Example } from '../src/example.ts';
import { readExamples } from '../src/example-reader.ts';
import { layerSuperscripts } from '../src/notation/layer-superscripts.ts';
import { notationsFor } from '../src/notation/notations.ts';
import { unitPairs } from '../src/notation/unit-pairs.ts';
import { displayWidth } from './text-columns.ts';
import { workedTable } from './worked-table.ts';

const book = new URL('../../../docs-content/examples/', import.meta.url);
const lessonExample = exampleIn(readFileSync(new URL('two-two-one.json', book), 'utf8'));

describe('workedTable', () => {
  it('gives each quantity its formula, the formula with numbers, its value and every digit', () => {
    const rows = rowsOf(workedTable(lessonExample, unitPairs));
    expect(rows).toContainEqual(['x2', 'x₂', '= 0.9']);
    expect(rows).toContainEqual([
      'a3',
      'a₃ = W₁₃ · x₁ + W₂₃ · x₂',
      '0.1 × 0.35 + 0.8 × 0.9',
      '= 0.755',
      '0.7550000000000001',
    ]);
    expect(rows).toContainEqual(['y5', 'y₅ = σ(a₅)', 'σ(0.8014)', '≈ 0.6903', '0.6902834929076443']);
    expect(rows).toContainEqual([
      'next.W45',
      'W₄₅⁺ = W₄₅ + ΔW₄₅',
      '0.9 + (−0.0270)',
      '≈ 0.8730',
      '0.8729983630089926',
    ]);
  });

  it('writes in the notation that it is given', () => {
    const rows = rowsOf(workedTable(lessonExample, layerSuperscripts));
    expect(rows.map(([id, formula]) => [id, formula])).toContainEqual(['y5', 'ŷ = σ(z⁽²⁾₁)']);
  });

  it('groups the rows by phase, in the order of the derivation', () => {
    const lines = workedTable(lessonExample, unitPairs).split('\n');
    const headings = lines.filter((line, index) => lines[index - 1] === '' && !line.startsWith('quantity'));
    expect(headings).toEqual([
      'Given',
      'Forward pass',
      'Loss',
      'Backward pass',
      'Update',
      'Forward pass after the update',
    ]);
  });

  it.each(readdirSync(book))('has a row for each quantity of %s, columns aligned', (file) => {
    const example = exampleIn(readFileSync(new URL(file, book), 'utf8'));
    for (const notation of notationsFor(example)) {
      const text = workedTable(example, notation);
      expect(rowsOf(text).map(([id]) => id)).toEqual(derive(example, notation).map(({ id }) => id));
      checkAligned(text);
    }
  });

  it('breaks long sums inside their columns', () => {
    const weights = Array.from({ length: 12 }, (_, to) =>
      Array.from({ length: 12 }, (_, from) => (to - from) / 7),
    );
    const hidden = { weights, bias: weights[3], activation: 'gelu' };
    const wide = exampleIn(
      JSON.stringify({
        title: 'Twelve units, '.repeat(20),
        network: { layers: [hidden, { ...hidden, activation: 'softmax' }], loss: 'mean-squared' },
        input: weights[2],
        target: weights[1],
        learningRate: 0.3,
      }),
    );
    const text = workedTable(wide, unitPairs);
    checkAligned(text);
    const [, start = '', rest = ''] = /^(a13 +)([\s\S]*?)^y13 /m.exec(text) ?? [];
    const numbers = text
      .split('\n')
      .find((line) => line.startsWith('quantity'))
      ?.indexOf('with numbers');
    const lines = (start + rest).trimEnd().split('\n');
    const formula = lines.map((line) => [...line].slice(start.length, numbers).join('').trim());
    const terms = Array.from({ length: 12 }, (_, unit) => `W${lowered(unit + 1)},₁₃ · x${lowered(unit + 1)}`);
    expect(lines.length).toBeGreaterThan(3);
    expect(formula.join(' ').trim()).toBe(`a₁₃ = ${terms.join(' + ')} + b₁₃`);
  });

  it('prints a title without what a terminal would take for a command', () => {
    const example = exampleIn(JSON.stringify({ ...lessonExample, title: 'red \u001B[31m\nalert' }));
    expect(workedTable(example, unitPairs)).not.toContain('\u001B');
  });
});

function exampleIn(text: string): Example {
  const [example] = readExamples(text, 'mine.json').examples;
  if (example === undefined) throw new Error('there is no example in the text');
  return example;
}

function lowered(number: number): string {
  return [...String(number)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}

/** The lines on which a quantity begins. */
function rowLines(table: string): readonly string[] {
  const [, body = ''] = table.split(/^quantity .*$/m);
  return body.split('\n').filter((line) => /^\S+ {2}/.test(line));
}

/** The cells of each quantity's first line, without the empty ones. */
function rowsOf(table: string): readonly (readonly string[])[] {
  return rowLines(table).map((line) => line.split(/ {2,}/));
}

/** Every value begins under the heading of its column, and no line is too long. */
function checkAligned(table: string): void {
  const lines = table.split('\n');
  for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(120);
  const start = lines.find((line) => line.startsWith('quantity'))?.indexOf('value') ?? 0;
  for (const line of rowLines(table))
    expect([...line].slice(start - 2, start + 2).join(''), line).toMatch(/^ {2}[=≈] $/);
}
