/** What a key does in a figure that is walked step by step. */
export interface Walk {
  readonly step: (by: 1 | -1) => void;
  readonly toEnd: (end: 'first' | 'last') => void;
  readonly togglePlay: () => void;
}

/** Fields where these keys move a caret or choose a value. */
const TYPED_IN = 'input:not([type="range"]), textarea, select, [contenteditable]';

/** ← → Home End Space, wherever the focus is in the figure but in a field. Space on a button presses the button. */
export function handleKey(event: KeyboardEvent, walk: Walk): void {
  const { target } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(target instanceof Element) || target.matches(TYPED_IN)) return;
  if (event.key === ' ' && target.closest('button') !== null) return;
  const action = actionOf(event.key, walk);
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function actionOf(key: string, { step, toEnd, togglePlay }: Walk): (() => void) | undefined {
  switch (key) {
    case 'ArrowLeft':
      return () => step(-1);
    case 'ArrowRight':
      return () => step(1);
    case 'Home':
      return () => toEnd('first');
    case 'End':
      return () => toEnd('last');
    case ' ':
      return togglePlay;
    default:
      return undefined;
  }
}
