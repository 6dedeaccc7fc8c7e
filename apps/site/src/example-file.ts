import type { Example } from '@nudge/core/example';
import { checkForBook, readExamples } from '@nudge/core/example-reader';

/**
 * The worked example in a file of docs-content/examples.
 *
 * @param name the file's name without `.json`
 * @param text its content; `undefined` where there is no such file
 * @param names of the examples there are, for the error
 * @throws {Error} where there is no such example; ExampleError where its file is wrong
 */
export function exampleFromFile(name: string, text: string | undefined, names: readonly string[]): Example {
  if (text === undefined) {
    throw new Error(`There is no worked example "${name}"; docs-content/examples has ${names.join(', ')}.`);
  }
  const file = `docs-content/examples/${name}.json`;
  const { examples } = readExamples(text, file);
  const [example] = examples;
  if (example === undefined || examples.length > 1) {
    throw new Error(`${file} holds ${examples.length} examples; a lesson's file holds one.`);
  }
  checkForBook(example, file);
  return example;
}
