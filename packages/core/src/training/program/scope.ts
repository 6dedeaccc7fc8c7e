import { FunctionBody } from '../wasm/function-body.ts';
import { type Int, int, type Pair, pair, type ValueType } from '../wasm/operations.ts';
import type { PowerTables } from './power-tables.ts';

/** A place in a row or a column: elements that are known when the code is made, and eight times as many as a counter adds at run time. */
export interface Index {
  readonly known: number;
  readonly counter: Int | null;
}

/** How often to repeat: known when the code is made, or eight times that at run time. */
export type Count = number | Int;

/** Loops of so few turns are unrolled. */
const FEW_TURNS = 2;

/** A function under construction, and what its instructions may use. */
export class Scope {
  readonly body: FunctionBody;
  readonly tables: PowerTables;
  readonly #constants = new Map<number, Pair>();

  constructor(parameters: readonly ValueType[], tables: PowerTables) {
    this.body = new FunctionBody(parameters);
    this.tables = tables;
  }

  /** The number in both lanes. */
  readonly constant = (number: number): Pair => {
    const found = this.#constants.get(number) ?? this.body.keepFromStart(pair.constant(number));
    this.#constants.set(number, found);
    return found;
  };

  /** `turn` for 0, step, 2 step, …, as long as a whole step fits below `count`; then `rest` for what is left, where it is known to be some. */
  repeat(
    count: Count,
    step: number,
    turn: (index: Index) => void,
    rest?: (index: Index, size: number) => void,
  ): void {
    if (typeof count !== 'number') {
      this.body.loop(int.constant(0), count, 8 * step, (counter) => turn({ known: 0, counter }));
      return;
    }
    const whole = count - (count % step);
    if (whole / step <= FEW_TURNS) {
      for (let known = 0; known < whole; known += step) turn({ known, counter: null });
    } else {
      this.body.loop(int.constant(0), int.constant(8 * whole), 8 * step, (counter) =>
        turn({ known: 0, counter }),
      );
    }
    if (whole < count) rest?.({ known: whole, counter: null }, count - whole);
  }
}

/** The index `more` elements further on. */
export function after({ known, counter }: Index, more: number): Index {
  return { known: known + more, counter };
}
