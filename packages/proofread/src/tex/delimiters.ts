/** True for what opens a group of factors or terms; a bar is none, since it is an absolute value. */
export function isOpening(text: string): boolean {
  return text === '(' || text === '[' || text === '\\{' || text === '\\lbrace';
}

export function isClosing(text: string): boolean {
  return text === ')' || text === ']' || text === '\\}' || text === '\\rbrace';
}
