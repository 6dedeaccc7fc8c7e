import type { Book } from '@nudge/proofread/book';
import type { Proofreading } from '@nudge/proofread/proofread';

/** What was found in one version of a document. */
export interface Reading extends Proofreading {
  readonly version: number;
  readonly book: Book;
  readonly path: string;
}
