import { type Expected, judgeAnswer } from './judge-answer.ts';
import { JUDGED } from './judged.ts';

/** Says in a form what there is to say to the number typed in, and shows how one comes to it once it is right. */
export function judgeForm(form: HTMLFormElement): void {
  const number = new FormData(form).get('number');
  const expected: Expected = JSON.parse(form.dataset['expected'] ?? '');
  const { right, words } = judgeAnswer(String(number ?? ''), expected);
  const verdict = form.querySelector('.verdict');
  if (verdict) verdict.textContent = words;
  form.querySelector('input')?.setAttribute('aria-invalid', String(!right));
  const reason = form.parentElement?.querySelector<HTMLDetailsElement>('.reason');
  if (right && reason) reason.open = true;
  form.dispatchEvent(new CustomEvent(JUDGED, { bubbles: true, detail: right }));
}
