import type { VFile } from 'vfile';
import { lessonError } from './lesson-error.ts';

/** rehype-katex prints a formula it cannot read in red and goes on; a lesson with one is not built. */
export function rehypeMathErrors() {
  return (_tree: unknown, file: VFile) => {
    const message = file.messages.find(({ source }) => source === 'rehype-katex');
    if (!message) return;
    const cause = message.cause instanceof Error ? message.cause.message : message.reason;
    const start = { line: message.line ?? 1, column: message.column ?? 1 };
    throw lessonError(file, { position: { start } }, `holds a formula that cannot be set: ${cause}`);
  };
}
