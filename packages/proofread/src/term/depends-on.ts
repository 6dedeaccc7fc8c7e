import type { Vocabulary } from '../vocabulary.ts';

/** True where a quantity is computed from another, in however many steps. */
export function dependsOn({ quantities }: Vocabulary, id: string, on: string): boolean {
  const seen = new Set([id]);
  for (const current of seen) {
    for (const operand of quantities.get(current)?.operands ?? []) seen.add(operand);
  }
  return id !== on && seen.has(on);
}
