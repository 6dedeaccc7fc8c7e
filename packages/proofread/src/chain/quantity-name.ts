import type { Vocabulary } from '../vocabulary.ts';

/** What a message calls a quantity: its symbol, y₅, or "gradient of W₁₃". */
export function quantityName(id: string, { quantities }: Pick<Vocabulary, 'quantities'>): string {
  const by = /^grad\.(.+)$/.exec(id)?.[1];
  const subject = by === undefined ? undefined : quantities.get(by);
  if (subject !== undefined) return `gradient of ${subject.symbolText}`;
  return quantities.get(id)?.symbolText ?? id;
}
