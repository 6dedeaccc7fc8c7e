import { askables, type Marked, textOf } from './askable.ts';
import { handFocusTo, nextBlock } from './blocks.ts';
import { extentOf } from './place-slip.ts';

interface Gestures {
  readonly ask: (number: Marked) => void;
  /** Tells of a number or a symbol that the pointer has come to. @returns its name; `null` where nothing is known of it */
  readonly look: (number: Marked) => Promise<string | null>;
}

/**
 * Lets the keyboard go from number to number: a button lies over the number it stands for, so that formulas and drawings need no buttons
 * of their own. While it is there, the page shows what can be asked.
 */
export class Pointer {
  readonly #gestures: Gestures;
  #numbers: readonly Marked[] = [];
  /** Over one of the numbers; each has a button of its own, so that its name is heard. */
  #button: HTMLButtonElement | undefined;
  #at = 0;
  /** What had the focus before. */
  #before: Element | null = null;

  constructor(gestures: Gestures) {
    this.#gestures = gestures;
    addEventListener('resize', () => this.#cover());
  }

  toggle(): void {
    if (document.documentElement.dataset['asking'] === undefined) this.#start();
    else this.leave();
  }

  leave(): void {
    delete document.documentElement.dataset['asking'];
    const hadFocus = this.#button !== undefined && document.activeElement === this.#button;
    this.#button?.remove();
    this.#button = undefined;
    if (hadFocus && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  }

  /** Begins at the first number in view. */
  #start(): void {
    document.documentElement.dataset['asking'] = '';
    this.#numbers = askables();
    this.#before = document.activeElement;
    // The page's head covers what scrolls below it.
    const head = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const inView = this.#numbers.findIndex((number) => {
      const { top, bottom } = extentOf(number);
      return top >= head && bottom <= innerHeight;
    });
    this.#go(inView);
  }

  async #go(target: number): Promise<void> {
    this.#at = Math.min(Math.max(target, 0), this.#numbers.length - 1);
    const number = this.#numbers[this.#at];
    if (number === undefined) return;
    number.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const name = await this.#gestures.look(number);
    const isStillThere = number === this.#numbers[this.#at] && 'asking' in document.documentElement.dataset;
    if (isStillThere) this.#focus(number, name);
  }

  #focus(number: Marked, name: string | null): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'number-pointer';
    const text = textOf(number);
    button.setAttribute(
      'aria-label',
      name === null ? text : /^\P{L}+$/u.test(text) ? `${text}, ${name}` : name,
    );
    button.setAttribute('aria-describedby', 'glance');
    button.addEventListener('click', () => this.#gestures.ask(number));
    button.addEventListener('keydown', (event) => this.#move(event, number));
    document.body.append(button);
    const last = this.#button;
    this.#button = button;
    this.#cover();
    button.focus({ preventScroll: true });
    last?.remove();
  }

  #cover(): void {
    const number = this.#numbers[this.#at];
    if (number === undefined || this.#button === undefined) return;
    const { left, top, width, height } = extentOf(number);
    this.#button.style.translate = `${left + scrollX}px ${top + scrollY}px`;
    this.#button.style.width = `${width}px`;
    this.#button.style.height = `${height}px`;
  }

  #move(event: KeyboardEvent, number: Marked): void {
    if (event.key === 'Tab') {
      // The next stop is the one after this number.
      handFocusTo(number);
      this.leave();
      return;
    }
    const last = this.#numbers.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: this.#at + 1,
      ArrowLeft: this.#at - 1,
      ArrowDown: nextBlock(this.#numbers, this.#at, 1),
      ArrowUp: nextBlock(this.#numbers, this.#at, -1),
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#go(target);
  }
}
