/** Where the marks are kept: in this browser and nowhere else. */
const KEY = 'nudge-read';

/** Whether each lesson was read, by its id; one that was never finished is not there. */
export type ReadLessons = Readonly<Record<string, boolean>>;

/** The marks that are kept; none where the browser keeps nothing, or something else is kept in their place. */
export function readLessons(): ReadLessons {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const marks = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(marks.filter(([, mark]) => typeof mark === 'boolean'));
  } catch {
    return {};
  }
}

/** Keeps a mark. Where the browser keeps nothing, it lasts as long as the page. */
export function markLesson(id: string, isRead: boolean): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readLessons(), [id]: isRead }));
  } catch {
    // A private window may refuse: the page shows the mark all the same.
  }
}
