/** Under which name a page's Server-Timing header says how many changes of the content it has taken in. */
export const CHANGES = 'nudge-changes';
