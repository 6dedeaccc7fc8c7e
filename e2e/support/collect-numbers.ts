/** A stretch of a page with digits in it, and what the page says it is. */
export interface Stretch {
  /** Where it is: a few tags and classes, for a message. */
  readonly path: string;
  /** Which state of an island it was seen in; empty for the page as it opens. */
  readonly stop: string;
  /** `text`: seen or heard as text; `name`: an attribute that is heard; `mathml`: the form of a formula that is heard. */
  readonly where: 'text' | 'name' | 'mathml';
  /** The text of the element that says what the number is; where none does, the text itself. */
  readonly text: string;
  /** Of `data-kind`, `data-of`, `data-value` and the rest. */
  readonly data: Readonly<Record<string, string>>;
  /** True where the author of a lesson wrote it into the text, where every number is marked. */
  readonly isProse: boolean;
  /** The paragraph or the like that it stands in, whole. */
  readonly around: string;
  /** Example and notation of the island or of the stretch of the lesson; empty for the lesson's own. */
  readonly example: string;
  readonly notation: string;
  /** Position along its axis, of a text in a drawing. */
  readonly x: string;
}

/**
 * Everything with a digit in it below an element: visible text, whatever is drawn or set, and all accessible names. Also what a style
 * sheet hides for now, since it shows on paper, on a phone or without scripts. It runs inside the page, so it is one function.
 *
 * @param stop what to call the state that the page is in
 */
