import { countsOf } from '@nudge/core/counts';
import { nearestName } from '@nudge/core/example-reader/nearest-name';
import { BookError } from '../book.ts';
import { globalId, type Setting } from '../lesson/setting.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { NameError } from './name-error.ts';
import { figureOfRun } from './run-figure.ts';

/** A number that has a name: a quantity, or a count. */
export interface NamedValue {
  /** As the whole lesson calls it: `y5`, `picture-story.y5`, `count.weights`, `ten-thousand-steps.run.E@100`. */
  readonly id: string;
  readonly value: number;
  /** For a sentence: `y₅`, "the number of weights". */
  readonly text: string;
  readonly kind: 'given' | 'derived' | 'measured';
  /** The id in its own example, and that example's vocabulary; `null` for a count or a figure of a run. */
  readonly quantity: { readonly id: string; readonly vocabulary: Vocabulary } | null;
}

/**
 * What an id names in a setting: `y5`, `picture-story.y5`, `count.hidden-units`, `run.E@10000`.
 *
 * @throws NameError that says what there is instead
 */
export function namedValue(id: string, setting: Setting): NamedValue {
  const count = /^count\.([a-z-]+)$/.exec(id);
  if (count !== null) return countNamed(count[1] ?? '', setting);
  const figure = figureOfRun(id, setting);
  if (figure !== null) return figure;
  const other = setting.book.examples.find((example) => id.startsWith(`${example}.`));
  if (other !== undefined) return ofExample(id.slice(other.length + 1), other, setting);
  if (setting.vocabulary.example === null)
    throw new NameError(
      `of=${id}, but the lesson names no example: add \`example: NAME\` to its front matter`,
    );
  return quantityOf(id, setting.vocabulary, globalId(id, setting));
}

function ofExample(id: string, example: string, setting: Setting): NamedValue {
  try {
    const vocabulary = setting.book.vocabulary(example, setting.notation);
    return quantityOf(id, vocabulary, example === setting.home ? id : `${example}.${id}`);
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    throw new NameError(error.message);
  }
}

function quantityOf(id: string, vocabulary: Vocabulary, global: string): NamedValue {
  const quantity = vocabulary.quantities.get(id);
  if (quantity === undefined) {
    const ids = [...vocabulary.quantities.keys()];
    const near = nearestName(id, ids);
    const hint = near === undefined ? `it has ${ids.join(', ')}` : `did you mean ${near}?`;
    throw new NameError(`${vocabulary.example} has no quantity ${id}; ${hint}`);
  }
  const { value, symbolText: text, phase } = quantity;
  const kind = phase === 'given' ? 'given' : 'derived';
  return { id: global, value, text, kind, quantity: { id, vocabulary } };
}

function countNamed(name: string, setting: Setting): NamedValue {
  const counts =
    setting.example === null ? new Map<string, number>() : new Map<string, number>(countsOf(setting.example));
  const words = name.replaceAll('-', ' ');
  const value = counts.get(words);
  if (value !== undefined) {
    const id = globalId(`count.${name}`, setting);
    return { id, value, text: `the number of ${words}`, kind: 'derived', quantity: null };
  }
  const names = [...counts.keys()].map((one) => `count.${one.replaceAll(' ', '-')}`);
  const there =
    names.length === 0 ? 'the lesson names no network to count in' : `there are ${names.join(', ')}`;
  throw new NameError(`there is no count.${name}: ${there}`);
}
