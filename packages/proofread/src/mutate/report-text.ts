import { counted } from '../command/counted.ts';
import { LinesOf } from '../lines-of.ts';
import type { SoundLesson } from './lesson-case.ts';
import type { Outcome } from './outcome.ts';

/** What became of changes: how many of each kind were noticed, how many each rule excuses, and every one that slipped through. */
export function reportText(outcomes: readonly Outcome[], lessons: readonly SoundLesson[]): string {
  const count = (verdict: Outcome['verdict']) => outcomes.filter((one) => one.verdict === verdict).length;
  const uncaught = outcomes.filter(({ verdict }) => verdict === 'uncaught');
  const rules = outcomes.flatMap(({ excuse }) => excuse ?? []);
  return [
    ...uncaught.map((outcome) => uncaughtLine(outcome, lessons)),
    ...(uncaught.length > 0 ? [''] : []),
    `${counted(outcomes.length, 'change')} (${tally(outcomes.map(({ change }) => change.kind))}): ${count('caught')} caught, ${count('unread')} no longer read, ${count('excused')} excused, ${uncaught.length} uncaught`,
    ...(rules.length > 0 ? [`excused: ${tally(rules)}`] : []),
    '',
  ].join('\n');
}

function uncaughtLine({ path, change }: Outcome, lessons: readonly SoundLesson[]): string {
  const text = lessons.find((lesson) => lesson.path === path)?.text ?? '';
  const { line, column } = new LinesOf(text).place(change);
  const before = text.slice(Math.max(0, change.start - 30), change.start);
  const after = text.slice(change.end, change.end + 30);
  const context = `${before}[${change.from}→${change.to}]${after}`.replace(/\s+/g, ' ');
  return `${path}:${line}:${column} uncaught ${change.kind}  ${context}`;
}

/** `12 digit, 3 sign`, the most frequent first. */
function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
