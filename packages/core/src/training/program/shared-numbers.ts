import { type Int, int, type Pair, pair, scalar } from '../wasm/operations.ts';
import type { Scope } from './scope.ts';
import { SETTING, type SettingName, type SharedNumbers, type UpdateRule } from './update.ts';

/** What a program for training is made for. */
export interface TrainingRule extends UpdateRule {
  readonly averages: boolean;
  readonly clips: boolean;
  /** Whether every update learns from one example. */
  readonly isOnline: boolean;
}

function settingsOf({ optimizer, decay, clips }: TrainingRule): readonly SettingName[] {
  const byKind: Readonly<Record<typeof optimizer.kind, readonly SettingName[]>> = {
    'gradient-descent': [],
    momentum: ['momentum'],
    adam: ['beta1', 'beta2', 'epsilon', 'power1', 'power2'],
  };
  return [
    ...byKind[optimizer.kind],
    ...(decay === null ? [] : ['decay' as const]),
    ...(clips ? ['longestGradient' as const] : []),
  ];
}

/** The numbers of each update that all parameters share, from the settings in memory. */
export class UpdateNumbers {
  readonly #scope: Scope;
  readonly #address: number;
  readonly #rule: TrainingRule;
  readonly #locals;

  constructor(scope: Scope, address: number, rule: TrainingRule) {
    this.#scope = scope;
    this.#address = address;
    this.#rule = rule;
    this.#locals = new Map(
      settingsOf(rule).map((name) => {
        const local = scope.body.local('pair');
        scope.body.set(local, pair.loadTwice(this.#place(name)));
        return [name, local];
      }),
    );
  }

  /** For an update at this rate that learns from `size` examples. */
  ofUpdate(rate: Pair, size: Int): SharedNumbers {
    if (this.#rule.optimizer.kind === 'adam') {
      this.#grow('power1', 'beta1');
      this.#grow('power2', 'beta2');
    }
    const share = pair.twice(scalar.divide(scalar.constant(1), scalar.ofInt(size)));
    return {
      rate,
      share: this.#rule.averages ? this.#scope.body.keep(share) : null,
      shortening: null,
      setting: this.#setting,
    };
  }

  /** The same where the squares of the gradient add up to this. */
  shortened(shared: SharedNumbers, squares: Pair): SharedNumbers {
    const { body, constant } = this.#scope;
    const norm = body.keep(pair.root(squares));
    const longest = this.#setting('longestGradient');
    const isLong = pair.isAbove(norm, longest);
    return {
      ...shared,
      shortening: body.keep(pair.choose(isLong, pair.divide(longest, norm), constant(1))),
    };
  }

  /** Leaves in memory what the next call goes on from. */
  save(): void {
    if (this.#rule.optimizer.kind !== 'adam') return;
    for (const name of ['power1', 'power2'] as const) {
      this.#scope.body.storeDouble(this.#place(name), scalar.lane(this.#setting(name), 0));
    }
  }

  readonly #setting = (name: SettingName): Pair => this.#scope.body.get(this.#local(name));

  #grow(power: SettingName, base: SettingName): void {
    this.#scope.body.set(this.#local(power), pair.multiply(this.#setting(power), this.#setting(base)));
  }

  #local(name: SettingName) {
    const local = this.#locals.get(name);
    if (local === undefined) throw new RangeError(`the program does not use ${name}`);
    return local;
  }

  #place(name: SettingName) {
    return { base: int.constant(0), offset: this.#address + 8 * SETTING[name] };
  }
}
