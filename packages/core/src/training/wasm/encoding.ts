/** Numbers as WebAssembly writes them: little-endian base 128 and IEEE 754 (WebAssembly Core Specification 2.0, section 5.2). */

/** A whole number from 0 to 2³² − 1. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest === 0 ? low : low + 128);
  } while (rest !== 0);
  return bytes;
}

/** A whole number from −2⁵² to 2⁵². */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = ((rest % 128) + 128) % 128;
    rest = (rest - low) / 128;
    const isLast = low < 64 ? rest === 0 : rest === -1;
    bytes.push(isLast ? low : low + 128);
    if (isLast) return bytes;
  }
}

/** The eight bytes of a double. */
export function double(value: number): number[] {
  return [...new Uint8Array(new Float64Array([value]).buffer)];
}

/** A list with its length in front. */
export function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

/** Bytes with their number in front. */
export function sized(bytes: readonly number[]): number[] {
  return unsigned(bytes.length).concat(bytes);
}

/** A name, which here is made of ASCII characters. */
export function name(text: string): number[] {
  return sized([...text].map((character) => character.charCodeAt(0)));
}
