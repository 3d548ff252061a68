import type { Attack } from './attack';

/** What both browsers ask for. */
const REQUESTS = [
  ...['/service ', '/shared ', '/worker-data ', '/worker-events ', '/worker-font ', '/worker-import '],
  ...['/worker-static ', '/worklet '],
];

/** Workers and worklets of all kinds, and what they can do that a page cannot. */
export const WORKER_ATTACKS: readonly Attack[] = [
  {
    name: 'workers of other kinds',
    run: async ({ origin }) => {
      const at = (way: string): string => `${origin}/${way}`;
      const text = (way: string): string => `fetch('${at(way)}').catch(() => undefined);`;
      const blob = (source: string): string =>
        URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const tries: (() => unknown)[] = [
        () => new Worker(`data:text/javascript,${encodeURIComponent(text('worker-data'))}`),
        () => new Worker(at('worker-address')),
        () => new Worker(blob(`import '${at('worker-static')}';`), { type: 'module' }),
        () =>
          new Worker(blob(`import('${at('worker-import')}').catch(() => undefined);`), { type: 'module' }),
        () => new Worker(blob(`new Worker('${at('worker-nested')}');`)),
        () => new Worker(blob(`new Worker(URL.createObjectURL(new Blob([\`${text('worker-inner')}\`])));`)),
        () =>
          new Worker(
            blob(
              `const face = new FontFace('w', 'url(${at('worker-font')})'); fonts.add(face); face.load().catch(() => undefined);`,
            ),
          ),
        () => new Worker(blob(`new EventSource('${at('worker-events')}');`)),
        () => new SharedWorker(blob(text('shared'))),
        () => new SharedWorker(at('shared-address')),
        () => new SharedWorker(`data:text/javascript,${encodeURIComponent(text('shared-data'))}`),
        () => navigator.serviceWorker.register(at('service')).catch(() => undefined),
        () => navigator.serviceWorker.register('/service').catch(() => undefined),
        () => new AudioContext().audioWorklet.addModule(at('worklet')).catch(() => undefined),
        () =>
          new AudioContext().audioWorklet
            .addModule(blob(`import '${at('worklet-import')}';`))
            .catch(() => undefined),
      ];
      for (const each of tries) {
        try {
          each();
        } catch {
          // refused, or a kind that this browser does not have
        }
      }
      return new Promise((resolve) => setTimeout(resolve, 1500, 'tried'));
    },
    outcome: 'tried',
    arrives: {
      chromium: [...REQUESTS, '/worker-inner ', '/worklet-import '],
      firefox: [...REQUESTS, '/shared-data '],
    },
  },
  {
    name: 'connections of a worker',
    run: () => {
      const text = `postMessage(['RTCPeerConnection', 'WebTransport', 'WebSocketStream'].map((name) => typeof globalThis[name]).join());`;
      const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
      return new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => resolve('worker error');
      });
    },
    // A connection there would have no guard. WebTransport is the policy’s business, and asks it.
    outcome: /^(undefined,|worker error)/,
  },
];
