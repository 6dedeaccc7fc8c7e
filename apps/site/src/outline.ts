import { type CollectionEntry, getCollection } from 'astro:content';
import partsFile from '../../../docs-content/lessons/parts.json';
import { type PartDescription, readParts } from './parts.ts';
import { readingMinutes } from './reading-time.ts';

/** A lesson as the book's lists show it. */
export interface Lesson {
  /** PART/LESSON, as in its address. */
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly navTitle: string;
  /** What it asks in other words, where the author gives them. */
  readonly question: string | undefined;
  readonly minutes: number;
  readonly part: Part;
  /** Its place in its part, from 1. */
  readonly number: number;
  /** Ids of the lessons it builds on; see `neededLessons`. */
  readonly needs: readonly string[];
  /** What the reader can do after it. */
  readonly goals: readonly string[];
}

/** A part that has lessons. */
export interface Part {
  /** Its place among the parts that have lessons, from 1. */
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly minutes: number;
  /** In reading order, never empty. */
  readonly lessons: readonly Lesson[];
}

function folderOf(entry: CollectionEntry<'docs'>): string {
  return entry.id.slice(0, entry.id.indexOf('/'));
}

/** Orders a part's lessons and refuses two that claim the same place. */
function inOrder(entries: readonly CollectionEntry<'docs'>[]): readonly CollectionEntry<'docs'>[] {
  const sorted = [...entries].sort((one, other) => one.data.order - other.data.order);
  for (const [index, entry] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before?.data.order === entry.data.order) {
      throw new Error(`The lessons ${before.id} and ${entry.id} both have order: ${entry.data.order}.`);
    }
  }
  return sorted;
}

function makePart(
  description: PartDescription,
  number: number,
  entries: readonly CollectionEntry<'docs'>[],
): Part {
  const lessons: Lesson[] = [];
  const part = {
    number,
    title: description.title,
    question: description.question,
    minutes: entries.reduce((minutes, entry) => minutes + readingMinutes(entry.body ?? ''), 0),
    lessons,
  };
  for (const [index, { id, data, body }] of inOrder(entries).entries()) {
    lessons.push({
      id,
      href: `/${id}/`,
      title: data.title,
      navTitle: data.navTitle ?? data.title,
      question: data.question,
      minutes: readingMinutes(body ?? ''),
      part,
      number: index + 1,
      needs: data.needs,
      goals: data.goals,
    });
  }
  return part;
}

/**
 * The parts and lessons that exist, in reading order.
 *
 * @throws {Error} where a folder of lessons is missing from parts.json, or two lessons of a part claim the same place
 */
export async function readOutline(): Promise<readonly Part[]> {
  const entries = await getCollection('docs');
  const descriptions = readParts(partsFile);
  const stray = entries.find((entry) => !descriptions.some(({ folder }) => folder === folderOf(entry)));
  if (stray) {
    throw new Error(
      `docs-content/lessons/parts.json has no part with the folder "${folderOf(stray)}", which holds ${stray.id}. ` +
        'Add one, with a title and a question.',
    );
  }
  const parts: Part[] = [];
  for (const description of descriptions) {
    const own = entries.filter((entry) => folderOf(entry) === description.folder);
    if (own.length > 0) parts.push(makePart(description, parts.length + 1, own));
  }
  return parts;
}

/** All lessons of the book, in reading order. */
export function allLessons(parts: readonly Part[]): readonly Lesson[] {
  return parts.flatMap((part) => part.lessons);
}
