import type { Finding, Proofreading } from '../proofread.ts';
import type { Change } from './change.ts';
import { changesOf } from './changes.ts';
import { excuses } from './excuses.ts';
import { type SoundLesson, type Trial, tryOut } from './lesson-case.ts';

/**
 * What became of a change: noticed; no longer read, which the floor of the book notices; excused by the rule with this name; or none of
 * these.
 */
export interface Outcome {
  readonly path: string;
  readonly change: Change;
  readonly verdict: 'caught' | 'unread' | 'excused' | 'uncaught';
  readonly excuse?: string;
}

/** A change and the lesson it is to be made in. */
export interface Candidate {
  readonly lesson: SoundLesson;
  readonly change: Change;
}

/** Every change of every lesson. */
export function candidates(lessons: readonly SoundLesson[]): readonly Candidate[] {
  return lessons.flatMap((lesson) => changesOf(lesson.text).map((change) => ({ lesson, change })));
}

/** Makes a change, has the lesson proofread, and says what became of it. */
export function outcomeOf({ lesson, change }: Candidate): Outcome {
  const trial = tryOut(lesson, change);
  const { path } = lesson;
  if (isNoticed(trial)) return { path, change, verdict: 'caught' };
  const excuse = excuses.find(({ holds }) => holds(trial));
  if (excuse !== undefined) return { path, change, verdict: 'excused', excuse: excuse.name };
  const isUnread = trial.proofreading.unread.length > lesson.proofreading.unread.length;
  return { path, change, verdict: isUnread ? 'unread' : 'uncaught' };
}

/** There is a finding that was not there before. */
function isNoticed({ lesson, proofreading }: Trial): boolean {
  const known = new Set(signs(lesson.proofreading));
  return signs(proofreading).some((sign) => !known.has(sign));
}

function signs({ findings }: Proofreading): readonly string[] {
  return findings.map(({ kind, message, printed }: Finding) => `${kind} ${printed} ${message}`);
}
