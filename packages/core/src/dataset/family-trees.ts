import type { Dataset } from '../training/dataset.ts';

/** Two families of the same shape, and who is related to whom in them: the task of Rumelhart, Hinton and Williams (1986, fig. 2). */

interface Person {
  readonly name: string;
  readonly isWoman: boolean;
}

interface Family {
  readonly marriages: readonly (readonly [husband: string, wife: string])[];
  /** By the index of the marriage: a son and a daughter. */
  readonly children: ReadonlyMap<number, readonly [son: string, daughter: string]>;
}

/** Whose children are who: the first marriages of each side, and the one between the two sides. */
const english: Family = {
  marriages: [
    ['Christopher', 'Penelope'],
    ['Andrew', 'Christine'],
    ['Arthur', 'Margaret'],
    ['James', 'Victoria'],
    ['Charles', 'Jennifer'],
  ],
  children: new Map([
    [0, ['Arthur', 'Victoria']],
    [1, ['James', 'Jennifer']],
    [3, ['Colin', 'Charlotte']],
  ]),
};
const italian: Family = {
  marriages: [
    ['Roberto', 'Maria'],
    ['Pierro', 'Francesca'],
    ['Emilio', 'Gina'],
    ['Marco', 'Lucia'],
    ['Tomaso', 'Angela'],
  ],
  children: new Map([
    [0, ['Emilio', 'Lucia']],
    [1, ['Marco', 'Angela']],
    [3, ['Alfonso', 'Sophia']],
  ]),
};

export const relations = [
  'father',
  'mother',
  'husband',
  'wife',
  'son',
  'daughter',
  'uncle',
  'aunt',
  'brother',
  'sister',
  'nephew',
  'niece',
] as const;
export type Relation = (typeof relations)[number];

/** One question: whose what, and everybody who answers it. */
export interface FamilyCase {
  readonly person: string;
  readonly relation: Relation;
  readonly answers: readonly string[];
}

/** In the order of the paper's figure: the English family, husbands and wives in turns and the children last, then the Italian one. */
export const people: readonly string[] = [english, italian].flatMap((family) =>
  membersOf(family).map(({ name }) => name),
);

/** Every question that has an answer: person by person, relation by relation. */
export const familyCases: readonly FamilyCase[] = [english, italian].flatMap((family) =>
  membersOf(family).flatMap(({ name }) =>
    relations.flatMap((relation) => {
      const answers = answersTo(family, name, relation);
      return answers.length === 0 ? [] : [{ person: name, relation, answers }];
    }),
  ),
);

/** One input for each person, then one for each relation; one target for each person. */
export function familyTrees(): Dataset {
  return {
    inputs: familyCases.map(({ person, relation }) => [
      ...people.map((one) => (one === person ? 1 : 0)),
      ...relations.map((one) => (one === relation ? 1 : 0)),
    ]),
    targets: familyCases.map(({ answers }) => people.map((one) => (answers.includes(one) ? 1 : 0))),
  };
}

function membersOf({ marriages, children }: Family): readonly Person[] {
  const married = marriages.flatMap(([husband, wife]) => [
    { name: husband, isWoman: false },
    { name: wife, isWoman: true },
  ]);
  const born = [...children.values()].flatMap(([son, daughter]) => [
    { name: son, isWoman: false },
    { name: daughter, isWoman: true },
  ]);
  const names = new Set(married.map(({ name }) => name));
  return [...married, ...born.filter(({ name }) => !names.has(name))];
}

/** Uncles and aunts are also those by marriage, and so are nephews and nieces. */
function answersTo(family: Family, person: string, relation: Relation): readonly string[] {
  const parents = parentsOf(family, person);
  const siblings = siblingsOf(family, person);
  const spouse = spouseOf(family, person);
  switch (relation) {
    case 'father':
      return parents.slice(0, 1);
    case 'mother':
      return parents.slice(1);
    case 'husband':
      return spouse.filter((one) => !isWoman(family, one));
    case 'wife':
      return spouse.filter((one) => isWoman(family, one));
    case 'son':
      return childrenOf(family, person).slice(0, 1);
    case 'daughter':
      return childrenOf(family, person).slice(1);
    case 'brother':
      return siblings.filter((one) => !isWoman(family, one));
    case 'sister':
      return siblings.filter((one) => isWoman(family, one));
    case 'uncle':
    case 'aunt': {
      const blood = parents.flatMap((one) => siblingsOf(family, one));
      const all = [...blood, ...blood.flatMap((one) => spouseOf(family, one))];
      return all.filter((one) => isWoman(family, one) === (relation === 'aunt'));
    }
    case 'nephew':
    case 'niece': {
      const near = [...siblings, ...spouse.flatMap((one) => siblingsOf(family, one))];
      const all = near.flatMap((one) => childrenOf(family, one));
      return all.filter((one) => isWoman(family, one) === (relation === 'niece'));
    }
  }
}

function isWoman(family: Family, name: string): boolean {
  return membersOf(family).some((one) => one.name === name && one.isWoman);
}

function marriageOf({ marriages }: Family, name: string): number {
  return marriages.findIndex((pair) => pair.some((one) => one === name));
}

function spouseOf(family: Family, name: string): readonly string[] {
  return (family.marriages[marriageOf(family, name)] ?? []).filter((one) => one !== name);
}

function childrenOf(family: Family, name: string): readonly string[] {
  return family.children.get(marriageOf(family, name)) ?? [];
}

function parentsOf({ marriages, children }: Family, name: string): readonly string[] {
  const [marriage] = [...children].find(([, born]) => born.some((one) => one === name)) ?? [-1];
  return marriages[marriage] ?? [];
}

function siblingsOf({ children }: Family, name: string): readonly string[] {
  const born = [...children.values()].find((pair) => pair.some((one) => one === name)) ?? [];
  return born.filter((one) => one !== name);
}
