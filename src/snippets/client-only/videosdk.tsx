'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Access } from 'your-backend';

// The only way to the file that imports VideoSDK’s package, and no server goes it.
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
/** What the server says, and the browser as long as it takes over what the server rendered. */
const no = () => false;
