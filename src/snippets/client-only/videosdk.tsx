'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Access } from 'your-backend';

// The only import of the file that imports VideoSDK’s package. A server never runs it.
const Call = lazy(() => import('./call'));

export function CallPage(access: Access) {
  const isInBrowser = useSyncExternalStore(neverChanges, yes, no);
  const waiting = <p>The call is loading …</p>;
  if (!isInBrowser) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Call {...access} />
    </Suspense>
  );
}

const neverChanges = () => () => {};
const yes = () => true;
/** The server's value, which the browser also uses while it hydrates the server's HTML. */
const no = () => false;
