/** A stretch of a lesson's file. */
export interface SourceStretch {
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly text: string;
  /** Everything before it. */
  readonly before: string;
}

/**
 * Where a page shows a stretch of its lesson: the text of it, where that is found, and otherwise the element that it is in.
 *
 * @returns `null` where no element of the page is made of it, as of a lesson's front matter
 */
export function stretchInPage(root: ParentNode, stretch: SourceStretch): Range | Element | null {
  const holder = holderOf(root, stretch);
  if (holder === null) return null;
  const numeral = /\d+(?:\.\d+)?/.exec(stretch.text)?.[0];
  if (numeral === undefined) return holder.element;
  const from = stretch.before.slice(holder.start);
  const isDrawn = holder.element.closest('svg') !== null;
  return isDrawn
    ? holder.element
    : (occurrence(holder.element, numeral, from.split(numeral).length - 1) ?? holder.element);
}

interface Holder {
  readonly element: Element;
  readonly start: number;
}

/** The innermost element that is made of the stretch. */
function holderOf(root: ParentNode, { start, end }: SourceStretch): Holder | null {
  let innermost: (Holder & { readonly length: number }) | null = null;
  for (const element of root.querySelectorAll('[data-source]')) {
    const [from = 0, to = 0] = (element.getAttribute('data-source') ?? '').split('-').map(Number);
    const length = to - from;
    if (from <= start && end <= to && (innermost === null || length <= innermost.length))
      innermost = { element, start: from, length };
  }
  return innermost;
}

/** One of the places where a text is seen in an element, counted from 0. */
function occurrence(element: Element, text: string, count: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.katex-mathml, .finding-note')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let left = count;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    for (let at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + text.length)) {
      if (left === 0) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        return range;
      }
      left -= 1;
    }
  }
  return null;
}
