import type { CheckedNumber, Located } from '../finding.ts';
import { uncovered } from '../lesson/uncovered.ts';
import { judge } from '../numeral.ts';
import { proseNumeral } from '../prose-numeral.ts';
import type { Span } from '../tex/tex-node.ts';
import type { CodeToken } from './code-token.ts';
import type { PrintedLine } from './run-code.ts';

/** What a lesson says that code prints. */
export interface OutputClaim {
  readonly said: string;
  /** Where it says so, in the text that holds it. */
  readonly span: Span;
  /** What it does print there. */
  readonly printed: string;
}

const SAYS = /^\s*(?:(?:prints?|outputs?|logs?|gives|is)\b:?|→|->|=>|⇒|>|=)\s*/i;

/** The comments behind or below a `console.log` that say what it prints. */
export function commentClaims(
  code: string,
  tokens: readonly CodeToken[],
  printed: readonly PrintedLine[],
): readonly OutputClaim[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'comment' || token.text.trim() === '') return [];
    const line = code.slice(0, token.start).split('\n').length - 1;
    const before = (code.split('\n')[line] ?? '').slice(
      0,
      token.start - code.lastIndexOf('\n', token.start - 1) - 1,
    );
    const isAlone = /^\s*(\/\/|\/\*)\s*$/.test(before);
    const own = printed.filter((one) => one.line === (isAlone ? line - 1 : line)).map(({ text }) => text);
    const lead = SAYS.exec(token.text)?.[0] ?? /^\s*/.exec(token.text)?.[0] ?? '';
    const isSaid = SAYS.test(token.text);
    const said = token.text.slice(lead.length).trimEnd();
    if (own.length === 0 || said === '' || (isAlone && !isSaid)) return [];
    // Without a word that says so, only what begins like a number is taken for output.
    if (!isSaid && !/^[-−≈\d[{.]/.test(said)) return [];
    const joint = own.length > 1 && said.includes(',') ? ', ' : ' ';
    const start = token.start + lead.length;
    return [{ said, span: { start, end: start + said.length }, printed: own.join(joint) }];
  });
}

/** The lines of a block that shows the output. */
export function blockClaims(block: string, printed: readonly PrintedLine[]): readonly OutputClaim[] {
  const due = printed
    .map(({ text }) => text)
    .join('\n')
    .trimEnd()
    .split('\n');
  let at = 0;
  const lines = block
    .trimEnd()
    .split('\n')
    .map((said) => {
      const span = { start: at, end: at + said.length };
      at += said.length + 1;
      return { said: said.trimEnd(), span };
    });
  return lines.map(({ said, span }, i) => ({ said, span, printed: (due[i] ?? '').trimEnd() }));
}

/** Holds what is said of an output against the output. */
export function checkClaim({ said, span, printed }: OutputClaim): {
  readonly numbers: readonly CheckedNumber[];
  readonly findings: readonly Located[];
} {
  const numbers = uncovered(said, []).map(
    ({ start, end }): CheckedNumber => ({
      span: { start: span.start + start, end: span.start + end },
      printed: said.slice(start, end),
      kind: 'arithmetic',
    }),
  );
  if (isSame(said, printed)) return { numbers, findings: [] };
  const message = printed === '' ? 'the code prints nothing here' : `the code prints ${printed}`;
  const finding: Located = { kind: 'wrong-output', span, message, printed: said, expected: printed };
  return {
    numbers,
    findings: [said.startsWith('≈') || printed === '' ? finding : { ...finding, fix: printed }],
  };
}

function isSame(said: string, printed: string): boolean {
  const plain = (text: string) => text.replaceAll('−', '-').replace(/\s+/g, ' ').trim();
  if (!said.startsWith('≈')) return plain(said) === plain(printed);
  const numeral = proseNumeral(said.slice(1), { start: 0, end: 0 });
  return numeral !== null && ['exact', 'rounded'].includes(judge(numeral, Number(printed)));
}
