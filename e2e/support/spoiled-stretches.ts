import { checkStretch, type Scene } from './check-stretch.ts';
import type { Stretch } from './collect-numbers.ts';

/** How many digits were changed, and which changes the checks let pass. */
export interface Spoiled {
  readonly changes: number;
  readonly unnoticed: readonly string[];
}

/** Kinds that these tests recompute: of the others they only know that they are there. */
const recomputed = new Set(['given', 'derived', 'quoted', '']);

/**
 * Changes each digit of each number that is the value of a quantity, one at a time, and checks again. The digit behind the last one of a
 * tie may be either, so a change that leaves a correct rounding is none.
 */
export function unnoticedChanges(stretches: readonly Stretch[], scene: Scene): Spoiled {
  const unnoticed: string[] = [];
  let changes = 0;
  const once = new Map(
    stretches
      .filter(
        ({ where, data, text }) =>
          where === 'text' && recomputed.has(data['kind'] ?? '') && /^[+−-]?\d/.test(text),
      )
      .map((stretch) => [`${stretch.text} ${stretch.data['of']}`, stretch]),
  );
  for (const stretch of once.values()) {
    for (const text of changedDigits(stretch.text)) {
      changes += 1;
      if (checkStretch({ ...stretch, text }, scene).complaints.length === 0)
        unnoticed.push(`${stretch.text} → ${text} (${stretch.data['of']}) at ${stretch.path}`);
    }
  }
  return { changes, unnoticed };
}

/** The text with each of its digits raised by one, and lowered by one. */
function changedDigits(text: string): readonly string[] {
  return [...text].flatMap((character, i) => {
    if (!/\d/.test(character)) return [];
    const others = [(Number(character) + 1) % 10, (Number(character) + 9) % 10];
    return others.map((digit) => `${text.slice(0, i)}${digit}${text.slice(i + 1)}`);
  });
}
