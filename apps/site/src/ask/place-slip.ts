/** As wide as the style sheets say from when on the slip is a sheet, and from when on there is a margin. */
const SHEET = '(max-width: 49.9375rem)';
const MARGIN = '(min-width: 78.0625rem)';
/** Between a line and the slip below it, and between the slip and the edge of the window, in pixels. */
const GAP = 10;

/**
 * Puts the slip where it can be read beside its number: in the margin, with a line to it; where there is none, below the number; on a
 * phone it is a sheet, and the page moves so that the number stays above it.
 */
export function placeSlip(slip: HTMLElement, number: Element): void {
  const at = extentOf(number);
  if (matchMedia(SHEET).matches) {
    const hidden = at.bottom + GAP - slip.getBoundingClientRect().top;
    if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' });
    return;
  }
  const text = number.closest('.prose')?.getBoundingClientRect();
  const edge = text === undefined ? 0 : text.left + lengthOf('--measure');
  const beside = matchMedia(MARGIN).matches && text !== undefined && at.right <= edge;
  slip.classList.toggle('beside', beside);
  if (beside) putAt(slip, edge + lengthOf('--gutter'), at.top - GAP);
  else placeBelow(slip, number);
}

/** Puts a box below a number, inside the window from left to right. */
export function placeBelow(box: HTMLElement, number: Element): void {
  const { left, bottom } = extentOf(number);
  putAt(box, left - box.offsetWidth / 4, bottom + GAP);
}

/** What a number or a symbol covers of the window; a fraction is higher than the line that its element stands in. */
export function extentOf(number: Element): DOMRect {
  const glyphs = document.createRange();
  glyphs.selectNodeContents(number);
  const extent = glyphs.getBoundingClientRect();
  return extent.width > 0 ? extent : number.getBoundingClientRect();
}

function putAt(box: HTMLElement, left: number, top: number): void {
  const most = document.documentElement.clientWidth - box.offsetWidth - GAP;
  box.style.left = `${Math.max(GAP, Math.min(left, most)) + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

/** A length of the style sheet, written in rem, in pixels. */
function lengthOf(token: string): number {
  const root = getComputedStyle(document.documentElement);
  return Number.parseFloat(root.getPropertyValue(token)) * Number.parseFloat(root.fontSize);
}
