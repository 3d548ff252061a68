// What a page holds on to after everything that can go has gone, and whether it grows.

/**
 * The things that a call makes and has to give back: a type, and which of its objects count; all of them when left out.
 * @type {Record<string, { type: string, counts?: string }>}
 */
const COUNTED = {
  connections: { type: 'RTCPeerConnection' },
  'open connections': { type: 'RTCPeerConnection', counts: "one.signalingState !== 'closed'" },
  tracks: { type: 'MediaStreamTrack' },
  ports: { type: 'MessagePort' },
  // An intercepted socket is no native WebSocket, but an EventTarget with an address.
  'open sockets': {
    type: 'EventTarget',
    counts: "'binaryType' in one && 'url' in one && one.readyState < 2",
  },
  workers: { type: 'Worker' },
  // What is in the page can be seen there; a list of events is as long as a run was.
  'detached nodes': { type: 'Node', counts: '!one.isConnected' },
  functions: { type: 'Function' },
};

/** @typedef {Record<string, number>} Census */

/** Counts the timers that a page starts and ends, for {@link census}. Runs in the page, before all other scripts. */
export function countTimers() {
  const { setInterval, setTimeout, clearTimeout } = window;
  const [intervals, timeouts] = [new Set(), new Set()];
  const clear = (/** @type {number | undefined} */ id) => {
    intervals.delete(id);
    timeouts.delete(id);
    clearTimeout(id);
  };
  Object.assign(window, {
    liveTimers: () => ({ intervals: intervals.size, timeouts: timeouts.size }),
    setInterval(/** @type {Parameters<typeof setInterval>} */ ...timer) {
      const id = setInterval(...timer);
      intervals.add(id);
      return id;
    },
    setTimeout(/** @type {any} */ act, /** @type {number} */ delay, /** @type {any[]} */ ...args) {
      const id = setTimeout(() => {
        timeouts.delete(id);
        act(...args);
      }, delay);
      timeouts.add(id);
      return id;
    },
    clearInterval: clear,
    clearTimeout: clear,
  });
}

/**
 * Collects a page's garbage and counts what is left.
 * @param {import('@playwright/test').CDPSession} cdp of the page
 * @returns {Promise<Census>} `heap` is what JavaScript and the DOM hold, in kB; the others are objects that are alive
 */
export async function census(cdp) {
  // Connections close when nothing else is to be done in the page (src/sandbox/media/when-quiet.ts).
  await cdp.send('Runtime.evaluate', {
    expression: "scheduler.postTask(() => {}, { priority: 'background' })",
    awaitPromise: true,
  });
  // What is let go by a finalizer goes with the collection after it.
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  /** @type {Census} */
  const counts = {};
  for (const [name, what] of Object.entries(COUNTED)) counts[name] = await countLive(cdp, what);
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'window.liveTimers()',
    returnByValue: true,
  });
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = /** @type {{ usedSize: number, embedderHeapUsedSize: number, backingStorageSize: number }} */ (
    await cdp.send('Runtime.getHeapUsage')
  );
  const bytes = heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
  return { heap: Math.round(bytes / 1024), ...counts, ...result.value };
}

/** @param {import('@playwright/test').CDPSession} cdp @param {{ type: string, counts?: string }} what */
async function countLive(cdp, { type, counts = 'true' }) {
  const objectGroup = 'census';
  const { result } = await cdp.send('Runtime.evaluate', { expression: `${type}.prototype`, objectGroup });
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  // Among the objects are prototypes of subtypes, whose getters throw.
  const { result: length } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: `function () {
      return this.filter((one) => { try { return ${counts}; } catch { return false; } }).length;
    }`,
    returnByValue: true,
  });
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(length.value);
}

/**
 * How much a figure grows from one sample to the next: the median of the slopes between all pairs (Theil and Sen). A
 * sample that is off, or a step while a cache fills, does not change it; a leak does.
 * @param {number[]} samples in order, equally far apart
 */
export function slope(samples) {
  const slopes = samples.flatMap((from, index) =>
    samples.slice(index + 1).map((to, distance) => (to - from) / (distance + 1)),
  );
  slopes.sort((one, other) => one - other);
  const middle = (slopes.length - 1) / 2;
  return ((slopes[Math.floor(middle)] ?? 0) + (slopes[Math.ceil(middle)] ?? 0)) / 2;
}
