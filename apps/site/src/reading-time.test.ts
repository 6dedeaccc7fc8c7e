import { expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

it('reads 120 words a minute, and never less than one minute', () => {
  expect(readingMinutes(words(1200))).toBe(10);
  expect(readingMinutes('')).toBe(1);
});

it('counts a formula as one word, a value as its number, a component as none', () => {
  const markup =
    '$W_{45} + \\frac{a}{b}$ :v[0.690]{of=y5} <Stepper caption="many words are here" /> {/* not this */}';
  expect(readingMinutes(`${words(118)} ${markup} ${words(180)}`)).toBe(readingMinutes(words(300)));
});

it('counts what is in a scope, and not how the scope is called', () => {
  const markup =
    ':::in{example=four-equations notation=layer-superscripts}\n:any[two weights] :in[$w_1$]{notation=receiver-first}\n:::\n';
  expect(readingMinutes(`${words(117)}\n${markup}${words(180)}`)).toBe(readingMinutes(words(300)));
  expect(readingMinutes(`${words(176)}\n${markup}`)).toBe(1);
});
