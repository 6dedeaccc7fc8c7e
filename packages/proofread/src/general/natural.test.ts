import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { book } from '../../test/two-two-one.ts';
import { checkFormula } from '../check-formula.ts';
import { noVocabulary } from '../vocabulary.ts';
import { Definitions } from './definitions.ts';

/** Formulas as textbooks and students write them, lesson by lesson; those behind a ! are wrong. */
const text = readFileSync(new URL('../../test/formulas/natural.txt', import.meta.url), 'utf8');

const blocks = text
  .trim()
  .split('\n\n')
  .map((block) => {
    const [heading = '', ...lines] = block.split('\n');
    return { heading, lines };
  });

describe.each(blocks)('$heading', ({ heading, lines }) => {
  const [example = '', notation] = heading.replace('# ', '').split(' ');
  const vocabulary = example === 'none' ? noVocabulary : book.vocabulary(example, notation);
  const definitions = new Definitions();

  test.each(lines)('%s', (line) => {
    const isWrong = line.startsWith('!');
    const { findings, unread } = checkFormula(isWrong ? line.slice(1) : line, vocabulary, definitions);
    if (isWrong) expect(findings).not.toEqual([]);
    else expect([findings, unread]).toEqual([[], []]);
  });
});
