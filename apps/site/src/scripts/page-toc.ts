/** The part of the window, from above, in which a heading counts as being read. */
const reading = 0.3;

/** The lists of headings: marks the heading being read, and closes the list that opens when it is done with. */
export class PageToc extends HTMLElement {
  readonly #links = [...this.querySelectorAll<HTMLAnchorElement>('a')];
  #scheduled = false;

  connectedCallback(): void {
    const schedule = () => {
      if (this.#scheduled) return;
      this.#scheduled = true;
      requestAnimationFrame(() => {
        this.#scheduled = false;
        this.#mark();
      });
    };
    addEventListener('scroll', schedule, { passive: true });
    addEventListener('resize', schedule, { passive: true });
    schedule();
    this.#closeWhenDone();
  }

  #mark(): void {
    const passed = this.#links.filter((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading !== null && heading.getBoundingClientRect().top < innerHeight * reading;
    });
    const current = passed.at(-1)?.hash ?? this.#links[0]?.hash;
    for (const link of this.#links) {
      if (link.hash === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const shown = this.querySelector('summary b');
    if (shown)
      shown.textContent = this.#links.find((link) => link.hash === current)?.textContent?.trim() ?? '';
  }

  #closeWhenDone(): void {
    const details = this.querySelector('details');
    if (!details) return;
    addEventListener('click', ({ target }) => {
      const isLink = target instanceof Element && target.closest('a') !== null;
      if (isLink || !(target instanceof Node && details.contains(target))) details.open = false;
    });
    details.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
  }
}
