import { type Endpoint, proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { Trainer } from './protocol.ts';

/** The trainer behind an endpoint: a worker, or the port of a channel, on whose other side a `Training` is exposed. */
export function remoteTrainer(endpoint: Endpoint): Trainer & { readonly release: () => void } {
  const remote: Remote<Trainer> = wrap<Trainer>(endpoint);
  // A snapshot that was on its way when something newer was asked for is dropped here.
  let latest = 0;
  return {
    train(run, onSnapshot) {
      latest += 1;
      const mine = latest;
      const tell = proxy<typeof onSnapshot>((snapshot) => {
        if (mine === latest) onSnapshot(snapshot);
      });
      return remote.train(run, tell);
    },
    stop() {
      latest += 1;
      return remote.stop();
    },
    pause: () => remote.pause(),
    resume: () => remote.resume(),
    step: (updates) => remote.step(updates),
    change: (change) => remote.change(change),
    setPace: (pace) => remote.setPace(pace),
    measure: (run) => remote.measure(run),
    ping: () => remote.ping(),
    release: () => remote[releaseProxy](),
  };
}
