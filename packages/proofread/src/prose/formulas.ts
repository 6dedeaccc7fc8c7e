import { nearestName } from '@nudge/core/example-reader/nearest-name';
import type { CheckedNumber, Located } from '../finding.ts';
import { checkTeX, locatedDefinitions } from '../lesson/check-tex.ts';
import type { MappedText } from '../lesson/mapped-text.ts';
import { globalId, type Setting } from '../lesson/setting.ts';
import { symbolsOf } from '../term/symbols-of.ts';
import type { Span } from '../tex/tex-node.ts';
import { readTeX, TeXError } from '../tex/tex-reader.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type MathRun, mathRuns, runTeX } from './math-runs.ts';
import { type MathToken, mathTokens } from './math-token.ts';
import type { FormulaAt } from './prose-context.ts';
import type { Reading } from './reading.ts';
import { arrayNamed } from './shape.ts';

/** Formulas in plain text, `y₅ ≈ 0.690`, perhaps with `$…$` for a part, and symbols named in passing, `W₁₃`. */
export function readFormulas(text: string, setting: Setting, formulaAt: FormulaAt): readonly Reading[] {
  const tokens = mathTokens(text, formulaAt).map((token) => withIds(token, setting.vocabulary));
  return mathRuns(tokens).flatMap((run) =>
    run.isStatement ? [readStatement(run, text, setting)] : readSymbols(run, text, setting),
  );
}

function readStatement(run: MathRun, text: string, setting: Setting): Reading {
  const tex = runTeX(run.tokens);
  const report = checkTeX(tex.text, setting);
  const formulas = run.tokens.filter(({ kind }) => kind === 'formula');
  // What stands between dollars has been checked by itself.
  const isOwn = (one: { readonly span: Span }) =>
    !formulas.some(({ start }) => tex.locate(one.span).start === start);
  const locate = (span: Span) => tex.locate(span);
  const printed = (span: Span) => text.slice(span.start, span.end);
  const numbers = report.numbers.filter(isOwn).map((number): CheckedNumber => {
    const span = locate(number.span);
    return { ...number, span, printed: printed(span) };
  });
  const isRight = () => formulas.every(({ tex }) => checkTeX(tex, setting).findings.length === 0);
  const own = report.findings.filter(isOwn);
  const findings = (own.length === 0 && isRight() ? report.findings : own).map((finding): Located => {
    // What can't be read is reported as a whole, and not for every number in it.
    const span = finding.kind === 'unreadable-formula' ? run.span : locate(finding.span);
    return { ...inProse(finding, printed(span)), span, printed: printed(span) };
  });
  return {
    span: run.span,
    numbers,
    findings,
    unread: report.unread.map(locate),
    defined: locatedDefinitions(report, tex),
  };
}

/** A finding about a formula, in the glyphs of prose. */
function inProse(finding: Located, printed: string): Located {
  const { fix } = finding;
  const message = finding.message.replace(/\\approx ?/g, '≈');
  if (fix === undefined) return { ...finding, message };
  const minus = printed.includes('-') ? '-' : '−';
  const glyphs = fix
    .replace(/\\approx ?/g, '≈')
    .replace(/\s*\\times\s*10\^\{?(-?\d+)\}?/g, (_, power: string) => `×10${[...power].map(raised).join('')}`)
    .replaceAll('\\%', '%')
    .replaceAll('{,}', ',')
    .replaceAll('-', minus)
    .trim();
  return { ...finding, message, fix: glyphs };
}

function raised(character: string): string {
  return '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number.parseInt(character, 10)] ?? '⁻';
}

/** Names in a stretch that claims nothing. Its numbers are left to others. */
function readSymbols(run: MathRun, text: string, setting: Setting): readonly Reading[] {
  const words = run.tokens.map(
    (token): MathToken => (token.kind === 'formula' ? { ...token, kind: 'break' } : token),
  );
  return mathRuns(words).flatMap((part) => readNames(part, text, setting));
}

function readNames(run: MathRun, text: string, setting: Setting): readonly Reading[] {
  const named = run.tokens.filter(({ kind, text }) => kind === 'symbol' && /\p{N}/u.test(text));
  const strangers = named.length === 0 ? [] : namesIn(runTeX(run.tokens), text, setting);
  const rest = named.filter(
    (token) =>
      !strangers.some(({ span }) => span.start <= token.start && span.end >= token.start + token.text.length),
  );
  return [...strangers, ...rest.flatMap((token) => readAlone(token, setting))];
}

function namesIn(tex: MappedText, text: string, setting: Setting): readonly Reading[] {
  return matchesIn(tex.text, setting.vocabulary).flatMap((match): readonly Reading[] => {
    const [start, end] =
      match.kind === 'known'
        ? [match.symbol.span.start, match.symbol.span.end]
        : [match.span.start, match.span.end];
    if (!/\d/.test(tex.text.slice(start, end))) return [];
    const span = tex.locate({ start, end });
    const name = text.slice(span.start, span.end);
    if (match.kind === 'unknown') return [stranger(span, name, setting)];
    const { id } = match.symbol;
    const quantity = id === null ? {} : { quantity: globalId(id, setting) };
    return [{ span, numbers: [{ span, printed: name, kind: 'mention', ...quantity }], findings: [] }];
  });
}

function matchesIn(tex: string, vocabulary: Vocabulary) {
  try {
    return symbolsOf(readTeX(tex), vocabulary);
  } catch (error) {
    if (!(error instanceof TeXError)) throw error;
    return [];
  }
}

/** A letter with a number that is no symbol of the notation: an error where there is an example that could have it. */
function readAlone({ start, text, tex }: MathToken, setting: Setting): readonly Reading[] {
  const span = { start, end: start + text.length };
  if (arrayNamed(tex, setting).length > 0)
    return [{ span, numbers: [{ span, printed: text, kind: 'mention' }], findings: [] }];
  // ½ and x² are no names.
  if (/^\\tfrac/.test(tex) || !/[\d₀-₉]/.test(text)) return [];
  if (setting.vocabulary.example === null)
    return [{ span, numbers: [{ span, printed: text, kind: 'mention' }], findings: [] }];
  return [stranger(span, text, setting)];
}

function stranger(span: Span, name: string, { vocabulary }: Setting): Reading {
  const texts = [...vocabulary.quantities.values()].map(({ symbolText }) => symbolText);
  const near = nearestName(name, texts);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  const message = `${vocabulary.example} has nothing of that name${hint}`;
  return { span, numbers: [], findings: [{ kind: 'unknown-quantity', span, message, printed: name }] };
}

/** `W13` in plain letters is the quantity of that id. */
function withIds(token: MathToken, { quantities }: Vocabulary): MathToken {
  const quantity = token.kind === 'symbol' ? quantities.get(token.text) : undefined;
  return quantity === undefined ? token : { ...token, tex: `${quantity.symbol} ` };
}
