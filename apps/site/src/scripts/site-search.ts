import { type FoundPage, Index } from './pagefind.ts';

/** Whether a key typed now is meant for a field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

function item({ url, title, excerpt }: FoundPage): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  const name = document.createElement('b');
  const words = document.createElement('span');
  link.href = url;
  name.textContent = title;
  // Pagefind escapes the text of the page and adds nothing but <mark>.
  words.innerHTML = excerpt;
  link.append(name, words);
  line.append(link);
  return line;
}

/** The search button and its dialog: opens on a click, on "/" and on Ctrl+K or ⌘K. */
export class SiteSearch extends HTMLElement {
  readonly #index = new Index();

  connectedCallback(): void {
    const button = this.querySelector('button');
    const dialog = this.querySelector('dialog');
    const input = this.querySelector('input');
    if (!button || !dialog || !input) return;
    const open = () => {
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      this.#index.load().catch(() => this.#say('Search works in the built site: npm start.'));
    };
    button.hidden = false;
    button.addEventListener('click', open);
    input.addEventListener('input', () => this.#search(input.value.trim()));
    dialog.addEventListener('click', ({ target }) => {
      // The dialog itself is hit only beside its content. A finding may lead to a place on this very page.
      if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
    });
    addEventListener('keydown', (event) => {
      const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
      if (!isShortcut && !isSlash) return;
      event.preventDefault();
      open();
    });
  }

  #say(state: string): void {
    const place = this.querySelector('.search-state');
    if (place) place.textContent = state;
  }

  #show(pages: readonly FoundPage[]): void {
    this.querySelector('.search-results')?.replaceChildren(...pages.map(item));
  }

  async #search(query: string): Promise<void> {
    if (query === '') {
      this.#say('');
      this.#show([]);
      return;
    }
    try {
      const pages = await this.#index.find(query);
      if (!pages) return;
      this.#say(pages.length === 0 ? `Nothing found for “${query}”.` : `${pages.length} found`);
      this.#show(pages);
    } catch {
      this.#say('Search works in the built site: npm start.');
    }
  }
}
