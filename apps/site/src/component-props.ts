/** An attribute of a component. */
export interface ComponentProp {
  readonly name: string;
  /** What its file says of it. */
  readonly words: string;
  readonly isOptional: boolean;
}

/**
 * The attributes of a component, in order.
 *
 * @param source of an .astro file with `interface Props`
 */
export function componentProps(source: string): readonly ComponentProp[] {
  const body = /^interface Props \{\n([\s\S]*?)^\}/m.exec(source)?.[1] ?? '';
  return [...body.matchAll(/(?:\/\*\* ([\s\S]*?) \*\/\s*)?readonly (\w+)(\??):/g)].map(
    ([, words = '', name = '', optional]) => ({
      name,
      words: words.replace(/\s*\n\s*\*?\s*/g, ' '),
      isOptional: optional === '?',
    }),
  );
}
