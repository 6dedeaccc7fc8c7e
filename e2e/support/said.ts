import { openBook } from '@nudge/proofread/book';
import { fixtureCases } from '@nudge/proofread/fixture-cases';
import { root } from '@nudge/scripts/paths.mjs';

/** What the proofreader says about the cases that it is tested with, by the name of the case. */
export async function saidOfCases(): Promise<ReadonlyMap<string, readonly string[]>> {
  const cases = await fixtureCases(root, await openBook(root));
  return new Map(cases.map(({ name, said }) => [name, said]));
}
