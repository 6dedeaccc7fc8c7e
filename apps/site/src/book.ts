import type { Example } from '@nudge/core/example';
import { exampleFromFile } from './example-file.ts';

const files = import.meta.glob<string>('../../../docs-content/examples/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
}

const texts = new Map(Object.entries(files).map(([path, text]) => [nameOf(path), text]));

/** Names of the worked examples there are. */
export const exampleNames: readonly string[] = [...texts.keys()];

/**
 * A worked example of the book, for a component that shows it.
 *
 * @param name of its file in docs-content/examples, without `.json`
 * @throws {Error} where there is no such example, with the names there are; ExampleError where its file is wrong
 */
export function loadExample(name: string): Example {
  return exampleFromFile(name, texts.get(name), exampleNames);
}
