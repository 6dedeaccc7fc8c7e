import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { derive } from '@nudge/core/derivation';
import { DerivationError } from '@nudge/core/derivation/quantity-list';
import type { Example } from '@nudge/core/example';
import { readExamples } from '@nudge/core/example-reader';
import { notationNamed, notations } from '@nudge/core/notation/notations';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** The notation of a lesson that names none. */
const DEFAULT_NOTATION = 'unit-pairs';

/** Everything that lessons are held against. */
export interface Book {
  /** Ids of the worked examples there are. */
  readonly examples: readonly string[];
  /**
   * The quantities of an example and the symbols they have in a notation; without a notation, in that of lessons that name none.
   *
   * @throws BookError where there is no such example or notation, with the names there are
   */
  readonly vocabulary: (example: string, notation?: string) => Vocabulary;
}

/** An example or a notation that there is not, or an example whose numbers can't be derived. */
export class BookError extends Error {
  override readonly name = 'BookError';
}

/**
 * Reads the worked examples of the project, once.
 *
 * @param root folder of the project: examples are in docs-content/examples
 * @throws ExampleError or BookError that names the file of an example that is not right
 */
export async function openBook(root: string): Promise<Book> {
  const folder = join(root, 'docs-content', 'examples');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const examples = files.flatMap(
    (file, i) => readExamples(texts[i] ?? '', join('docs-content/examples', file)).examples,
  );
  return bookOf(new Map(examples.map((example) => [example.id, example])));
}

/** A book of examples that have been read already, by id. */
export function bookOf(examples: ReadonlyMap<string, Example>): Book {
  const vocabularies = new Map<string, Vocabulary>();
  return {
    examples: [...examples.keys()],
    vocabulary: (id, notation = DEFAULT_NOTATION) => {
      const key = `${id} ${notation}`;
      const vocabulary = vocabularies.get(key) ?? makeVocabulary(examples, id, notation);
      vocabularies.set(key, vocabulary);
      return vocabulary;
    },
  };
}

function makeVocabulary(examples: ReadonlyMap<string, Example>, id: string, notation: string): Vocabulary {
  const example = examples.get(id);
  if (example === undefined) {
    throw new BookError(`there is no example "${id}": expected one of ${[...examples.keys()].join(', ')}`);
  }
  if (!notations.some(({ name }) => name === notation)) {
    const names = notations.map(({ name }) => name).join(', ');
    throw new BookError(`there is no notation "${notation}": expected one of ${names}`);
  }
  try {
    return vocabularyOf(id, derive(example, notationNamed(notation)));
  } catch (error) {
    if (!(error instanceof DerivationError)) throw error;
    throw new BookError(`docs-content/examples/${id}.json: ${error.message}`);
  }
}