export function collectNumbers(root: Element, stop: string): readonly Stretch[] {
  const digits = /[\p{Nd}\p{No}]/u;
  const names = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder'];
  const parts = (element: Element | null): readonly string[] => {
    if (element === null || element === document.body) return [];
    const name = element.getAttribute('class')?.trim().split(/\s+/)[0];
    return [...parts(element.parentElement), element.localName + (name ? `.${name}` : '')];
  };
  const pathOf = (element: Element) => parts(element).slice(-5).join(' > ');
  const clean = (text: string) => text.replace(/[\u200b\u2061-\u2064]/g, '').trim();
  const textOf = (element: Element, without = '.katex-mathml, script, style'): string =>
    [...element.childNodes]
      .map((child) => {
        if (child instanceof Element) return child.matches(without) ? '' : textOf(child, without);
        return child.nodeType === Node.TEXT_NODE ? child.nodeValue : '';
      })
      .join('');
  /** Without what elements inside say of themselves. */
  const ownText = (element: Element) =>
    textOf(element, '.katex-mathml, script, style, [data-kind], [data-of]');
  /** MathML on lines, as plain text writes it: `(1)/(1 + e^(−0.755))`, `W₁₃`, `w⁽¹⁾₁₂`. */
  const linear = (element: Element): string => {
    const [first = '', second = '', third = ''] = [...element.children].map((child) => linear(child).trim());
    const below = (text: string) => glyphs(text, '₀₁₂₃₄₅₆₇₈₉', '₍₎');
    const above = (text: string) => glyphs(text, '⁰¹²³⁴⁵⁶⁷⁸⁹', '⁽⁾');
    switch (element.localName) {
      case 'mfrac':
        return /^∂.*\n?$/.test(first) && second.startsWith('∂')
          ? `${first}/${second}`
          : `((${first})/(${second}))`;
      case 'msub':
        return first + below(second);
      case 'msup':
        return /^\( *\d+ *\)$|^\+$/.test(second) ? first + above(second) : `${first}^(${second})`;
      case 'msubsup':
        return first + above(third) + below(second);
      case 'msqrt':
        return `sqrt(${[...element.children].map(linear).join('')})`;
      case 'mover':
        return second === '^' || second === 'ˆ' ? `${first}\u0302`.normalize('NFC') : '\ufffd';
      case 'munder':
      case 'munderover':
        return '\ufffd';
      case 'mtr':
        return `${[...element.children].map(linear).join('')}\n`;
      case 'mspace':
        return ' ';
      case 'mo':
        return ` ${element.textContent ?? ''} `;
      default:
        return element.children.length === 0
          ? (element.textContent ?? '')
          : [...element.children].map(linear).join('');
    }
  };
  const glyphs = (text: string, numerals: string, brackets: string) =>
    [...text.replace(/\s/g, '')]
      .map(
        (character) =>
          numerals[Number.parseInt(character, 10)] ?? brackets['()'.indexOf(character)] ?? character,
      )
      .join('')
      .replace('+', '⁺');
  const scopes = new Map<Element | null, Pick<Stretch, 'example' | 'notation'>>();
  const scopeOf = (element: Element) => {
    const scope = element.closest('[data-example], [data-notation], astro-island');
    const known = scopes.get(scope) ?? readScope(scope);
    scopes.set(scope, known);
    return known;
  };
  const readScope = (scope: Element | null) => {
    const props: Record<string, unknown> = JSON.parse(scope?.getAttribute('props') ?? '{}');
    const field = (value: unknown): unknown => (Array.isArray(value) ? value[1] : undefined);
    const example = field(props['example']);
    const id = typeof example === 'object' && example !== null && 'id' in example ? field(example.id) : '';
    const own = scope instanceof HTMLElement ? scope.dataset : undefined;
    return {
      example: own?.['example'] ?? String(id ?? ''),
      notation: own?.['notation'] ?? String(field(props['notation']) ?? ''),
    };
  };
  const stretch = (element: Element, where: Stretch['where'], text: string): Stretch => {
    const holder = element.closest('[data-kind], [data-of], [data-numbers], [data-file], [data-said]');
    const data = holder instanceof HTMLElement || holder instanceof SVGElement ? { ...holder.dataset } : {};
    const address = holder instanceof HTMLAnchorElement ? { href: holder.href } : {};
    const block = element.closest('p, li, td, th, dd, dt, h1, h2, h3, h4, figcaption, pre, text, label, a');
    return {
      path: pathOf(element) + (where === 'name' ? ' (name)' : ''),
      stop,
      where,
      text: clean(text),
      data: Object.fromEntries(
        Object.entries({ ...data, ...address }).map(([key, value]) => [key, value ?? '']),
      ),
      isProse:
        element.closest('.prose') !== null &&
        element.closest('astro-island, .choices, .check-choice > summary, .question-answer') === null,
      around: clean(block === null ? text : textOf(block)).replace(/\s+/g, ' '),
      ...scopeOf(element),
      x: element.closest('text')?.getAttribute('x') ?? '',
    };
  };

  const found: Stretch[] = [];
  const seen = new Set<Element>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of names) {
        const text = node.getAttribute(name) ?? '';
        if (digits.test(text)) found.push(stretch(node, 'name', text));
      }
      if (node instanceof HTMLInputElement && node.type === 'text' && digits.test(node.value))
        found.push(stretch(node, 'text', node.value));
      const heard = node.matches('.katex') ? node.querySelector('semantics > :not(annotation)') : null;
      const set = heard === null ? '' : textOf(node.querySelector('.katex-html') ?? node);
      if (heard !== null && digits.test(textOf(heard) + set)) {
        // Nothing is said of it as a whole; whether it is wrong on purpose, its surroundings say.
        const mistake =
          node.closest('[data-mistake]') ?? node.querySelector('[data-mistake], [data-kind=quoted]');
        const data: Record<string, string> = mistake === null ? {} : { mistake: 'made' };
        found.push({ ...stretch(node, 'mathml', linear(heard)), data, around: clean(set) });
      }
      continue;
    }
    const element = node.parentElement;
    if (element === null || !digits.test(node.nodeValue ?? '')) continue;
    if (element.closest('script, style, template, noscript, .katex-mathml') !== null) continue;
    // Copies that keep room for other steps are neither seen nor heard.
    if (getComputedStyle(element).visibility === 'hidden') continue;
    const holder = element.closest('[data-kind], [data-of], [data-numbers], [data-file], [data-said]');
    if (holder === null) found.push(stretch(element, 'text', node.nodeValue ?? ''));
    else if (!seen.has(holder)) {
      seen.add(holder);
      found.push(stretch(holder, 'text', ownText(holder)));
    }
  }
  return found;
}
