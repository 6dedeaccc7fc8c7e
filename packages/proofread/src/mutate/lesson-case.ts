import type { Book } from '../book.ts';
import { type Proofreading, type ProofreadNumber, proofread } from '../proofread.ts';
import { type Change, changed } from './change.ts';
import { type Regions, regionsOf } from './regions.ts';

/** A lesson as it is, before any change. */
export interface SoundLesson {
  readonly path: string;
  readonly text: string;
  readonly regions: Regions;
  readonly proofreading: Proofreading;
  readonly book: Book;
}

/** A change that was made to a lesson, and what the proofreader said to it. */
export interface Trial {
  readonly lesson: SoundLesson;
  readonly change: Change;
  readonly text: string;
  readonly proofreading: Proofreading;
}

export function soundLesson(path: string, text: string, book: Book): SoundLesson {
  return { path, text, regions: regionsOf(text), proofreading: proofread({ path, text, book }), book };
}

export function tryOut(lesson: SoundLesson, change: Change): Trial {
  const text = changed(lesson.text, change);
  const proofreading = proofread({ path: lesson.path, text, book: lesson.book });
  return { lesson, change, text, proofreading };
}

/** The number in which something was changed, or in whose `{of=…}`, as it was and as it is. */
export function numberOf({ lesson, change, text, proofreading }: Trial): {
  readonly before: ProofreadNumber | undefined;
  readonly after: ProofreadNumber | undefined;
} {
  const at = ({ numbers }: Proofreading, source: string) =>
    numbers.find(({ start, end }) => start <= change.start && change.start < end) ??
    numbers.findLast(({ end }) => /^\]\{[^{}]*$/.test(source.slice(end, change.start)));
  return { before: at(lesson.proofreading, lesson.text), after: at(proofreading, text) };
}
