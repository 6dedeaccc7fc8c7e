import { checkFormula, type FormulaReport } from './check-formula.ts';
import { Definitions } from './general/definitions.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Checks formulas, and remembers what was found, for a book that is read again and again while somebody writes it. A formula that uses or
 * makes definitions depends on those before it, and is checked anew.
 */
export class FormulaReports {
  readonly #known = new WeakMap<Vocabulary, Map<string, FormulaReport>>();

  /** What `checkFormula` finds. */
  check(tex: string, vocabulary: Vocabulary, definitions: Definitions = new Definitions()): FormulaReport {
    if (!definitions.isEmpty) return checkFormula(tex, vocabulary, definitions);
    const reports = this.#known.get(vocabulary) ?? new Map<string, FormulaReport>();
    this.#known.set(vocabulary, reports);
    const known = reports.get(tex);
    if (known !== undefined) return known;
    const report = checkFormula(tex, vocabulary, definitions);
    if (definitions.isEmpty) reports.set(tex, report);
    return report;
  }
}
