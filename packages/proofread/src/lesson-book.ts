import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Book, lessonPlaces, openBook } from './book.ts';

/**
 * What the lessons of a site are held against, opened once and again only after an example or a list has changed; after a lesson has
 * changed, only the places of the lessons are read again.
 */
export class LessonBook {
  readonly root: string;
  #opened: Promise<Book> | undefined;
  #data = '';
  #lessons = '';

  /** @param root folder of the project */
  constructor(root: string) {
    this.root = root;
  }

  async open(): Promise<Book> {
    const [data, lessons] = await Promise.all([this.#stamp(/\.(json|yaml)$/), this.#stamp(/\.mdx$/)]);
    if (this.#opened === undefined || data !== this.#data) this.#opened = openBook(this.root);
    else if (lessons !== this.#lessons) this.#opened = this.#withPlaces(this.#opened);
    this.#data = data;
    this.#lessons = lessons;
    return this.#opened;
  }

  async #withPlaces(opened: Promise<Book>): Promise<Book> {
    return { ...(await opened), lessons: await lessonPlaces(this.root) };
  }

  /** How many files there are, and when the last of them was written. */
  async #stamp(name: RegExp): Promise<string> {
    const folder = join(this.root, 'docs-content');
    const files = (await readdir(folder, { recursive: true })).filter((file) => name.test(file));
    const times = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).mtimeMs));
    return `${files.length} ${Math.max(...times)}`;
  }
}
