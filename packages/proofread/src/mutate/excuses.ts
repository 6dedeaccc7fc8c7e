import { numberText } from '../format-finding.ts';
import { judge } from '../numeral.ts';
import { proseNumeral } from '../prose-numeral.ts';
import { quantityValues, vocabulariesOf } from '../quantity-values.ts';
import { dependsOn } from '../term/depends-on.ts';
import { symbolKey } from '../tex/symbol-key.ts';
import { readTeX } from '../tex/tex-reader.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { numberOf, type Trial } from './lesson-case.ts';
import { around } from './regions.ts';
import { sidesOf } from './sides.ts';

/** Why a lesson is as true with a change as it was without. */
export interface Excuse {
  readonly name: string;
  readonly holds: (trial: Trial) => boolean;
}

const RELATION =
  /[=<>≈≤≥→←]|\\(?:approx|(?:left|right)arrow|gets|to|leq?|geq?|lt|gt|neq?|equiv|propto|in)(?![a-zA-Z])/;

/** The rules, each true by itself: the first that holds is counted. */
export const excuses: readonly Excuse[] = [
  { name: 'an exact = turned ≈', holds: isApproximateNow },
  { name: 'the other rounding of a tie', holds: isOtherRounding },
  { name: 'a swap of equal values', holds: isSwapOfEqualValues },
  { name: 'another symbol for what is always the same', holds: isAlwaysTheSame },
  { name: 'arithmetic that comes to the same', holds: comesToTheSame },
  { name: 'a swap for which the printed number is right as well', holds: isRightForBoth },
  { name: 'a mention of something else that exists', holds: isOtherMention },
  { name: 'a constant that a derivative takes away', holds: isConstantUnderDerivative },
  { name: 'a factor beside a 0', holds: isTimesZero },
  { name: 'another letter for what may be any number', holds: isRenamedLetter },
  { name: 'an operator of an expression that claims nothing', holds: isNoClaim },
  { name: 'an arrow from something else that leads there', holds: isPathStill },
];

/** What is equal is also about equal. */
function isApproximateNow({ change }: Trial): boolean {
  return change.kind === 'relation' && change.from === '=' && /^(?:≈|\\approx)$/.test(change.to);
}

/** Of a tie both neighbors are right. */
function isOtherRounding(trial: Trial): boolean {
  const { before, after } = numberOf(trial);
  if (before?.expected === undefined || after === undefined || before.quantity !== after.quantity)
    return false;
  const { expected } = before;
  return [before, after].every(({ printed, start, end }) => {
    const numeral = proseNumeral(numberText(printed), { start, end });
    return numeral !== null && judge(numeral, expected) === 'rounded';
  });
}

/** A symbol or an id now names another quantity that has the same value; or the same quantity in another customary way. */
function isSwapOfEqualValues(trial: Trial): boolean {
  const { before, after } = numberOf(trial);
  if (before?.quantity === undefined || after?.quantity === undefined) return false;
  if (before.quantity === after.quantity) return trial.change.kind === 'symbol' && before.kind === 'mention';
  const values = quantityValues(trial.lesson.text, trial.lesson.book);
  const value = values.get(before.quantity);
  return value !== undefined && value === values.get(after.quantity);
}

/** `:v[1]{of=t5}` becomes `:v[1]{of=y5}`, and y₅ is 0.7: without decimals that is a 1, too. */
function isRightForBoth(trial: Trial): boolean {
  const { before, after } = numberOf(trial);
  if (before?.quantity === undefined || after?.quantity === undefined) return false;
  if (before.printed !== after.printed || before.quantity === after.quantity) return false;
  // The check has found that the mistake gives this number of the other quantity, too.
  if (before.mistake !== undefined) return before.mistake === after.mistake;
  const value = quantityValues(trial.lesson.text, trial.lesson.book).get(after.quantity);
  const numeral = proseNumeral(numberText(after.printed), after);
  return value !== undefined && numeral !== null && judge(numeral, value) === 'rounded';
}

/** What a unit without a curve says is its sum, whatever the numbers. */
function isAlwaysTheSame({ lesson, change }: Trial): boolean {
  if (change.kind !== 'symbol' || ![change.from, change.to].every((one) => /^[a-z]$/.test(one))) return false;
  return vocabulariesOf(lesson.text, lesson.book).some((vocabulary) => {
    const [one, other] = [change.from, change.to].map((symbol) =>
      vocabulary.symbols.get(symbolKey(readTeX(symbol)) ?? ''),
    );
    if (one === undefined || other === undefined) return false;
    return [vocabulary, ...vocabulary.variations()].every(
      ({ quantities }) => quantities.get(one)?.value === quantities.get(other)?.value,
    );
  });
}

/** 2 × 2 and 2 + 2, (−0.2)² and (+0.2)²: a side of numbers only is worth what it was. */
function comesToTheSame({ lesson, change, text }: Trial): boolean {
  const formula = around(lesson.regions.formulas, change.start);
  if (formula === undefined || change.kind === 'relation') return false;
  const before = sidesOf(lesson.text.slice(formula.start, formula.end));
  const after = sidesOf(text.slice(formula.start, formula.end + change.to.length - change.from.length));
  return (
    before.length === after.length &&
    before.every(({ text: side, value }, i) => {
      const other = after[i];
      return side === other?.text || (value !== null && value === other?.value);
    })
  );
}

/** "unit 5" becomes "unit 4", a lone y₅ becomes y₄: both exist, and nothing is claimed of them. */
function isOtherMention(trial: Trial): boolean {
  const { before, after } = numberOf(trial);
  if (isOtherExample(trial)) return true;
  if (isInClaim(trial)) return false;
  // A letter without an index is no number.
  if (before === undefined) return trial.change.kind === 'symbol';
  if (before.kind !== 'mention' && !isLabel(trial)) return false;
  return after === undefined ? trial.change.kind === 'symbol' : after.kind === before.kind;
}

