/** A line that a listing prints: `hidden sums = 0.440000 0.380000`. */
export interface PrintedLine {
  readonly label: string;
  /** As printed. */
  readonly numbers: readonly string[];
}

/**
 * The labelled lines of an output.
 *
 * @throws RangeError for a line without a label, with the line
 */
export function printedLines(output: string): readonly PrintedLine[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, label, numbers] = /^(\S.*?) = (-?\d+\.\d+(?: -?\d+\.\d+)*)$/.exec(line) ?? [];
      if (label === undefined || numbers === undefined) {
        throw new RangeError(`expected a line such as “loss = 0.044177”, found “${line}”`);
      }
      return { label, numbers: numbers.split(' ') };
    });
}

/** A label without its numbers: `loss after 500 epochs` is one of `loss after {} epochs`. */
export function labelForm(label: string): string {
  return label.replace(/\d+|\{[^}]*\}/g, '{}');
}

/** The labels that code prints, in order: what stands in double quotes behind `print` in pseudocode, behind `show(` in Python. */
export function labelsIn(code: string): readonly string[] {
  return [...code.matchAll(/(?:\bprint |\bshow\(f?)"([^"]+)"/g)].map(([, label = '']) => labelForm(label));
}
