import type { Marked } from './askable.ts';

/** What is read in one go: a paragraph, a formula, a cell, a figure. */
const BLOCKS = 'p, li, td, th, dd, h2, h3, figcaption, figure, .katex-display';

/**
 * The first number of the next block that has any, or of the one before.
 *
 * @param by 1 or −1
 */
export function nextBlock(numbers: readonly Marked[], at: number, by: 1 | -1): number {
  const blockOf = (place: number) => numbers[place]?.closest(BLOCKS) ?? null;
  const firstOf = (place: number) => {
    let first = place;
    while (first > 0 && blockOf(first - 1) === blockOf(place)) first -= 1;
    return first;
  };
  let place = at;
  while (place >= 0 && place < numbers.length && blockOf(place) === blockOf(at)) place += by;
  return by < 0 && place >= 0 ? firstOf(place) : Math.min(Math.max(place, 0), numbers.length - 1);
}

/** Puts the focus on the block that a number stands in, so that Tab goes on from there. */
export function handFocusTo(number: Marked): void {
  const block = number.closest(BLOCKS);
  if (!(block instanceof HTMLElement)) return;
  const before = block.getAttribute('tabindex');
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  const restore = () =>
    before === null ? block.removeAttribute('tabindex') : block.setAttribute('tabindex', before);
  block.addEventListener('blur', restore, { once: true });
}
