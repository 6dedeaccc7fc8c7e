import { expect, test } from 'vitest';
import { book } from '../../test/two-two-one.ts';
import { statementsOf } from '../chain/statement-reader.ts';
import { readTeX } from '../tex/tex-reader.ts';
import { noVocabulary } from '../vocabulary.ts';
import { instances } from './instances.ts';

/** Which numbers the letters of a statement may be: one text for each instance. */
function assignments(tex: string, vocabulary = book.vocabulary('four-equations', 'layer-superscripts')) {
  const [statement] = statementsOf(readTeX(tex));
  if (statement === undefined) throw new TypeError('no statement');
  return instances(statement, vocabulary).map(({ assignment }) =>
    [...assignment].map(([letter, number]) => `${letter}=${number}`).join(' '),
  );
}

const twoTwoOne = book.vocabulary('two-two-one', 'unit-pairs');

test('without letters in scripts a statement is its only instance', () => {
  expect(assignments('y = mx + b')).toEqual(['']);
});

test('a letter is every number for which all symbols exist', () => {
  expect(assignments('a_j = y_j', twoTwoOne)).toEqual(['j=3', 'j=4', 'j=5']);
  expect(assignments('W_{ij} = 0', twoTwoOne)).toEqual([
    'i=1 j=3',
    'i=1 j=4',
    'i=2 j=3',
    'i=2 j=4',
    'i=3 j=5',
    'i=4 j=5',
  ]);
});

test('a unit for which a sum has nothing to add up is left out', () => {
  expect(assignments(String.raw`\delta_j = \sum_k W_{jk}\delta_k`, twoTwoOne)).toEqual(['j=3', 'j=4']);
});

test('layers, with 1 added or taken away, of numbers and of arrays; L is the last', () => {
  expect(assignments(String.raw`\delta^{(l)}_j = \delta^{(l+1)}_1`)).toEqual(['j=1 l=1', 'j=2 l=1']);
  expect(assignments('z^{(l)} = W^{(l)}h^{(l-1)}')).toEqual(['l=1', 'l=2']);
  expect(assignments(String.raw`\delta^{(L)} = z^{(L)}`)).toEqual(['L=2']);
});

test('in one layer, a sum must have something to add up for every unit', () => {
  expect(() => assignments(String.raw`\delta^{(l)}_j = \sum_k w^{(l+1)}_{jk}\delta^{(l+1)}_k`)).toThrow(
    'for j = 2, l = 1 the sum has nothing to add up',
  );
});

test('how far a sum goes must be clear', () => {
  expect(() => assignments(String.raw`s = \sum_k a_k + b_k`, noVocabulary)).toThrow('write parentheses');
});
