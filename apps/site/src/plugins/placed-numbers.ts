import type { ProofreadNumber } from '@nudge/proofread/proofread';
import type { Nodes } from 'mdast';

/** A number, or as much of it as a text holds, by its offsets into that text. */
export interface PlacedNumber {
  readonly start: number;
  readonly end: number;
  readonly number: ProofreadNumber;
}

/** What Markdown makes typographic, as authors type it. */
const typed: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '.',
  '–': '-',
  '—': '-',
};

/** How far behind its place a character is looked for: past the marks and blanks before a line of a quote or a list. */
const LOOK_AHEAD = 24;

/**
 * The numbers of a lesson that a node holds, by their offsets into the node's text, which has no escapes, character references or
 * quote marks as the lesson has.
 *
 * @param text what the node prints
 * @param source the whole lesson
 */
export function placedNumbers(
  text: string,
  node: Nodes,
  source: string,
  numbers: readonly ProofreadNumber[],
): readonly PlacedNumber[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const inside = numbers.filter(({ start, end }) => start < to && end > from);
  if (inside.length === 0) return [];
  const places = placesOf(text, source.slice(from, to)).map((place) => from + place);
  return inside.flatMap((number) => {
    const start = places.findIndex((place) => place >= number.start && place < number.end);
    const end = places.findLastIndex((place) => place >= number.start && place < number.end) + 1;
    return start < 0 || !/\p{N}/u.test(text.slice(start, end)) ? [] : [{ start, end, number }];
  });
}

/** Where each character of a text stands in its source. */
function placesOf(text: string, source: string): readonly number[] {
  let at = 0;
  return Array.from({ length: text.length }, (_, i) => {
    const character = text[i] ?? '';
    const reference = /^&#?\w+;/.exec(source.slice(at, at + LOOK_AHEAD));
    if (reference !== null && (character !== '&' || reference[0] === '&amp;')) {
      at += reference[0].length;
      return at - reference[0].length;
    }
    const ahead = source.slice(at, at + LOOK_AHEAD);
    const found = [character, typed[character] ?? character]
      .map((one) => ahead.indexOf(one))
      .filter((one) => one >= 0);
    // A character that the source has not takes no place.
    if (found.length === 0) return at;
    const place = at + Math.min(...found);
    at = place + 1;
    return place;
  });
}
