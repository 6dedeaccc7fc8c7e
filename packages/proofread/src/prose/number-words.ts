/** The number words that are read, from two on: "one" is said of too much. */
const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** For a regular expression. */
export const numberWords = WORDS.join('|');

/** What a number word or a numeral says; `null` for another word. */
export function wordValue(word: string): number | null {
  const place = WORDS.indexOf(word.toLowerCase());
  if (place >= 0) return place + 2;
  return /^\d+$/.test(word) ? Number(word) : null;
}

/** A number in the style of another one: a word or digits, with a capital letter or without. */
export function inStyleOf(printed: string, value: number): string {
  const word = value === 1 ? 'one' : value === 0 ? 'no' : WORDS[value - 2];
  if (/\d/.test(printed) || word === undefined) return String(value);
  return /^\p{Lu}/u.test(printed) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}
