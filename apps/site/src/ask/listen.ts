import type { Asking } from './asking.ts';

/**
 * Waits for the first question of a page: a press on a number or a symbol, a pointer that rests on one, or the key "?". Only then
 * what answers is fetched.
 */
let asking: Promise<Asking> | undefined;

const load = () => {
  asking ??= import('./asking.ts').then(({ Asking }) => new Asking());
  return asking;
};
const marked = ({ target }: Event): Element | null =>
  target instanceof Element ? target.closest('[data-of], [data-kind], .ask-numbers') : null;

addEventListener('click', (event) => {
  const number = marked(event);
  if (number) load().then((it) => it.press(number));
});
addEventListener('pointerover', (event) => {
  const number = marked(event);
  if (number && event.pointerType === 'mouse') load().then((it) => it.hover(number));
});
addEventListener('keydown', ({ key, target }) => {
  if (key !== '?' || (target instanceof Element && target.closest('input, textarea, select'))) return;
  load().then((it) => it.point());
});
// A page that was left with an open answer, and is come back to.
if (history.state?.asked) load();
