import { name, sized, unsigned, vector } from './encoding.ts';
import type { FunctionBody } from './function-body.ts';

/** Bytes of one page of memory. */
export const PAGE = 65536;

/** A module of named functions over one memory, which is `memory` of the import `host` (WebAssembly Core Specification 2.0, section 5.5). */
export function moduleBytes(
  functions: Readonly<Record<string, FunctionBody>>,
  pages: number,
): Uint8Array<ArrayBuffer> {
  const bodies = Object.values(functions);
  const exports = Object.keys(functions).map((key, index) => [...name(key), 0, ...unsigned(index)]);
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(bodies.map((body) => body.signature()))),
    ...section(2, vector([[...name('host'), ...name('memory'), 2, 0, ...unsigned(pages)]])),
    ...section(3, vector(bodies.map((_, index) => unsigned(index)))),
    ...section(7, vector(exports)),
    ...section(10, vector(bodies.map((body) => sized(body.bytes())))),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...sized(content)];
}
