import type { Question } from '@nudge/islands/ask/question';

/** What an entry of the browser's history says about questions. */
export interface Asked {
  /** From the first question to the one that is answered. */
  readonly trail: readonly Question[];
  /** Which of the page's numbers was asked first, counted from 0. */
  readonly place: number;
  /** How many entries lie between the page and this one. */
  readonly depth: number;
}

/** The questions of the present entry; `null` where the page is read and nothing asked. */
export function currentlyAsked(): Asked | null {
  const state: { readonly asked?: Asked } | null = history.state;
  return state?.asked ?? null;
}

/** Adds an entry, which Back leaves again. */
export function enter(asked: Asked): void {
  // Back leads to where the reader is by then, not to where they were.
  history.scrollRestoration = 'manual';
  history.pushState({ ...history.state, asked }, '');
}
