/** A page that holds what was searched for. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  /** HTML: a few words around the finding, which is marked with `<mark>`. */
  readonly excerpt: string;
}

/** What is used here of Pagefind's programming interface (pagefind.app/docs/api). */
interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(query: string): Promise<{
    readonly results: readonly {
      data(): Promise<{
        readonly url: string;
        readonly excerpt: string;
        readonly meta: { readonly title: string };
      }>;
    }[];
  } | null>;
}

/** Searches the index that the build made of the book. */
export class Index {
  #engine: Promise<Pagefind> | undefined;

  /** Loads the engine, once. */
  load(): Promise<Pagefind> {
    this.#engine ??= this.#start();
    return this.#engine;
  }

  async #start(): Promise<Pagefind> {
    const address = '/pagefind/pagefind.js';
    const engine: Pagefind = await import(/* @vite-ignore */ address);
    await engine.init();
    return engine;
  }

  /**
   * @returns the best eight pages; `undefined` where a later query has overtaken this one
   * @throws where there is no index, as in development
   */
  async find(query: string): Promise<readonly FoundPage[] | undefined> {
    const engine = await this.load();
    const answer = await engine.debouncedSearch(query);
    if (answer === null) return undefined;
    const pages = await Promise.all(answer.results.slice(0, 8).map((result) => result.data()));
    return pages.map(({ url, excerpt, meta }) => ({ url, excerpt, title: meta.title }));
  }
}
