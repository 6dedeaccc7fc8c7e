/** Something that whoever called the command can put right: its message is all they need to see. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
