import type { Question } from '@nudge/islands/ask/question';
import Slip from '@nudge/islands/ask/Slip.svelte';
import { SlipState } from '@nudge/islands/ask/slip-state.svelte.ts';
import { mount, tick } from 'svelte';
import { askableAt, askables, type Marked, questionAt } from './askable.ts';
import { type Asked, currentlyAsked, enter } from './asked.ts';
import { Glances } from './glances.ts';
import { placeOnPage } from './place-on-page.ts';
import { placeSlip } from './place-slip.ts';
import { Pointer } from './pointer.ts';
import { Preparation } from './preparation.ts';

/** Answers questions about the numbers of a page. Each question is an entry in the browser's history, so that Back undoes it. */
export class Asking {
  readonly #preparation = new Preparation();
  readonly #slip = new SlipState();
  readonly #glances = new Glances(this.#preparation);
  readonly #pointer = new Pointer({
    ask: (number) => this.press(number),
    look: (number) => this.#glances.show(number),
  });
  /** The slip grows and shrinks with what it shows. */
  readonly #growth = new ResizeObserver(() => this.#place());
  /** The number that was asked first, as long as the slip is open. */
  #number: Marked | undefined;
  /** What had the focus when it was asked. */
  #asker: Element | null = null;
  /** What is to be shown at last: an answer that comes late is not. */
  #latest: Asked | null = null;

  constructor() {
    mount(Slip, {
      target: document.body,
      props: {
        slip: this.#slip,
        placeOnPage: () => placeOnPage(this.#number),
        facts: () => this.#preparation.facts(),
        onask: (question: Question) => this.#goOn(question),
        onback: (by: number) => history.go(-by),
        onclose: () => history.go(-(currentlyAsked()?.depth ?? 0)),
      },
    });
    addEventListener('popstate', () => this.#follow());
    addEventListener('keydown', (event) => this.#stepBack(event));
    addEventListener('resize', () => this.#place());
    if (currentlyAsked() !== null) this.#follow();
  }

  /** A press on a number or a symbol of the page or of the slip, or on the button that shows which can be asked. */
  press(place: Element): void {
    if (place.matches('.ask-numbers')) {
      this.point();
      return;
    }
    const number = askableAt(place);
    // Who marks text to copy it asks nothing.
    const question = number === null || getSelection()?.isCollapsed === false ? null : questionAt(number);
    if (number === null || question === null) return;
    if (number.closest('.slip') !== null) {
      this.#goOn(question);
      return;
    }
    this.#asker = document.activeElement;
    this.#number = number;
    this.#enter([question]);
  }

  /** A pointer over a number or a symbol. */
  hover(place: Element): void {
    const number = askableAt(place);
    if (number !== null) this.#glances.showSoon(number);
  }

  /** Lets the keyboard go from number to number, or ends that. */
  point(): void {
    this.#pointer.toggle();
  }

  #goOn(question: Question): void {
    this.#enter([...(currentlyAsked()?.trail ?? []), question]);
  }

  #enter(trail: readonly Question[]): void {
    const place = this.#number === undefined ? -1 : askables().indexOf(this.#number);
    enter({ trail, place, depth: (currentlyAsked()?.depth ?? 0) + 1 });
    this.#follow();
  }

  /** Shows what the present entry of the history asks. */
  async #follow(): Promise<void> {
    const asked = currentlyAsked();
    this.#latest = asked;
    this.#glances.hide();
    if (asked === null) {
      this.#close();
      return;
    }
    const isAnotherNumber = this.#number === undefined || askables().indexOf(this.#number) !== asked.place;
    if (isAnotherNumber) this.#mark(askables()[asked.place]);
    else this.#mark(this.#number);
    try {
      const steps = await Promise.all(asked.trail.map((question) => this.#preparation.stepOf(question)));
      if (this.#latest !== asked) return;
      this.#slip.failure = null;
      this.#slip.trail = steps;
    } catch (error) {
      if (this.#latest !== asked) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.#slip.failure = `There is no answer yet: ${reason}. Close this and ask once more.`;
    }
    await tick();
    const slip = document.querySelector('.slip');
    if (slip !== null) this.#growth.observe(slip);
    this.#place();
    const heading =
      document.querySelector<HTMLElement>('.slip h2') ?? document.querySelector<HTMLElement>('.slip');
    heading?.focus({ preventScroll: true });
  }

  #close(): void {
    history.scrollRestoration = 'auto';
    this.#growth.disconnect();
    const hadFocus = document.querySelector('.slip')?.contains(document.activeElement) === true;
    this.#slip.trail = [];
    this.#slip.failure = null;
    this.#mark(undefined);
    if (hadFocus && this.#asker instanceof HTMLElement) this.#asker.focus({ preventScroll: true });
  }

  #mark(number: Marked | undefined): void {
    delete this.#number?.dataset['asked'];
    this.#number = number;
    if (number !== undefined) number.dataset['asked'] = '';
  }

  #place(): void {
    const slip = document.querySelector('.slip');
    if (slip instanceof HTMLElement && this.#number !== undefined) placeSlip(slip, this.#number);
  }

  #stepBack(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (this.#glances.hide()) return;
    if (currentlyAsked() !== null) history.back();
    else this.#pointer.leave();
  }
}
