import { type Connection, unitLayers } from '@nudge/core/units';
import { globalId, type Setting } from '../lesson/setting.ts';
import type { FormulaAt } from './prose-context.ts';
import { type Reading, refused } from './reading.ts';
import { symbolBefore } from './said-of.ts';

/** A symbol, and in the same sentence, with no other symbol or number between, the line it lies on. */
const ON_LINE =
  /(?<=(\S+?),?)\s+[^.;:\d\uFFFC]{0,60}\b(?:line|connection|weight|arrow)\s+from\s+unit\s+(\d+)\s+to\s+unit\s+(\d+)(?![\p{N}%]|[.,]\d)/giu;

/** "W₂₃ lies on the line from unit 2 to unit 3": both ends must be the weight's. */
export function readLines(text: string, setting: Setting, formulaAt: FormulaAt): readonly Reading[] {
  const { example } = setting;
  if (example?.kind !== 'network') return [];
  const connections = unitLayers(example.network)
    .flat()
    .flatMap(({ incoming }) => incoming);
  return [...text.matchAll(ON_LINE)].flatMap((match) => {
    const { 0: whole, 1: said = '', 2: from = '', 3: to = '', index } = match;
    const id = symbolBefore(text, text.slice(0, index).replace(/,$/, '').length, said, setting, formulaAt);
    const own = connections.find((one) => id !== null && idsOf(one).includes(id));
    if (id === null || own === undefined) return [];
    const end = index + whole.length;
    const fromStart = index + whole.lastIndexOf(from, whole.length - to.length - 1);
    const message = `${setting.vocabulary.quantities.get(id)?.symbolText} leads from unit ${own.from} to unit ${own.to}`;
    const unit = (printed: string, start: number, due: number): Reading => {
      const span = { start, end: start + printed.length };
      if (Number(printed) !== due)
        return refused(span, printed, 'unknown-quantity', message, { expected: String(due) });
      const quantity = globalId(`unit.${due}`, setting);
      return { span, numbers: [{ span, printed, kind: 'mention', quantity }], findings: [] };
    };
    return [unit(from, fromStart, own.from), unit(to, end - to.length, own.to)];
  });
}

function idsOf({ from, to }: Connection): readonly string[] {
  return [`W${from}${to}`, `W${from},${to}`];
}
