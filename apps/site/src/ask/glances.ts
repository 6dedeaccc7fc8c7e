import Glance from '@nudge/islands/ask/Glance.svelte';
import { GlanceState } from '@nudge/islands/ask/glance-state.svelte.ts';
import { flushSync, mount } from 'svelte';
import { type Marked, questionAt } from './askable.ts';
import { placeBelow } from './place-slip.ts';
import type { Preparation } from './preparation.ts';

/** How long a pointer rests on a symbol that somebody wonders about, in milliseconds. */
const RESTING = 450;
/** How long there is time to move the pointer from the symbol onto what is told. */
const LEAVING = 200;

/** Tells what a symbol is while a pointer or the focus rests on it. */
export class Glances {
  readonly #preparation: Preparation;
  readonly #state = new GlanceState();
  readonly #box: HTMLElement | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The symbol that the pointer is on, or that is told of. */
  #symbol: Marked | undefined;

  constructor(preparation: Preparation) {
    this.#preparation = preparation;
    mount(Glance, { target: document.body, props: { glance: this.#state } });
    this.#box = document.querySelector('#glance');
    addEventListener('pointerover', ({ target }) => this.#watch(target));
  }

  /** Tells of a symbol once the pointer has rested on it; nothing of a number, which is read more often than asked. */
  showSoon(symbol: Marked): void {
    if (symbol === this.#symbol || /^[+−-]?\.?\p{N}/u.test(symbol.textContent.trim())) return;
    this.#after(RESTING, () => this.show(symbol));
    this.#symbol = symbol;
  }

  /**
   * Tells of what the focus is on.
   *
   * @returns its name; `null` where nothing is known of it
   */
  async show(symbol: Marked): Promise<string | null> {
    const question = questionAt(symbol);
    this.hide();
    if (question?.about !== 'quantity') return null;
    this.#symbol = symbol;
    const { example, notation, id } = question;
    // Without the file nothing is told: a press will say why.
    const answers = await this.#preparation.answers(example, notation).catch(() => null);
    const told = answers?.quantities[id] ?? answers?.symbols[id];
    if (told === undefined || this.#symbol !== symbol || this.#box === null) return null;
    this.#state.symbol = told;
    flushSync();
    placeBelow(this.#box, symbol);
    return told.name;
  }

  /** @returns whether something was told */
  hide(): boolean {
    const wasShown = this.#state.symbol !== null;
    clearTimeout(this.#timer);
    this.#symbol = undefined;
    this.#state.symbol = null;
    return wasShown;
  }

  /** What is told stays while the pointer is on it or on its symbol. */
  #watch(target: EventTarget | null): void {
    if (!(target instanceof Node) || this.#symbol === undefined) return;
    const isOn = this.#symbol.contains(target) || this.#box?.contains(target) === true;
    if (isOn && this.#state.symbol !== null) clearTimeout(this.#timer);
    else if (!isOn && this.#state.symbol === null) this.hide();
    else if (!isOn) this.#after(LEAVING, () => this.hide());
  }

  #after(delay: number, what: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(what, delay);
  }
}
