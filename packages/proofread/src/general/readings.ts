import type { CalledName } from '../term/term.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Definitions } from './definitions.ts';
import type { Reading } from './scope.ts';
import type { Survey } from './survey.ts';

const NO_SYMBOLS: Vocabulary['symbols'] = new Map();

/** Every way to understand the letters of a statement, the most general first. */
export function readingsOf(
  survey: Survey,
  vocabulary: Vocabulary,
  definitions: Definitions,
): readonly Reading[] {
  const plain: Reading = {
    symbols: vocabulary.symbols,
    withNumbers: false,
    areFunctionsValues: false,
    activation: null,
  };
  const readings: Reading[] = [];
  if (survey.isOnlySlopes && survey.slopes.size > 0) readings.push({ ...plain, symbols: NO_SYMBOLS });
  readings.push(plain);
  if (hasOtherCase(survey, vocabulary)) readings.push({ ...plain, symbols: vocabulary.eitherCase() });
  else if (hasShort(survey, vocabulary)) readings.push({ ...plain, symbols: vocabulary.allSymbols });
  // Of two functions, f and g, neither is the one that all units have.
  const activations = survey.called.size === 1 ? activationsIn(survey, vocabulary) : [];
  readings.push(...activations.flatMap((activation) => readings.map((one) => ({ ...one, activation }))));
  const all = survey.hasBareFunction
    ? readings.map((one) => ({ ...one, areFunctionsValues: true }))
    : readings;
  const hasNumbers = [...survey.names].some((name) => definitions.find(name)?.isNumber);
  return hasNumbers ? [...all, ...all.map((one) => ({ ...one, withNumbers: true }))] : all;
}

/** True where a statement has a letter of a short symbol. */
function hasShort({ names }: Survey, { shortSymbols }: Vocabulary): boolean {
  const kinds = new Set([...names].map(kindOf));
  return [...shortSymbols.keys()].some((key) => kinds.has(kindOf(key)));
}

/** A key without what its index says. */
function kindOf(key: string): string {
  return key.replace(/_\{[^}]*\}/, '_');
}

/** `w_{jk}` for the W_{jk} of a notation without a w; a number said of w_{13} alone is not taken for one of W_{13}. */
function hasOtherCase({ names }: Survey, { symbols, shortSymbols }: Vocabulary): boolean {
  if (names.has('w') && shortSymbols.has('W') && !symbols.has('w')) return true;
  const letters = new Set(
    [...names].flatMap((name) => /^(?:\\Delta)?([Ww])_\{[^}]*[a-z]/.exec(name)?.[1] ?? []),
  );
  return [...letters].some((letter) => ![...symbols.keys()].some((key) => key.startsWith(`${letter}_`)));
}

/** What the units of an example compute, where that has a name; where they differ, only for what is said of no unit. */
function activationsIn({ names }: Survey, { quantities }: Vocabulary): readonly CalledName[] {
  const called = [...quantities.values()].flatMap(({ id, expression }) =>
    /^y\d+$/.test(id) && expression !== null ? [expression.kind === 'call' ? expression.name : null] : [],
  );
  const all = [...new Set(called)];
  const isOfUnit = [...names].some((name) => name.includes('_'));
  return all.length > 1 && isOfUnit ? [] : all.filter((name) => name !== null);
}
