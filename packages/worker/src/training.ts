import { DerivationError } from '@nudge/core/derivation/quantity-list';
import { backwardNumbers, checkFinite, forwardNumbers, parameterNumbers } from '@nudge/core/named-numbers';
import { backward, forward, lossOf, step } from '@nudge/core/propagation';
import { unitLayers } from '@nudge/core/units';
import type { Progress, Trainer, TrainingTask } from './protocol.ts';

/** After so many updates without a report, messages to this thread get their turn. */
const longestStretch = 256;

/** Training by the clear version of propagation, one update after the other. */
export class Training implements Trainer {
  /** The number of the training that may go on; every call takes a new one. */
  #latest = 0;

  async train(
    { example, updates, reportEvery }: TrainingTask,
    onProgress: (progress: Progress) => void | Promise<void>,
  ): Promise<Progress> {
    this.#latest += 1;
    const mine = this.#latest;
    if (example.kind !== 'network')
      throw new TypeError('expected a network example to train, found another kind');
    checkCount('updates', updates);
    checkCount('reportEvery', reportEvery);

    const { input, target, learningRate } = example;
    const units = unitLayers(example.network);
    let network = example.network;
    let pass = forward(network, input);
    let loss = lossOf(network, pass, target);
    atUpdate(0, () => checkFinite(units, forwardNumbers(units, pass, loss)));
    for (let update = 1; ; update += 1) {
      const back = backward(network, input, pass, target);
      network = step(network, back.gradients, learningRate);
      pass = forward(network, input);
      loss = lossOf(network, pass, target);
      atUpdate(update, () => {
        checkFinite(units, backwardNumbers(units, back));
        checkFinite(units, parameterNumbers(units, network.layers));
        checkFinite(units, forwardNumbers(units, pass, loss));
      });
      const reports = update === updates || update % reportEvery === 0;
      if (reports) await onProgress({ update, loss });
      if (update === updates) return { update, loss };
      if (reports || update % longestStretch === 0) await turnOfOthers();
      if (mine !== this.#latest) return { update, loss };
    }
  }

  async stop(): Promise<void> {
    this.#latest += 1;
  }
}

function checkCount(name: string, count: number): void {
  if (Number.isSafeInteger(count) && count >= 1) return;
  throw new RangeError(`${name}: expected a whole number from 1, found ${count}`);
}

/** Says at which update a number was not finite. */
function atUpdate(update: number, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof DerivationError)) throw error;
    throw new RangeError(`update ${update}: ${error.message}`);
  }
}

/** Resolves after the messages that wait for this thread. A timer would do too, but browsers make a repeated one wait 4 ms. */
function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
