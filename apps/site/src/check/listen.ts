// Waits for the first number that a reader types into a check question. Only then what judges it is fetched.
addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('.check-form')) return;
  event.preventDefault();
  const { judgeForm } = await import('./answer-form.ts');
  judgeForm(form);
});
