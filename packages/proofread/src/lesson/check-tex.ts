import type { FormulaReport } from '../check-formula.ts';
import type { MappedText } from './mapped-text.ts';
import { globalId, type LocatedDefinition, type Setting } from './setting.ts';

/** Checks a formula in a setting; its numbers have the ids that the whole lesson has for them. */
export function checkTeX(tex: string, setting: Setting): FormulaReport {
  const report = setting.book.formulas.check(tex, setting.vocabulary, setting.definitions);
  const numbers = report.numbers.map((number) =>
    number.quantity === undefined ? number : { ...number, quantity: globalId(number.quantity, setting) },
  );
  return { ...report, numbers };
}

/** The definitions of a formula that are made of numbers, where the first of these stands. */
export function locatedDefinitions(
  { defined }: FormulaReport,
  text: MappedText,
): readonly LocatedDefinition[] {
  return defined.flatMap((definition) => {
    const [first] = definition.numerals;
    return first === undefined ? [] : [{ definition, span: text.locate(first) }];
  });
}
