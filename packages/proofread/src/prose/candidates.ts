import { globalId, type Setting } from '../lesson/setting.ts';
import { judge, type Numeral } from '../numeral.ts';

/** At most so many are named. */
const MOST = 3;
/** A result of fewer significant digits could be too much. */
const SIGNIFICANT = 2;

/** What a number could be in the example: "0.755 is a₃ here: write :v[0.755]{of=a3}". Empty where it is nothing there. */
export function remedyFor(numeral: Numeral, printed: string, setting: Setting): string {
  const { quantities } = setting.vocabulary;
  const digits = numeral.digits.replace(/^[0.]+|\./g, '').length;
  const fitting = [...quantities.values()].flatMap(({ id, symbolText, value, phase }) => {
    const verdict = judge(numeral, value);
    const fits = verdict === 'exact' || (verdict === 'rounded' && digits >= SIGNIFICANT && phase !== 'given');
    return fits ? [{ id: globalId(id, setting), text: symbolText }] : [];
  });
  if (fitting.length === 0)
    return 'nothing of the example has this value: write :v[…]{of=…} with what it is, put it into a formula, or write it in words';
  const ways = fitting
    .slice(0, MOST)
    .map(({ id, text }) => `${text} here: write :v[${printed}]{of=${/[^\w.]/.test(id) ? `"${id}"` : id}}`);
  return `it could be ${ways.join(', or ')}`;
}
