import { type Endpoint, proxy, wrap } from 'comlink';
import type { Trainer } from './protocol.ts';

/** The trainer behind an endpoint: a worker, or the port of a channel, on whose other side a `Training` is exposed. */
export function remoteTrainer(endpoint: Endpoint): Trainer {
  const remote = wrap<Trainer>(endpoint);
  // Progress that was on its way when something newer was asked for is dropped here.
  let latest = 0;
  return {
    train(task, onProgress) {
      latest += 1;
      const mine = latest;
      const tell = proxy<typeof onProgress>((progress) => {
        if (mine === latest) onProgress(progress);
      });
      return remote.train(task, tell);
    },
    stop() {
      latest += 1;
      return remote.stop();
    },
  };
}
