import type { Expression } from '../expression.ts';
import type { Subject } from '../subject.ts';
import type { Workings } from '../workings.ts';

/** A derived quantity at which a mistake could be made. */
export interface Site {
  readonly subject: Subject;
  /** How it is computed rightly. */
  readonly expression: Expression;
  readonly workings: Workings;
}

interface Named {
  /** As lessons name it: lower-case words joined by hyphens. */
  readonly name: string;
  /** What was done, as a clause: "the sign of δ is turned round". */
  readonly title: string;
}

/** A mistake in how a quantity is computed from others. */
export interface WrongExpression extends Named {
  readonly kind: 'wrong-expression';
  /** What stands in place of the right expression, each way for itself; none where the mistake cannot be made. */
  readonly expressions: (site: Site) => readonly Expression[];
}

/** What becomes of a derived quantity before others are computed from it. */
export type Carry = (value: number, of: Subject) => number;

/** A mistake in what is carried on: every derived quantity is changed before anything is computed from it. */
export interface WrongCarry extends Named {
  readonly kind: 'wrong-carry';
  /** Each way for itself. */
  readonly carries: readonly Carry[];
}

/** A mistake that people make, as a small change to a right derivation. */
export type Misconception = WrongExpression | WrongCarry;
