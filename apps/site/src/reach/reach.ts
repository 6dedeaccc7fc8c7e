import type { ClientDirective } from 'astro';

/** What the reader did to a control that could not answer yet. */
interface Missed {
  readonly control: HTMLElement;
  /** What a field held afterwards; `null` where the control was pressed. */
  readonly value: string | null;
}

/**
 * `client:reach`: an island that wakes when the reader reaches for it, by pointer, finger or key. What they did last before it was awake is
 * then done once more, so that the first press counts.
 */
const reach: ClientDirective = (load, _options, island) => {
  const signs = ['pointerover', 'pointerdown', 'focusin'];
  let missed: Missed | null = null;

  const press = ({ target }: Event) => {
    const control = target instanceof Element ? target.closest('button') : null;
    if (control !== null) missed = { control, value: null };
  };
  const input = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) missed = { control: target, value: target.value };
  };
  const wake = async () => {
    for (const sign of signs) island.removeEventListener(sign, wake);
    const hydrate = await load();
    await hydrate();
    island.removeEventListener('click', press);
    island.removeEventListener('input', input);
    if (missed !== null) redo(missed);
  };

  for (const sign of signs) island.addEventListener(sign, wake);
  island.addEventListener('click', press);
  island.addEventListener('input', input);
};

function redo({ control, value }: Missed): void {
  if (value !== null && control instanceof HTMLInputElement) {
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  } else {
    control.click();
  }
}

export default reach;
