/** Told to the surroundings of a form once a reader's number was judged: `event.detail` is whether it was right. */
export const JUDGED = 'nudge-judged';
