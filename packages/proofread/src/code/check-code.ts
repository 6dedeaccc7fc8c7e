import { checkNumeral } from '../check-value.ts';
import type { CheckedNumber, Located } from '../finding.ts';
import type { CodePart } from '../lesson/lesson.ts';
import { MappedText } from '../lesson/mapped-text.ts';
import { globalId, type PartReport, type Setting } from '../lesson/setting.ts';
import { judge } from '../numeral.ts';
import { namedValue } from '../prose/named-value.ts';
import { proseNumeral } from '../prose-numeral.ts';
import type { Span } from '../tex/tex-node.ts';
import { type Assigned, assignmentsIn, idNamed } from './assignments.ts';
import { calculationsIn } from './calculations.ts';
import { type CodeToken, codeTokens } from './code-token.ts';
import { blockClaims, checkClaim, commentClaims, type OutputClaim } from './outputs.ts';
import { runCode } from './run-code.ts';

/** Reads a stretch of code, a comment or a text, like prose. */
type ReadProse = (text: MappedText) => PartReport;

const SCRIPT = /^(js|javascript|mjs)$/i;
const PLAIN = /^(|text|txt|plain|plaintext|output|console|terminal|ansi)$/i;
/** Decimals that are in every program, and no results. */
const CONSTANTS = /^(?:0?\.5|0?\.25|[1-9]\.0+|0\.0|0?\.0*1|1e-?\d+)$/i;

/** True for a block that shows what the block before it prints. */
export function isOutput({ language, meta }: CodePart): boolean {
  return /^output$/i.test(language) || (PLAIN.test(language) && /\boutput\b/i.test(meta));
}

/**
 * Holds a block of code against the example, and what it is said to print against what it prints.
 *
 * JavaScript that calls `console.log` is run; where all that it prints is said, in comments or in the block behind it, its numbers are
 * held by that, and a decimal must still be a quantity of the example or a plain constant. In all other code a decimal must be given
 * to a name that is a quantity's. Whole numbers are places and limits.
 *
 * @param output the block behind it, if that shows its output
 */
export function checkCode(
  part: CodePart,
  output: CodePart | null,
  setting: Setting,
  readWords: ReadProse,
): readonly PartReport[] {
  const { text, language } = part;
  const readProse: ReadProse = (words) => readWords(withAbout(words));
  if (PLAIN.test(language)) return linesOf(text).map(readProse);
  const code = text.text;
  const tokens = codeTokens(code, language);
  const isRun = SCRIPT.test(language) && /\bconsole\s*\.\s*log\s*\(/.test(code);
  const run = isRun ? runCode(code) : null;
  const comments = run === null ? [] : commentClaims(code, tokens, run.printed);
  const block = run === null || output === null ? [] : blockClaims(output.text.text, run.printed);
  const said = comments.length + block.length;
  const isHeld =
    run !== null &&
    said > 0 &&
    (output !== null || said >= new Set(run.printed.map(({ line }) => line)).size);
  const claims = [...reportsOf(comments, text), ...(output === null ? [] : reportsOf(block, output.text))];
  const missing =
    run !== null && output !== null && run.printed.length > block.length
      ? [unsaid(output, run.printed.at(-1)?.text ?? '')]
      : [];
  const failed = run?.error ? [failure(part, run.error)] : [];
  const assigned = assignmentsIn(tokens, code, setting);
  const calculations = isRun ? [] : calculationsIn(tokens, text, setting);
  return [
    ...claims,
    ...missing,
    ...failed,
    ...calculations.map(({ report }) => report),
    ...tokens.flatMap((token) => {
      if (calculations.some((one) => one.tokens.includes(token))) return [];
      const isClaim = comments.some(
        ({ span }) => span.start >= token.start && span.end <= token.start + token.text.length,
      );
      return isClaim ? [] : [checkToken(token, { assigned, isHeld, isRun }, text, setting, readProse)];
    }),
  ];
}

function reportsOf(claims: readonly OutputClaim[], text: MappedText): readonly PartReport[] {
  const located = <T extends { readonly span: Span }>(one: T): T => ({ ...one, span: text.locate(one.span) });
  return claims.map(checkClaim).map(({ numbers, findings }) => ({
    numbers: numbers.map(located),
    findings: findings.map(located),
  }));
}

/** What is known of the program that a token is part of. */
interface Program {
  readonly assigned: readonly Assigned[];
  /** What it prints is shown, and right. */
  readonly isHeld: boolean;
  readonly isRun: boolean;
}

/** A line of plain text says something for itself. */
function linesOf(text: MappedText): readonly MappedText[] {
  return [...text.text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) =>
    text.slice(index, index + line.length),
  );
}

