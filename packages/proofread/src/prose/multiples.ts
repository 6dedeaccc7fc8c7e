import type { Setting } from '../lesson/setting.ts';
import { shown } from '../numeral.ts';
import { numberWords, wordValue } from './number-words.ts';
import type { FormulaAt } from './prose-context.ts';
import { type Reading, refused } from './reading.ts';
import { symbolBefore } from './said-of.ts';

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['tenth', 1 / 10],
]);
const MULTIPLE = new RegExp(
  `(?<=(\\S+))(\\s+(?:is|are|was)\\s+)((about|roughly|nearly|almost|just|exactly)\\s+)?(twice|(?:${numberWords})\\s+times|half(?:\\s+of)?|(?:a|one)\\s+(?:${[...PARTS.keys()].join('|')})\\s+of)\\s+(?:(?:as\\s+(?:large|big|great|high|much|steep)\\s+as|the\\s+(?:size|value)\\s+of)\\s+)?(\\S+?)(?=[\\s.,;:!?)]|$)`,
  'giu',
);
/** How far the quotient may be from the word, in proportion; and where the sentence says "about". */
const CLOSE = 1e-9;
const ABOUT = 0.2;

/** "W₄₅ is three times W₃₅": the quotient of the two must be what the words say. */
export function readMultiples(text: string, setting: Setting, formulaAt: FormulaAt): readonly Reading[] {
  return [...text.matchAll(MULTIPLE)].flatMap((match) => {
    const {
      0: whole,
      1: left = '',
      2: verb = '',
      3: hedge = '',
      4: about,
      5: words = '',
      6: right = '',
      index,
    } = match;
    const end = index + whole.length;
    const over = valueBefore(text, index, left, setting, formulaAt);
    const under = valueBefore(text, end, right, setting, formulaAt);
    const said = factorOf(words);
    if (over === null || under === null || under.value === 0 || said === null) return [];
    const quotient = over.value / under.value;
    const isAbout = about !== undefined && !/^(?:just|exactly)$/i.test(about);
    if (Math.abs(quotient - said) <= said * (isAbout ? ABOUT : CLOSE)) return [];
    const start = index + verb.length + hedge.length;
    const span = { start, end: start + words.length };
    const due = shown(quotient);
    const message = `${over.text} is ${due} times ${under.text}${isAbout ? '' : '; write “about” before what is rounded'}`;
    return [refused(span, words, 'wrong-digit', message, { expected: due })];
  });
}

function factorOf(words: string): number | null {
  if (/^twice$/i.test(words)) return 2;
  const times = /^(\S+)\s+times$/i.exec(words);
  if (times !== null) return wordValue(times[1] ?? '');
  const part = [...PARTS].find(([name]) => new RegExp(`\\b${name}\\b`, 'i').test(words));
  return part?.[1] ?? null;
}

/** The value of the symbol that ends at an offset, and its text. */
function valueBefore(text: string, end: number, said: string, setting: Setting, formulaAt: FormulaAt) {
  const id = symbolBefore(text, end, said, setting, formulaAt);
  const quantity = id === null ? undefined : setting.vocabulary.quantities.get(id);
  return quantity === undefined ? null : { value: quantity.value, text: quantity.symbolText };
}
