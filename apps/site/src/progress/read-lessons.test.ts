import { beforeEach, expect, it, vi } from 'vitest';
import { markLesson, readLessons } from './read-lessons.ts';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

it('keeps what was read, and what was taken back', () => {
  markLesson('slopes/slopes', true);
  markLesson('slopes/downhill', true);
  markLesson('slopes/slopes', false);
  expect(readLessons()).toEqual({ 'slopes/slopes': false, 'slopes/downhill': true });
});

it('takes anything else that is kept there for nothing', () => {
  for (const other of ['', '[', 'null', '3', '{"slopes/slopes":"yes"}']) {
    kept.set('nudge-read', other);
    expect(readLessons()).toEqual({});
  }
});

it('does without where the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('refused');
    },
    setItem: () => {
      throw new Error('refused');
    },
  });
  expect(() => markLesson('slopes/slopes', true)).not.toThrow();
  expect(readLessons()).toEqual({});
});
