import { at } from './list.ts';
import type { Network } from './network.ts';
import { forward } from './propagation.ts';

/** A rectangle of the plane of two inputs: from where to where. */
export interface Area {
  readonly x1: readonly [number, number];
  readonly x2: readonly [number, number];
}

/** The area that holds all points, with a margin of so many times its size on each side. */
export function areaAround(points: readonly (readonly number[])[], margin: number): Area {
  const range = (input: number): readonly [number, number] => {
    const places = points.map((point) => at(point, input));
    const [least, most] = [Math.min(...places), Math.max(...places)];
    const apart = margin * (most - least || 1);
    return [least - apart, most + apart];
  };
  return { x1: range(0), x2: range(1) };
}

/**
 * What a network of two inputs says over an area, its first output: at the middle of each of `columns` times `rows` cells, row by row from
 * the least x₂ on.
 */
export function answersOver(network: Network, area: Area, columns: number, rows: number): readonly number[] {
  const middle = ([least, most]: readonly [number, number], cell: number, cells: number) =>
    least + ((most - least) * (cell + 0.5)) / cells;
  return Array.from({ length: columns * rows }, (_, cell) =>
    answerTo(network, [
      middle(area.x1, cell % columns, columns),
      middle(area.x2, Math.floor(cell / columns), rows),
    ]),
  );
}

/** The first output. */
export function answerTo(network: Network, input: readonly number[]): number {
  return at(at(forward(network, input).activations, network.layers.length - 1), 0);
}
