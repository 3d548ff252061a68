/** A page that is never quiet is not waited for. */
const LATEST_MS = 1000;

/**
 * Acts as soon as nothing else is to be done in this page; at once where the browser cannot tell.
 *
 * It is how a connection is closed. Chromium tells of a connection's new state in a task of its own, and one that is
 * closed before that task it keeps for good, with all that listens to it. A press on Stop overtakes such tasks on a
 * busy machine; a task of this priority is overtaken by them.
 */
export function whenQuiet(act: () => void): void {
  if (!('scheduler' in globalThis)) return act();
  const waiting = new AbortController();
  const late = setTimeout(() => {
    waiting.abort();
    // Behind all that waits by now: one long task makes a page late that has had no turn since.
    void scheduler.postTask(act, { priority: 'user-visible' });
  }, LATEST_MS);
  const actInTime = (): void => {
    clearTimeout(late);
    act();
  };
  scheduler.postTask(actInTime, { priority: 'background', signal: waiting.signal }).catch(() => {
    // It was late, and is done.
  });
}
