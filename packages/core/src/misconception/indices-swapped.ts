import { constant, type Expression, operandsOf } from '../expression.ts';
import type { Subject } from '../subject.ts';
import type { Connection } from '../units.ts';
import type { Workings } from '../workings.ts';
import type { Site, WrongExpression } from './misconception.ts';
import { substitute } from './rewrite.ts';

/**
 * weights[from][to] where weights[to][from] is meant: the transposed matrix, forward or on the way back, or the gradient of the
 * weight across the diagonal. It takes a matrix that has those entries. A missing connection stays missing, and nothing arrives by one
 * whose mirror image is missing.
 */
export const indicesSwapped: WrongExpression = {
  kind: 'wrong-expression',
  name: 'indices-swapped',
  title: 'the two indices of the weights are swapped',
  expressions(site) {
    const { subject } = site;
    switch (subject.kind) {
      case 'pre-activation':
      case 'own-delta':
        return throughSwapped(site);
      case 'next':
        return subject.of.kind === 'pre-activation' ? throughSwapped(site) : [];
      case 'gradient':
        return subject.of.kind === 'output' ? throughSwapped(site) : ofSwapped(site);
      case 'step':
        return site.workings.deltaSign === -1 ? ofSwapped(site) : [];
      default:
        return [];
    }
  },
};

/** The sum with each weight replaced by the one across the diagonal. */
function throughSwapped({ expression, workings }: Site): readonly Expression[] {
  const replacements = new Map<string, Expression>();
  for (const id of operandsOf(expression)) {
    const subject = workings.subjects.get(id);
    const weight = subject?.kind === 'next' ? subject.of : subject;
    if (weight?.kind !== 'weight') continue;
    const connection = across(weight.connection, workings);
    if (connection === undefined) return [];
    const other: Subject | null = connection === null ? null : { kind: 'weight', connection };
    const isNext = subject?.kind === 'next';
    const operand = other === null ? constant(0) : workings.of(isNext ? { kind: 'next', of: other } : other);
    replacements.set(id, operand);
  }
  return [substitute(expression, (id) => replacements.get(id))];
}

/** The gradient or the change of the weight across the diagonal. */
function ofSwapped({ subject, workings }: Site): readonly Expression[] {
  if (subject.kind !== 'gradient' && subject.kind !== 'step') return [];
  if (subject.of.kind !== 'weight') return [];
  const connection = across(subject.of.connection, workings);
  if (connection === undefined || connection === null) return [];
  const expression = workings.expressionOf({ kind: subject.kind, of: { kind: 'weight', connection } });
  return expression === null ? [] : [expression];
}

/** `null` where it is missing, `undefined` where the matrix has no such place. */
function across({ layer, row, column }: Connection, workings: Workings): Connection | null | undefined {
  return workings.connectionAt(layer, column, row);
}
