/** The same numbers in [0, 1) at every run: Marsaglia's xorshift with 32 bits (Xorshift RNGs, 2003). */
export function* seeded(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield (state >>> 0) / 2 ** 32;
  }
}

/** Some of a list, each once, in the order in which they were drawn. */
export function drawn<Item>(
  items: readonly Item[],
  count: number,
  random: Iterator<number, never>,
): readonly Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, items.length) }, () =>
    left.splice(Math.floor(random.next().value * left.length), 1),
  ).flat();
}
