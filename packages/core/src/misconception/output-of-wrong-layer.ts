import type { Subject } from '../subject.ts';
import type { Connection } from '../units.ts';
import type { Workings } from '../workings.ts';
import type { WrongExpression } from './misconception.ts';
import { substitute } from './rewrite.ts';

/** A weight's gradient or change with another signal than the one it carries: of the unit it enters, or from the layer before. */
export const outputOfWrongLayer: WrongExpression = {
  kind: 'wrong-expression',
  name: 'output-of-wrong-layer',
  title: 'the output is taken from the wrong layer',
  expressions({ subject, expression, workings }) {
    if (subject.kind !== 'gradient' && subject.kind !== 'step') return [];
    if (subject.of.kind !== 'weight') return [];
    const { connection } = subject.of;
    return wrongSignals(connection, workings).map((signal) =>
      substitute(expression, (id) => {
        const operand = workings.subjects.get(id);
        const isCarried = operand?.kind === 'output' && operand.unit.number === connection.from;
        return isCarried ? workings.of(signal) : undefined;
      }),
    );
  },
};

function wrongSignals({ from, to }: Connection, workings: Workings): readonly Subject[] {
  const before = workings.unit(from).incoming.map((connection) => connection.from);
  return [to, ...before].map((number) => ({ kind: 'output', unit: workings.unit(number) }));
}
