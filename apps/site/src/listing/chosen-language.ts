/** Where the reader's language is kept: in this browser and nowhere else. */
const KEY = 'nudge-language';

const choices = [...document.querySelectorAll<HTMLInputElement>('.languages input')];

/** Shows every listing of the page in one language. */
function show(language: string): void {
  for (const choice of choices) choice.checked = choice.value === language;
}

/** `null` where the browser keeps nothing, or something that is no language. */
function keptLanguage(): string | null {
  try {
    const kept = localStorage.getItem(KEY);
    return choices.some(({ value }) => value === kept) ? kept : null;
  } catch {
    return null;
  }
}

const kept = keptLanguage();
if (kept !== null) show(kept);

for (const choice of choices) {
  choice.addEventListener('change', () => {
    // The listing that was chosen in stays where it is while those above it change their height.
    const before = choice.getBoundingClientRect().top;
    show(choice.value);
    scrollBy(0, choice.getBoundingClientRect().top - before);
    try {
      localStorage.setItem(KEY, choice.value);
    } catch {
      // A private window may refuse: the page shows the language all the same.
    }
  });
}
