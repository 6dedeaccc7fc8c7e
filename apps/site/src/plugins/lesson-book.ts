import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Book, openBook } from '@nudge/proofread/book';

/** What the lessons of a site are held against, opened once and again only after one of its files has changed. */
export class LessonBook {
  readonly root: string;
  #opened: Promise<Book> | undefined;
  #stamp = '';

  /** @param root folder of the project */
  constructor(root: string) {
    this.root = root;
  }

  async open(): Promise<Book> {
    const stamp = await this.#newest();
    if (this.#opened === undefined || stamp !== this.#stamp) {
      this.#stamp = stamp;
      this.#opened = openBook(this.root);
    }
    return this.#opened;
  }

  /** How many files the book is made of, and when the last of them was written. */
  async #newest(): Promise<string> {
    const folder = join(this.root, 'docs-content');
    const files = (await readdir(folder, { recursive: true })).filter((file) =>
      /\.(json|yaml|mdx)$/.test(file),
    );
    const times = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).mtimeMs));
    return `${files.length} ${Math.max(...times)}`;
  }
}
