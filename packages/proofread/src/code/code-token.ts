/** A piece of code, as far as its numbers are concerned. */
export interface CodeToken {
  readonly kind: 'number' | 'name' | 'comment' | 'text' | 'sign';
  /** Of a comment or a text: what is between its marks. */
  readonly text: string;
  /** Offset of `text` in the code. */
  readonly start: number;
}

const LINE_COMMENT: Readonly<Record<string, string>> = {
  python: '#',
  py: '#',
  r: '#',
  julia: '#',
  jl: '#',
  ruby: '#',
  rb: '#',
  sh: '#',
  bash: '#',
  yaml: '#',
  yml: '#',
  toml: '#',
  matlab: '%',
  octave: '%',
  tex: '%',
  latex: '%',
  lua: '--',
  sql: '--',
  haskell: '--',
  hs: '--',
};

const NUMBER = /(?:0[xX][\da-fA-F]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const TEXT =
  /"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/y;
const BLOCK_COMMENT = /\/\*([\s\S]*?)\*\/|<!--([\s\S]*?)-->/y;

/** Cuts code of a language into tokens; without spaces. */
export function codeTokens(code: string, language: string): readonly CodeToken[] {
  const mark = LINE_COMMENT[language.toLowerCase()] ?? '//';
  const tokens: CodeToken[] = [];
  for (let at = 0; at < code.length; ) {
    const [token, length] = tokenAt(code, at, mark);
    if (token !== null) tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(code: string, at: number, mark: string): readonly [CodeToken | null, number] {
  const space = match(/\s+/y, code, at);
  if (space !== null) return [null, space[0].length];
  if (code.startsWith(mark, at)) {
    const end = code.indexOf('\n', at) < 0 ? code.length : code.indexOf('\n', at);
    return [{ kind: 'comment', text: code.slice(at + mark.length, end), start: at + mark.length }, end - at];
  }
  const comment = match(BLOCK_COMMENT, code, at);
  if (comment !== null) return [inside('comment', comment, at), comment[0].length];
  const text = match(TEXT, code, at);
  if (text !== null) return [inside('text', text, at), text[0].length];
  const name = match(NAME, code, at);
  if (name !== null) return [{ kind: 'name', text: name[0], start: at }, name[0].length];
  const number = match(NUMBER, code, at);
  if (number !== null) return [{ kind: 'number', text: number[0], start: at }, number[0].length];
  return [{ kind: 'sign', text: code[at] ?? '', start: at }, 1];
}

function inside(kind: 'comment' | 'text', found: RegExpExecArray, at: number): CodeToken {
  const text = found.slice(1).find((group) => group !== undefined) ?? '';
  return { kind, text, start: at + found[0].indexOf(text, found[0].length > text.length ? 1 : 0) };
}

function match(pattern: RegExp, code: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(code);
}
