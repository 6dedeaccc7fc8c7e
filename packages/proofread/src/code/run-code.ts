import { createContext, Script } from 'node:vm';

/** One call of `console.log` in code that ran. */
export interface PrintedLine {
  /** What it printed. */
  readonly text: string;
  /** Line of the call in the code, from 0; −1 where it can't be told. */
  readonly line: number;
}

/** What came of running code: what it printed, and the error that ended it. */
export interface CodeRun {
  readonly printed: readonly PrintedLine[];
  readonly error: string | null;
}

/** How long a block of a lesson may run, in milliseconds. */
const TIME = 1000;
const FILE = 'lesson-code.js';

/** `console.log` and what reads it out, made of the context's own objects, so that the code can get at none of ours. */
const prelude = new Script(`
  (() => {
    'use strict';
    const lines = [];
    const most = 1000;
    const textOf = (value) => {
      if (typeof value === 'string') return value;
      if (Array.isArray(value)) return value.length === 0 ? '[]' : '[ ' + value.map(textOf).join(', ') + ' ]';
      if (typeof value === 'object' && value !== null) {
        const fields = Object.entries(value).map(([name, field]) => name + ': ' + textOf(field));
        return fields.length === 0 ? '{}' : '{ ' + fields.join(', ') + ' }';
      }
      return Object.is(value, -0) ? '-0' : String(value);
    };
    const log = (...values) => {
      if (lines.length >= most) throw new Error('the code prints more than ' + most + ' lines');
      const place = /${FILE.replace('.', '\\.')}:(\\d+)/.exec(new Error('where').stack ?? '');
      lines.push({ text: values.map(textOf).join(' '), line: place === null ? -1 : Number(place[1]) - 1 });
    };
    globalThis.console = Object.freeze({ log });
    return () => JSON.stringify(lines);
  })()
`);

/** Runs JavaScript of a lesson by itself: it has the language, `console.log`, and nothing else. */
export function runCode(code: string): CodeRun {
  const context = createContext(Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
  const output: () => unknown = prelude.runInContext(context);
  const printed = () => linesOf(String(output()));
  try {
    new Script(code, { filename: FILE }).runInContext(context, { timeout: TIME });
    return { printed: printed(), error: null };
  } catch (error) {
    return { printed: printed(), error: messageOf(error) };
  }
}

function linesOf(json: string): readonly PrintedLine[] {
  const lines: unknown = JSON.parse(json);
  return Array.isArray(lines)
    ? lines.map(({ text, line }: { text: unknown; line: unknown }) => ({
        text: String(text),
        line: Number(line),
      }))
    : [];
}

/** Errors of the code's own context are no instances of ours. */
function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}
