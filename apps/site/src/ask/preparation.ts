import type { Answers, BookFacts, SetSymbol } from '@nudge/islands/ask/answers';
import type { QuantityQuestion, Question } from '@nudge/islands/ask/question';
import type { Source, Step } from '@nudge/islands/ask/slip-state.svelte.ts';
import type { ExampleState } from '@nudge/islands/edited-example.svelte.ts';
import { exampleState } from '@nudge/islands/example-state.svelte.ts';
import { lessonScope } from './scope.ts';

/** Fetches what the build has prepared for questions, each file once; one that did not come is asked for again. */
export class Preparation {
  readonly #answers = new Map<string, Promise<Answers>>();
  #facts: Promise<BookFacts> | undefined;

  /** @throws Error where the answer did not come, or the example has no such quantity */
  async stepOf(question: Question): Promise<Step> {
    if (question.about === 'number') {
      const sources = await Promise.all(question.from.map((source) => this.#sourceOf(source)));
      return { question, facts: await this.facts(), sources };
    }
    const answers = await this.answers(question.example, question.notation);
    symbolIn(answers, question.id);
    return { question, answers, shared: await sharedStateOf(answers) };
  }

  async #sourceOf(question: QuantityQuestion): Promise<Source> {
    const answers = await this.answers(question.example, question.notation);
    return { question, symbol: symbolIn(answers, question.id) };
  }

  /** What can be asked about an example in one notation. */
  answers(example: string, notation: string): Promise<Answers> {
    const address = `/ask/${example}.${notation}.json`;
    const known = this.#answers.get(address) ?? fetchJSON<Answers>(address);
    this.#answers.set(address, known);
    known.catch(() => this.#answers.delete(address));
    return known;
  }

  /** What is known of numbers that no example holds. */
  facts(): Promise<BookFacts> {
    const known = this.#facts ?? fetchJSON<BookFacts>('/ask/book.json');
    this.#facts = known;
    known.catch(() => {
      this.#facts = undefined;
    });
    return known;
  }
}

function symbolIn({ example, quantities, symbols }: Answers, id: string): SetSymbol {
  const symbol = quantities[id] ?? symbols[id];
  if (symbol === undefined) throw new Error(`the example ${example.id} has no ${id}`);
  return symbol;
}

/** What the islands of the page know about the example. The first one to ask for it chooses its notation: that is the lesson's. */
async function sharedStateOf({ example, notation }: Answers): Promise<ExampleState> {
  if (example.kind === 'function') {
    const { functionState } = await import('@nudge/islands/function-state.svelte.ts');
    return functionState(example);
  }
  const lesson = lessonScope();
  return exampleState(example, lesson?.example === example.id ? lesson.notation : notation);
}

/** @throws Error where the file does not come */
async function fetchJSON<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the file ${address} is not there (${response.status})`);
  return response.json();
}
