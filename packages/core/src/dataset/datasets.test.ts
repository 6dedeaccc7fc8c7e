import { describe, expect, it } from 'vitest';
import { familyCases, familyTrees, people, relations } from './family-trees.ts';
import { mirroring, symmetry } from './symmetry.ts';

it('symmetry has all 64 patterns, of which 8 mirror about their middle', () => {
  const { inputs, targets } = symmetry();
  expect(new Set(inputs.map(String)).size).toBe(64);
  const mirrored = inputs.filter((_, pattern) => targets[pattern]?.[0] === 1);
  expect(mirrored.map((input) => input.join(''))).toEqual([
    '000000',
    '001100',
    '010010',
    '011110',
    '100001',
    '101101',
    '110011',
    '111111',
  ]);
});

it('mirrored weights have the strength of each pair, and their ratio', () => {
  expect(mirroring([-6, 12, 3, -3, -12, 6])).toEqual({ strengths: [6, 12, 3], ratio: [1, 2, 4] });
});

describe('family trees', () => {
  const answers = (person: string, relation: string) =>
    familyCases.find((one) => one.person === person && one.relation === relation)?.answers.toSorted();

  // Of the paper: 24 people, 12 relations, 104 questions, 112 triples; "Colin has-aunt Jennifer, Margaret".
  it('have 24 people and 104 questions, with 112 answers in all', () => {
    expect(people).toHaveLength(24);
    expect(relations).toHaveLength(12);
    expect(familyCases).toHaveLength(104);
    expect(familyCases.flatMap(({ answers }) => answers)).toHaveLength(112);
  });

  it.each([
    ['Colin', 'aunt', ['Jennifer', 'Margaret']],
    ['Colin', 'uncle', ['Arthur', 'Charles']],
    ['Charlotte', 'brother', ['Colin']],
    ['Arthur', 'nephew', ['Colin']],
    ['Margaret', 'niece', ['Charlotte']],
    ['Victoria', 'father', ['Christopher']],
    ['Sophia', 'mother', ['Lucia']],
    ['Marco', 'wife', ['Lucia']],
    ['Penelope', 'daughter', ['Victoria']],
    ['Colin', 'wife', undefined],
    ['Christopher', 'father', undefined],
  ])('%s has the %s %j', (person, relation, expected) => {
    expect(answers(person, relation)).toEqual(expected);
  });

  it('are the same for both families, name by name', () => {
    const [first, second] = [people.slice(0, 12), people.slice(12)];
    const italian = new Map(first.map((name, place) => [name, second[place]]));
    for (const { person, relation, answers: english } of familyCases.slice(0, 52)) {
      const translated = english.map((name) => italian.get(name) ?? '').toSorted();
      expect(answers(italian.get(person) ?? '', relation)).toEqual(translated);
    }
  });

  it('turn into one input for each person and relation, and one target for each person', () => {
    const { inputs, targets } = familyTrees();
    expect(
      inputs.every((input) => input.length === 36 && input.filter((one) => one === 1).length === 2),
    ).toBe(true);
    expect(targets.every((target) => target.length === 24)).toBe(true);
  });
});
