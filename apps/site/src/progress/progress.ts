import { markLesson, readLessons } from './read-lessons.ts';

const box = document.querySelector<HTMLInputElement>('input[data-finishes]');

/** Marks the links to a lesson as the reader has left it. */
function show(id: string, isRead: boolean): void {
  for (const link of document.querySelectorAll(`a[data-lesson="${id}"]`))
    link.toggleAttribute('data-read', isRead);
  if (box?.dataset['finishes'] === id) box.checked = isRead;
}

function mark(id: string, isRead: boolean): void {
  markLesson(id, isRead);
  show(id, isRead);
}

for (const [id, isRead] of Object.entries(readLessons())) show(id, isRead);

if (box) {
  const id = box.dataset['finishes'] ?? '';
  box.addEventListener('change', () => mark(id, box.checked));
  // Who comes to the end has read it, unless they have said otherwise before.
  const end = new IntersectionObserver(([seen]) => {
    if (!seen?.isIntersecting) return;
    end.disconnect();
    if (!(id in readLessons())) mark(id, true);
  });
  end.observe(box);
}
