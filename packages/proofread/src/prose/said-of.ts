import { checkNumeral, verdictOf } from '../check-value.ts';
import { globalId, type Setting } from '../lesson/setting.ts';
import { type Numeral, shown } from '../numeral.ts';
import { proseNumeral } from '../prose-numeral.ts';
import { loneSymbol } from './lone-symbol.ts';
import { mathRuns, runTeX } from './math-runs.ts';
import { mathTokens, numberAt } from './math-token.ts';
import { type NamedValue, namedValue } from './named-value.ts';
import type { FormulaAt, MarkedValue, ValueAt } from './prose-context.ts';
import { type Reading, refused } from './reading.ts';

const LINK =
  /(?<=(\S+))\s+(?:(is|are|was|were|equals?|comes?\s+to|came\s+to|amounts?\s+to|of)|(becomes?|became|(?:moves?|falls?|rises?|drops?|grows?|shrinks?|goes|went|fell|rose)\s+to)|(?:is|are))(?:\s+(now|then))?(?:\s+(?:about|roughly|nearly|almost|only|just|exactly|around|approximately|again|still))*\s+(?=[-−+]?\.?\d|\uFFFC)/giu;
/** Behind the number: it is compared, or counts something. */
const COMPARED =
  /^\s*(?:times|more|less|larger|smaller|bigger|higher|lower|greater|above|below|away|apart|percent|of|to|and|or|[×·+*/^–]|-\s|−\s|\p{L}*(?:weights?|units?|layers?|steps?|inputs?|outputs?)\b)/iu;
/** Before the symbol: it is not this that the number is of. */
const OTHER_SUBJECT =
  /(?:\b(?:of|in|for|by|to|at|from|than|minus|plus|times|over|per|half|twice|with\s+respect\s+to)|[+−×·/^-])\s+(?:the\s+)?(?:[\p{L}-]+\s+)?$/iu;
/** Behind a list of symbols, "a₃ and a₄ are 0.755", it is not clear of which. */
const LISTED = /(?:,|\b(?:and|or))\s+$/iu;
const GRADIENT_OF =
  /\b(?:gradients?|slope\s+of\s+the\s+error|derivative)\s+(?:of|for|at|by|to|with\s+respect\s+to)\s+(?:the\s+weight\s+)?$/iu;
const CHANGE_OF = /\b(?:change|step|update|nudge)\s+(?:of|in|for|to|at)\s+(?:the\s+weight\s+)?$/iu;
const NEXT = /\b(?:new|updated|next)\s+(?:weight\s+)?$/iu;
const SUPPOSED = /\b(?:if|suppose|imagine|say|assume|unless|would|were)\b[^.]*$/iu;

/**
 * A number that a sentence says of the symbol directly before it: "δ₅ is −0.0407", "$y_5$ comes to 0.690", "the gradient of $W_{13}$ is
 * 0.000929", "W₁₃ becomes 0.0991". Marked with `:v` or not, it must be the symbol's value, rounded.
 */
export function readSaidOf(
  text: string,
  setting: Setting,
  formulaAt: FormulaAt,
  valueAt: ValueAt,
): readonly Reading[] {
  return [...text.matchAll(LINK)].flatMap((link) => {
    const { index, 0: whole, 1: said = '', 2: plain, 3: turned, 4: time } = link;
    const start = index + whole.length;
    const marked = valueAt(start);
    const sign = /^[-−+]/.exec(text.slice(start, start + 1))?.[0] ?? '';
    const length = sign.length + (numberAt(text, start + sign.length)?.length ?? 0);
    const span = { start, end: start + (marked === null ? length : 1) };
    const printed = marked?.printed ?? text.slice(span.start, span.end).trimEnd();
    const numeral = proseNumeral(printed, span);
    const before = text.slice(Math.max(0, index - 80), index - said.length);
    const isListed = /^(?:are|were)$/i.test(plain ?? '') && LISTED.test(before);
    if (isListed || numeral === null || COMPARED.test(text.slice(span.end)) || SUPPOSED.test(before))
      return [];
    const id = symbolBefore(text, index, said, setting, formulaAt);
    if (id === null) return [];
    const isTurned = turned !== undefined || (time !== undefined && plain !== 'was');
    const ids = idsMeant(id, before, isTurned).filter((one) => setting.vocabulary.quantities.has(one));
    const named = ids.map((one) => namedValue(globalId(one, setting), setting));
    const only = named.find((one) => isOf(verdictOf(numeral, one.value, one))) ?? named[0];
    if (only !== undefined && marked !== null) return otherThan(only, marked, numeral, ids, setting);
    return only === undefined
      ? []
      : [{ span, ...checkNumeral(numeral, printed, { value: only.value, only }) }];
  });
}

/** What is wrong where a number is marked as one thing, and the sentence says it of another. */
function otherThan(
  only: NamedValue,
  { printed, of }: MarkedValue,
  numeral: Numeral,
  ids: readonly string[],
  { vocabulary }: Setting,
): readonly Reading[] {
  const isSame = ids.includes(of) || isOf(verdictOf(numeral, only.value, only));
  if (isSame || !vocabulary.quantities.has(of)) return [];
  const message = `the sentence says this of ${only.text}, which is ${shown(only.value)}; it is marked of=${of}`;
  return [refused(numeral.span, printed, 'wrong-digit', message, { expected: shown(only.value) })];
}

/**
 * The quantity whose symbol ends at an offset of a text; `null` where something else does.
 *
 * @param said the word that ends there
 */
export function symbolBefore(
  text: string,
  end: number,
  said: string,
  { vocabulary }: Setting,
  formulaAt: FormulaAt,
): string | null {
  const formula = formulaAt(end - 1);
  if (formula !== null) return said.length === 1 ? loneSymbol(formula, vocabulary) : null;
  const own = vocabulary.quantities.get(said);
  if (own !== undefined) return own.id;
  const [run, other] = mathRuns(mathTokens(text.slice(end - said.length, end)));
  if (run === undefined || other !== undefined || run.span.end - run.span.start < said.length) return null;
  return loneSymbol(runTeX(run.tokens).text, vocabulary);
}

/** What the words before a symbol make of it; the first is what is due. */
function idsMeant(id: string, before: string, isTurned: boolean): readonly string[] {
  if (GRADIENT_OF.test(before)) return [`grad.${id}`];
  if (CHANGE_OF.test(before)) return [`step.${id}`];
  if (NEXT.test(before)) return [`next.${id}`];
  if (OTHER_SUBJECT.test(before)) return [];
  return isTurned ? [`next.${id}`, id] : [id];
}

function isOf(verdict: string): boolean {
  return verdict === 'exact' || verdict === 'rounded';
}
