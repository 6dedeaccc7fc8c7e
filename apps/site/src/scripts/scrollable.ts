/** Lets the keyboard reach what is too wide for its column, and only that. */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth;
    if (scrolls) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

for (const box of document.querySelectorAll('.prose :is(.scroll, .katex-display, pre)'))
  observer.observe(box);