/** The name of an example became that of another, in which everything said of the first is true as well. */
function isOtherExample({ lesson, change, text }: Trial): boolean {
  const start = /[a-z0-9-]*$/.exec(lesson.text.slice(0, change.start))?.[0].length ?? 0;
  const nameIn = (all: string) => /^[a-z0-9-]*/.exec(all.slice(change.start - start))?.[0] ?? '';
  return [lesson.text, text].every((all) => lesson.book.examples.includes(nameIn(all)));
}

/** "BP2", "lesson 2": the number of something that has its number elsewhere. Where a heading, item or lesson gets it, it is no mention. */
function isLabel(trial: Trial): boolean {
  const { lesson, change } = trial;
  const line = lineAt(lesson.text, change.start);
  const before = line.text.slice(0, change.start - line.start);
  const isNumber = numberOf(trial).before?.kind === 'structural';
  return isNumber && /\p{L}\s?\d*$/u.test(before) && !/^(?:#|\w+:)/.test(before);
}

/** d/da (1 + e⁻ᵃ) is d/da (4 + e⁻ᵃ). */
function isConstantUnderDerivative({ lesson, change }: Trial): boolean {
  const before = lesson.text.slice(0, change.start);
  const after = lesson.text.slice(change.end);
  const opened = /\\frac\{d\}\{d\w\}\s*(?:\\left)?[([]([^()[\]=]*)$/.exec(before)?.[1];
  if (opened === undefined || change.kind !== 'digit') return false;
  return /(?:^|[-+]\s*)\d*$/.test(opened) && /^\d*\s*(?:[-+]|(?:\\right)?[)\]])/.test(after);
}

/** σ′(a) ≤ ¼ is σ′(y) ≤ ¼, as long as neither letter means anything else there. */
function isRenamedLetter({ lesson, change }: Trial): boolean {
  const formula = around(lesson.regions.formulas, change.start);
  if (formula === undefined || !/^[a-z]$/.test(change.from) || !/^[a-z]$/.test(change.to)) return false;
  const tex = lesson.text.slice(formula.start, formula.end);
  const times = (letter: string) =>
    [...tex.matchAll(/\\[a-zA-Z]+|[a-zA-Z]/g)].filter(([one]) => one === letter).length;
  const isIndexed = /^\s*[_^]/.test(lesson.text.slice(change.end));
  if (isIndexed || times(change.from) !== 1 || times(change.to) !== 0) return false;
  return vocabulariesOf(lesson.text, lesson.book)
    .slice(0, 1)
    .every(({ symbols }) => !symbols.has(change.from));
}

/** (1 + e⁻ᵃ) · 0 is (1 + eᵃ) · 0. */
function isTimesZero({ lesson, change }: Trial): boolean {
  const before = lesson.text.slice(0, change.start);
  const after = lesson.text.slice(change.end);
  return /\([^()$]*$/.test(before) && /^[^()$]*\)\s*\\(?:times|cdot)\s*0(?![.\d])/.test(after);
}

/** `t − y₅` in a sentence becomes `t + y₅`: without a relation it is neither true nor false. */
function isNoClaim(trial: Trial): boolean {
  const { lesson, change } = trial;
  return (
    change.kind === 'sign' && around(lesson.regions.formulas, change.start) !== undefined && !isInClaim(trial)
  );
}

function isInClaim({ lesson, change }: Trial): boolean {
  const line = lineAt(lesson.text, change.start);
  const at = change.start - line.start;
  // The heading of a row says what the numbers of the row are.
  const isHeading = /^\s*\|[^|]*$/.test(line.text.slice(0, at));
  if (isHeading && /\|[^|$]*\d[^|$]*\|/.test(line.text.slice(at))) return true;
  const formula = around(lesson.regions.formulas, change.start);
  if (formula !== undefined) return RELATION.test(lesson.text.slice(formula.start, formula.end));
  const before = line.text.slice(0, at);
  const isOfValue = /(?:\]|:::\w+)\{[^{}]*$/.test(before);
  const after = line.text.slice(at + change.from.length);
  // The = of an attribute, only="y5", claims nothing.
  return isOfValue || /[=≈<>≤≥→←]\s*[^\s"]*$/.test(before) || /^[^\s"]*\s*[=≈<>≤≥→←]/.test(after);
}

function lineAt(text: string, offset: number): { readonly start: number; readonly text: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, text: text.slice(start, end < 0 ? undefined : end) };
}

/** A path of arrows of which each symbol still depends on the one before it. */
function isPathStill({ lesson, change, text }: Trial): boolean {
  const formula = around(lesson.regions.formulas, change.start);
  if (formula === undefined || change.kind === 'relation') return false;
  const end = formula.end + change.to.length - change.from.length;
  const steps = text
    .slice(formula.start, end)
    .replaceAll('$', '')
    .split(/\\(?:to|rightarrow)(?![a-zA-Z])/);
  if (steps.length < 2) return false;
  return vocabulariesOf(lesson.text, lesson.book).some((vocabulary) => isPath(steps, vocabulary));
}

function isPath(steps: readonly string[], vocabulary: Vocabulary): boolean {
  const ids = steps.map((step) => vocabulary.symbols.get(symbolKey(readTeX(step)) ?? ''));
  return ids.every((id, i) => {
    const previous = ids[i - 1];
    if (id === undefined) return false;
    return i === 0 || (previous !== undefined && dependsOn(vocabulary, id, previous));
  });
}