/** In code, = is no claim that a number is exact. */
function withAbout(text: MappedText): MappedText {
  return new MappedText(
    Array.from(text.text, (character, i) => ({
      text:
        character === '=' && !/[=<>!:+*/-]/.test(`${text.text[i - 1] ?? ''}${text.text[i + 1] ?? ''}`)
          ? '≈'
          : character,
      span: text.locate({ start: i, end: i + 1 }),
    })),
  );
}

function checkToken(
  token: CodeToken,
  { assigned, isHeld, isRun }: Program,
  text: MappedText,
  setting: Setting,
  readProse: ReadProse,
): PartReport {
  const local = { start: token.start, end: token.start + token.text.length };
  const span = text.locate(local);
  const printed = token.text;
  if (token.kind === 'comment') return readProse(text.slice(local.start, local.end));
  if (token.kind === 'text') return checkText(text, local, readProse);
  if (token.kind === 'name') return named(printed, span, setting);
  if (token.kind !== 'number') return { numbers: [], findings: [] };
  const numeral = proseNumeral(printed.replaceAll('_', '').replace(/e\+?(-?\d+)$/i, 'e$1'), span);
  const own = assigned.find((one) => one.token === token);
  if (own !== undefined && numeral !== null) {
    const only = namedValue(own.id, setting);
    return checkNumeral(
      { ...numeral, negative: own.isNegative },
      printed,
      { value: only.value, only },
      'tex',
    );
  }
  const kept = (number: Partial<CheckedNumber>): PartReport => ({
    numbers: [{ span, printed, kind: isHeld ? 'arithmetic' : 'structural', ...number }],
    findings: [],
  });
  if (numeral === null || /^\d[\d_]*$/.test(printed)) return kept({});
  const byValue = [...setting.vocabulary.quantities.values()].find(({ value, phase }) => {
    const verdict = judge(numeral, Math.abs(value));
    return verdict === 'exact' || (verdict === 'rounded' && phase !== 'given' && numeral.digits.length > 4);
  });
  if (isHeld && byValue !== undefined) {
    const { id, kind } = namedValue(byValue.id, setting);
    return kept({ kind, quantity: id, expected: Math.abs(byValue.value) });
  }
  if (isHeld && (CONSTANTS.test(printed) || setting.vocabulary.example === null)) return kept({});
  const message = isHeld
    ? 'no quantity of the example has this value'
    : `nothing says what this number is: give it to a name of the example (w13 = 0.1), ${isRun ? 'or say behind each console.log what it prints' : 'or work it out into one (a3 = 0.1 * 0.35 + 0.8 * 0.9)'}`;
  return { numbers: [], findings: [{ kind: 'unproved-number', span, printed, message }] };
}

/** A name with a digit in it: that of a quantity, or one of the program's own. */
function named(name: string, span: Span, setting: Setting): PartReport {
  if (!/\p{N}/u.test(name)) return { numbers: [], findings: [] };
  const id = idNamed(name, setting);
  if (id === null) return { numbers: [{ span, printed: name, kind: 'structural' }], findings: [] };
  return {
    numbers: [{ span, printed: name, kind: 'mention', quantity: globalId(id, setting) }],
    findings: [],
  };
}

const FORMAT = /%[-+ 0]*\d*(?:\.\d+)?[a-z]|\$?\{[^{}]*\}|\\[nrtu0]\d*/gi;

/** A text of a program: what formats numbers in it, `%.4f`, `{y5:.3f}`, is the program's, the rest is read. */
function checkText(text: MappedText, { start, end }: Span, readProse: ReadProse): PartReport {
  const inner = text.text.slice(start, end);
  const formats = [...inner.matchAll(FORMAT)].map(({ 0: format, index }) => ({
    start: start + index,
    end: start + index + format.length,
  }));
  const report = readProse(text.slice(start, end, formats));
  const places = formats.flatMap((format): readonly CheckedNumber[] => {
    const printed = text.text.slice(format.start, format.end);
    return /\p{N}/u.test(printed) ? [{ span: text.locate(format), printed, kind: 'structural' }] : [];
  });
  return { ...report, numbers: [...report.numbers, ...places] };
}

function unsaid(output: CodePart, printed: string): PartReport {
  const message = `the code prints more than is shown, last ${printed}`;
  return { numbers: [], findings: [{ kind: 'wrong-output', span: output.span, message }] };
}

function failure({ span }: CodePart, error: string): PartReport {
  const finding: Located = { kind: 'wrong-output', span, message: `the code ends with an error: ${error}` };
  return { numbers: [], findings: [finding] };
}
