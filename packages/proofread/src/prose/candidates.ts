import { globalId, type Setting } from '../lesson/setting.ts';
import { isWhole, judge, type Numeral, significantDigitsOf } from '../numeral.ts';

/** At most so many are named. */
const MOST = 3;
/** A result of fewer significant digits could be too much. */
const SIGNIFICANT = 2;

/**
 * What a number could be in the example, and how to say so: "it could be a₃ here: write a₃ = 0.755, or :v[0.755]{of=a3}". Where it is nothing
 * there, what else can be done.
 */
export function remedyFor(numeral: Numeral, printed: string, setting: Setting): string {
  const { quantities } = setting.vocabulary;
  const isSmall = isWhole(numeral) && numeral.digits.length === 1;
  // Too much is 0 or 1 by chance.
  if (/^[01]$/.test(numeral.digits)) return `${AS_WORD}; otherwise ${OTHERWISE}`;
  const fitting = [...quantities.values()].flatMap(({ id, symbolText, value, phase }) => {
    const verdict = judge(numeral, value);
    const isExact = verdict === 'exact';
    const isLong = significantDigitsOf(numeral) >= SIGNIFICANT;
    const fits = isExact || (verdict === 'rounded' && isLong && phase !== 'given');
    return fits ? [{ id: globalId(id, setting), text: symbolText, isExact }] : [];
  });
  const word = isSmall ? AS_WORD : null;
  if (fitting.length === 0) return word === null ? NOTHING : `${word}; otherwise ${OTHERWISE}`;
  const ways = fitting
    .toSorted((one, other) => Number(other.isExact) - Number(one.isExact))
    .slice(0, MOST)
    .map(
      ({ id, text, isExact }) =>
        `${text} here: write ${text} ${isExact ? '=' : '≈'} ${printed}, or :v[${printed}]{of=${/[^\w.]/.test(id) ? `"${id}"` : id}}`,
    );
  return `${word === null ? '' : `${word}; or `}it could be ${ways.join(', or ')}`;
}

const AS_WORD = 'a number that only counts is written as a word';
const OTHERWISE =
  'write :v[…]{of=…} with what it is, which may be worked out, as in :v[8.5%]{of="(E - next.E) / E"}, or put it into a formula';
const NOTHING = `nothing of the example has this value: ${OTHERWISE}, or write it in words`;
