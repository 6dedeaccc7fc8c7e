import { expect, it } from 'vitest';
import { neededLessons } from './needed-lessons.ts';
import type { Lesson, Part } from './outline.ts';

const part: Part = { number: 1, title: 'Slopes', question: 'How?', minutes: 9, lessons: [] };
const lesson = (id: string, needs: readonly string[] = []): Lesson => ({
  id,
  href: `/${id}/`,
  title: id,
  navTitle: id,
  question: undefined,
  minutes: 3,
  part,
  number: 1,
  needs,
  goals: [],
});
const first = lesson('slopes/slopes');
const second = lesson('slopes/downhill', ['slopes/slopes']);
const third = lesson('slopes/astray', ['slopes/later', 'slopes/downhill']);

it('finds the lessons that one builds on', () => {
  expect(neededLessons(second, [first, second])).toEqual([first]);
});

it('refuses a lesson that there is not', () => {
  expect(() => neededLessons(third, [first, second, third])).toThrow(
    'slopes/astray needs slopes/later, and there is no such lesson. Name one by its folder and file: slopes/slopes.',
  );
});

it('refuses a lesson that comes later, and the lesson itself', () => {
  expect(() => neededLessons(second, [second, first])).toThrow(
    'slopes/downhill needs slopes/slopes, which does not come before it in the book.',
  );
  const own = lesson('slopes/own', ['slopes/own']);
  expect(() => neededLessons(own, [own])).toThrow('does not come before it');
});
