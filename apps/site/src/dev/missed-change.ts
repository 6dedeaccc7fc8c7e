import { CHANGES } from './changes.ts';

/** A change that falls between the making of a page and its first word with the server would be missed: the page says what it has taken in. */
const [served] = performance.getEntriesByType('navigation');
if (served instanceof PerformanceNavigationTiming) {
  const changes = served.serverTiming.find(({ name }) => name === CHANGES)?.description;
  if (changes !== undefined) import.meta.hot?.send('nudge:shown', { changes: Number(changes) });
}
