import type { WrongExpression } from './misconception.ts';

/** A unit that sends on what comes in. */
export const activationLeftOut: WrongExpression = {
  kind: 'wrong-expression',
  name: 'activation-left-out',
  title: 'the sum is sent on without being squashed',
  expressions({ subject, workings }) {
    const output = subject.kind === 'next' ? subject.of : subject;
    if (output.kind !== 'output') return [];
    const sum = { kind: 'pre-activation', unit: output.unit } as const;
    return [workings.of(subject.kind === 'next' ? { kind: 'next', of: sum } : sum)];
  },
};
