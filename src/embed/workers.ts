/*
 * Workers. What they request does not go through the window, so neither through the sandbox: it would reach the real
 * service. That cannot be stopped from here, but an app's developer can be told of a worker whose script names a vendor's host.
 */

export interface WorkersInit {
  /** Tells whoever develops the app. */
  tell: (message: string) => void;
  /** The text of a worker's script, as the page can get it. */
  read: (address: string) => Promise<string>;
}

/** How what is said of a worker begins. */
export const WORKER_NAMES = 'Crossfade: the script of ';

/** Looks at the scripts of the workers that the window makes from now on: dedicated, shared, and of a service. */
export function watchWorkers({ tell, read }: WorkersInit): void {
  const look = async (kind: string, script: string | URL): Promise<void> => {
    const address = new URL(script, document.baseURI);
    // One that is made of a text is the page's own; to read it may be against the page's policy.
    if (!address.protocol.startsWith('http')) return;
    const host = vendorsHostIn(await read(address.href));
    if (host === undefined) return;
    tell(
      `${WORKER_NAMES}the ${kind} ${address.pathname} names ${host}. What a worker requests does not go through the sandbox: it ` +
        'reaches the real service. While the app runs on the sandbox, let the page itself ask for it.',
    );
  };
  const watch = (kind: string, script: string | URL): void => void look(kind, script).catch(() => undefined);

  for (const kind of ['Worker', 'SharedWorker'] as const) {
    const native = (window as Partial<Window & typeof globalThis>)[kind];
    if (!native) continue;
    Object.assign(window, {
      [kind]: new Proxy(native, {
        construct(target, args: [string | URL, ...unknown[]], newTarget: NewableFunction) {
          const made = Reflect.construct(target, args, newTarget) as object;
          watch(kind === 'Worker' ? 'worker' : 'shared worker', args[0]);
          return made;
        },
      }),
    });
  }
  const serviceWorker = serviceWorkers();
  if (!serviceWorker) return;
  const register = serviceWorker.register.bind(serviceWorker);
  serviceWorker.register = (script, options) => {
    watch('service worker', script);
    return register(script, options);
  };
}

/** @returns undefined where there are none, as in a sandboxed frame, which may not even ask. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return (navigator as Partial<Navigator>).serviceWorker;
  } catch {
    return undefined;
  }
}

/** A host of a vendor's services that a text names; those of its documentation do not count. */
export function vendorsHostIn(text: string): string | undefined {
  const hosts = text.match(/\b[\w-]+(?:\.[\w-]+)*\.(?:twilio\.com|videosdk\.live)\b/g) ?? [];
  return hosts.find((host) => !/^(?:www|docs|support|console|app)\./.test(host));
}
