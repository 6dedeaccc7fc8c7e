import './findings.css';
import { stretchInPage } from './stretch-in-page.ts';

/** The list of what is wrong in a lesson: underlines each finding at its place, tells about it there, and asks for its fix to be written. */
class LessonFindings extends HTMLElement {
  connectedCallback(): void {
    for (const item of this.querySelectorAll('li')) this.#show(item);
    this.querySelector('.finding-fix-all')?.addEventListener('click', () =>
      this.#write([...this.querySelectorAll<HTMLLIElement>('li[data-fix]')]),
    );
    import.meta.hot?.on('nudge:fix-refused', ({ refusal }: { readonly refusal: string }) => {
      const status = this.querySelector('[role=status]');
      if (status !== null) status.textContent = refusal;
    });
  }

  #show(item: HTMLLIElement): void {
    const { text = '', before = '', ...data } = item.dataset;
    const stretch = { start: Number(data['start']), end: Number(data['end']), text, before };
    const place = stretchInPage(document, stretch);
    const marked = place === null ? null : mark(place);
    if (marked !== null) {
      marked.tabIndex = 0;
      marked.setAttribute('aria-describedby', item.id);
      if (marked instanceof HTMLElement) marked.append(this.#noteOn(item));
    }
    item.querySelector('.finding-place')?.addEventListener('click', () => {
      marked?.scrollIntoView({ block: 'center' });
      marked?.focus({ preventScroll: true });
    });
    item.querySelector('.finding-fix')?.addEventListener('click', () => this.#write([item]));
  }

  /** What the list says of a finding, to stand beside it. */
  #noteOn(item: HTMLLIElement): HTMLElement {
    const note = document.createElement('span');
    note.className = 'finding-note';
    const message = document.createElement('span');
    message.textContent = `${item.querySelector('b')?.textContent}: ${item.querySelector('.finding-message')?.textContent}. `;
    note.append(message);
    const fix = item.querySelector('.finding-fix, .finding-remedy')?.cloneNode(true);
    if (fix instanceof HTMLButtonElement) fix.addEventListener('click', () => this.#write([item]));
    if (fix !== undefined) note.append(fix);
    return note;
  }

  #write(items: readonly HTMLLIElement[]): void {
    const fixes = items.map(({ dataset: { start, end, text, fix } }) => ({
      start: Number(start),
      end: Number(end),
      source: text,
      fix,
    }));
    import.meta.hot?.send('nudge:fix', { path: this.dataset['path'], fixes });
  }
}

function mark(place: Range | Element): HTMLElement | SVGElement {
  const drawn = place instanceof Element ? place.closest<SVGElement>('svg *') : null;
  if (drawn !== null) {
    // A drawing holds no words of a page: its text is underlined, and the list tells about it.
    drawn.classList.add('finding');
    return drawn;
  }
  const marked = document.createElement('span');
  marked.className = 'finding';
  if (place instanceof Range) place.surroundContents(marked);
  else {
    marked.append(...place.childNodes);
    place.append(marked);
  }
  return marked;
}

customElements.define('lesson-findings', LessonFindings);
