// Goes from step to step of an exercise, and keeps the reader's numbers: in this browser and nowhere else.
import { JUDGED } from '../check/judged.ts';

for (const exercise of document.querySelectorAll<HTMLElement>('.exercise')) begin(exercise);

function begin(exercise: HTMLElement): void {
  const key = `nudge-exercise-${exercise.dataset['exercise']}`;
  const steps = [...exercise.querySelectorAll<HTMLElement>('.exercise-step')];
  const fieldOf = (step: HTMLElement) => step.querySelector<HTMLInputElement>('input');
  const kept = keptNumbers(key);

  exercise.classList.add('stepwise');
  mark();
  exercise.addEventListener(JUDGED, (event) => {
    const step = event.target instanceof Element ? event.target.closest<HTMLElement>('.exercise-step') : null;
    if (step === null || !(event instanceof CustomEvent)) return;
    const isRight = event.detail === true;
    step.classList.toggle('done', isRight);
    const id = step.dataset['quantity'] ?? '';
    if (isRight) kept[id] = fieldOf(step)?.value ?? '';
    else delete kept[id];
    keep(key, kept);
    const next = mark();
    // Who has found a number goes on to the next; who is only shown what they had found stays where they are.
    if (isRight && step.contains(document.activeElement)) (next ? fieldOf(next) : null)?.focus();
  });
  for (const step of steps) {
    const number = kept[step.dataset['quantity'] ?? ''];
    const field = fieldOf(step);
    if (number === undefined || field === null) continue;
    field.value = number;
    step.querySelector('form')?.requestSubmit();
  }

  /** Marks the first step that is not done, and says so where all are. */
  function mark(): HTMLElement | undefined {
    const next = steps.find((step) => !step.classList.contains('done'));
    for (const step of steps) step.classList.toggle('next', step === next);
    const end = exercise.querySelector('.exercise-end');
    if (end)
      end.textContent = next === undefined ? 'Every number is right. That was a whole update, by hand.' : '';
    return next;
  }
}

/** The numbers that were right, by quantity; none where the browser keeps nothing. */
function keptNumbers(key: string): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

function keep(key: string, numbers: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(key, JSON.stringify(numbers));
  } catch {
    // A private window may refuse: the page shows them all the same.
  }
}
