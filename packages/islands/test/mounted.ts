import { type Component, flushSync, mount, unmount } from 'svelte';

/** An island in a page of its own, and the gestures of a reader. */
export interface Mounted {
  readonly root: HTMLElement;
  /** The element that a selector names; fails where there is none. */
  readonly one: (selector: string) => HTMLElement;
  readonly button: (name: string) => HTMLElement;
  /** The field of a label. */
  readonly labelled: (name: string) => HTMLElement;
  readonly press: (key: string, target?: Element) => KeyboardEvent;
  readonly close: () => Promise<void>;
}

/** Mounts a component in an element of the document. */
export function mounted<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
): Mounted {
  const root = document.createElement('div');
  document.body.append(root);
  const island = mount(component, { target: root, props });
  flushSync();
  const one = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`no ${selector} in ${root.innerHTML.slice(0, 2000)}`);
    return found;
  };
  return {
    root,
    one,
    button: (name) => {
      const found = [...root.querySelectorAll('button')].find((button) => button.textContent.trim() === name);
      if (found === undefined) throw new Error(`no button ${name}`);
      return found;
    },
    labelled: (name) => {
      const label = [...root.querySelectorAll('label')].find((label) => label.textContent.trim() === name);
      if (label?.control == null) throw new Error(`no field ${name}`);
      return label.control;
    },
    press: (key, target = one('figure')) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      target.dispatchEvent(event);
      flushSync();
      return event;
    },
    close: async () => {
      await unmount(island);
      root.remove();
    },
  };
}

/** Clicks and lets the island follow. */
export function click(element: HTMLElement): void {
  element.click();
  flushSync();
}

/** Types into a field, as a whole. */
export function type(field: HTMLElement, text: string): void {
  if (!(field instanceof HTMLInputElement)) throw new Error('not a field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}
