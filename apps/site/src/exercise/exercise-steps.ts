import type { Quantity } from '@nudge/core/quantity';

/** A stretch of an exercise: its heading, and what is worked out in it. */
export interface Stretch {
  readonly title: string;
  readonly steps: readonly ExerciseStep[];
}

export interface ExerciseStep {
  readonly quantity: Quantity;
  /** The first of three hints: a question back. */
  readonly question: string;
}

/** What there is to work out, in the order in which it can be: by what an id begins with. */
const stretches: readonly {
  readonly title: string;
  readonly kinds: readonly { readonly id: RegExp; readonly question: string }[];
}[] = [
  {
    title: 'Forward',
    kinds: [
      {
        id: /^a\d/,
        question:
          'What comes into this unit, and through which weights? Each signal counts as many times as its weight says.',
      },
      { id: /^y\d/, question: 'The unit squashes its sum. What does the sigmoid make of it?' },
      {
        id: /^E$/,
        question:
          'How far is each answer from its target? What becomes of a miss when it is squared and halved?',
      },
    ],
  },
  {
    title: 'Back',
    kinds: [
      {
        id: /^own\.delta\d/,
        question:
          'Is it an output? Then: how far off is it, and how steep is it where it stands? If not: whom does it speak to, what comes back from each, and through which weight?',
      },
    ],
  },
  {
    title: 'The update',
    kinds: [
      {
        id: /^step\.W/,
        question:
          'Which δ sits at the end of this line, and which signal does the line carry? And how long is a step?',
      },
      { id: /^next\.W/, question: 'What was the weight, and what is its change?' },
    ],
  },
  {
    title: 'Forward once more',
    kinds: [
      {
        id: /^next\.[ay]\d/,
        question: 'As before, with every weight at its new value. What comes in, and what goes out?',
      },
      { id: /^next\.E$/, question: 'The same error, of the new answers. Is it smaller than before?' },
    ],
  },
];

/** The steps of an exercise on one update of a network, stretch by stretch. */
export function exerciseSteps(derivation: readonly Quantity[]): readonly Stretch[] {
  return stretches.map(({ title, kinds }) => ({
    title,
    steps: derivation.flatMap((quantity) => {
      const kind = kinds.find(({ id }) => id.test(quantity.id));
      return kind === undefined || quantity.expression === null
        ? []
        : [{ quantity, question: kind.question }];
    }),
  }));
}
