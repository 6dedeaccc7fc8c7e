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
  const activation = survey.called.size > 0 ? activationIn(vocabulary) : null;
  if (activation !== null) readings.push(...readings.map((one) => ({ ...one, activation })));
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
function hasOtherCase({ names }: Survey, { symbols }: Vocabulary): boolean {
  const letters = new Set(
    [...names].flatMap((name) => /^(?:\\Delta)?([Ww])_\{[^}]*[a-z]/.exec(name)?.[1] ?? []),
  );
  return [...letters].some((letter) => ![...symbols.keys()].some((key) => key.startsWith(`${letter}_`)));
}

/** The activation of all units of an example; `null` where they differ, or have none with a name. */
function activationIn({ quantities }: Vocabulary): CalledName | null {
  const outputs = [...quantities.values()].filter(
    ({ id, expression }) => /^y\d+$/.test(id) && expression !== null,
  );
  const names = new Set(
    outputs.map(({ expression }) => (expression?.kind === 'call' ? expression.name : null)),
  );
  const [name = null, ...others] = names;
  return others.length === 0 ? name : null;
}
