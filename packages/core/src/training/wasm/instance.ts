/** The functions of a module that take whole numbers and return nothing. */
export type Functions<Names extends string> = Readonly<Record<Names, (...numbers: number[]) => void>>;

/** A module at work on a memory of its own, which never grows. */
export interface Instance<Names extends string> {
  readonly buffer: ArrayBuffer;
  readonly functions: Functions<Names>;
}

/** What is used of `WebAssembly`, which no library of types without a DOM describes. */
interface Host {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

/**
 * Compiles a module and starts it. It needs vectors of 128 bits, which browsers have had since 2023.
 *
 * @throws Error where there is no WebAssembly, or an older one
 */
export function instantiate<Names extends string>(
  bytes: Uint8Array<ArrayBuffer>,
  pages: number,
  names: readonly Names[],
): Instance<Names> {
  const host: unknown = Reflect.get(globalThis, 'WebAssembly');
  if (!isHost(host)) {
    throw new Error(
      'WebAssembly: expected by the training engine, found switched off; allow it for this page',
    );
  }
  const memory = new host.Memory({ initial: pages, maximum: pages });
  const { exports } = new host.Instance(new host.Module(bytes), { host: { memory } });
  const found = Object.fromEntries(names.map((name) => [name, exports[name]]));
  if (!areFunctions(found, names)) throw new TypeError(`the module lacks a function of ${names.join(', ')}`);
  return { buffer: memory.buffer, functions: found };
}

function isHost(value: unknown): value is Host {
  return (
    typeof value === 'object' &&
    value !== null &&
    'Memory' in value &&
    'Module' in value &&
    'Instance' in value
  );
}

function areFunctions<Names extends string>(
  found: Readonly<Record<string, unknown>>,
  names: readonly Names[],
): found is Functions<Names> {
  return names.every((name) => typeof found[name] === 'function');
}
