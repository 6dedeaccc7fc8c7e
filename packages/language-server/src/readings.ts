import { ExampleError } from '@nudge/core/example-reader/example-error';
import { BookError } from '@nudge/proofread/book';
import { LessonBook } from '@nudge/proofread/lesson-book';
import { ListError } from '@nudge/proofread/lists/yaml-list';
import { proofread } from '@nudge/proofread/proofread';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LessonPath } from './lesson-path.ts';
import type { Reading } from './reading.ts';

/** Proofreads documents, each against the book of the project that it is in. */
export class Readings {
  readonly #books = new Map<string, LessonBook>();
  readonly #latest = new Map<string, Reading>();

  /**
   * Proofreads a document as the editor has it.
   *
   * @returns what was found, or a sentence that says why the book cannot be opened
   */
  async read(document: TextDocument, { root, path }: LessonPath): Promise<Reading | string> {
    const lessons = this.#books.get(root) ?? new LessonBook(root);
    this.#books.set(root, lessons);
    try {
      const book = await lessons.open();
      const reading = {
        ...proofread({ path, text: document.getText(), book }),
        version: document.version,
        book,
        path,
      };
      this.#latest.set(document.uri, reading);
      return reading;
    } catch (error) {
      const isBooks =
        error instanceof ExampleError || error instanceof ListError || error instanceof BookError;
      if (!isBooks) throw error;
      this.#latest.delete(document.uri);
      return error.message;
    }
  }

  /** What was found in a document, where that was not changed since. */
  of({ uri, version }: TextDocument): Reading | undefined {
    const reading = this.#latest.get(uri);
    return reading?.version === version ? reading : undefined;
  }

  forget(uri: string): void {
    this.#latest.delete(uri);
  }
}
