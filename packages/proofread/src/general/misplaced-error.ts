import { UnreadableError } from '../term/unreadable-error.ts';

/** The indices of a statement are wrong: its symbols are those of the example, but no numbers make all of them exist. */
export class MisplacedError extends UnreadableError {}
