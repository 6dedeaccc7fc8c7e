import { z } from 'astro/zod';

/** The notation of a lesson that names none. */
export const defaultNotation = 'unit-pairs';

const exampleName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the name of a file in docs-content/examples, without .json');

const runName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the name of a file in docs-content/runs, without .json');

const lessonId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be the address of a lesson, PART/LESSON, without .mdx',
  );

/**
 * What a lesson says about itself, between the `---` at its top, beside Starlight's own fields. `title` (the question that the
 * lesson answers) and `description` (its answer in two or three sentences, printed large below the title) are Starlight's.
 *
 * How many minutes a lesson takes is not written down: it follows from its length.
 */
export const lessonSchema = z.object({
  /** The lesson's place in its part, counted from 1. No two lessons of a part share one. */
  order: z.number().int().positive(),

  /** A title short enough for the list of lessons beside the page. The title itself where absent. */
  navTitle: z.string().min(1).optional(),

  /**
   * The worked example that the lesson's numbers come from: the name of a file in docs-content/examples, without `.json`.
   * `:v[0.690]{of=y5}`, formulas, steppers, diagrams and panels all read it. In a list, the first is the lesson's own, and the others
   * are there to be named, `:v[0.690]{of=picture-story.y5}`. Absent where a lesson has no numbers.
   */
  example: z.union([exampleName, z.array(exampleName).min(1)]).optional(),

  /**
   * The recorded run that the lesson's measured numbers come from: the name of a file in docs-content/runs, without `.json`.
   * `:v[0.0069]{of=run.E@10}` is what the error was after ten updates. In a list, the others are there to be named,
   * `:v[0.27]{of=xor-online.run.E@80000}`.
   */
  run: z.union([runName, z.array(runName).min(1)]).optional(),

  /** How the lesson writes symbols: the name of a notation in packages/core/src/notation. */
  notation: z.string().default(defaultNotation),

  /** The lessons that this one builds on, as PART/LESSON: `[slopes/chain-rule]`. They come before it in the book. */
  needs: z.array(lessonId).default([]),

  /** What the reader can do after the lesson, two or three of them; each goes on from "You can". */
  goals: z.array(z.string().min(1)).default([]),

  /**
   * The question of the lesson in other words, where the title alone would not tell a newcomer what is asked. It is printed
   * below the title in the list of the front page.
   */
  question: z.string().min(1).optional(),
});
