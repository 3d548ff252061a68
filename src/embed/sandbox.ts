/* eslint-disable no-console -- whoever develops the app has to hear of it at once */
import '../sandbox/no-eval';
import { installBridge } from '../sandbox/bridge/client';
import { installClients, isVendorAddress } from '../sandbox/clients';
import { installSyntheticDevices } from '../sandbox/media/synthetic/devices';
import { startWithGesture } from './autoplay';
import { createCrossfade } from './crossfade';
import { stopEscapes } from './escapes';
import { Responders } from './responders';
import { lateness, readSettings, TRACKS_AFTER_MS } from './settings';
import { openTabs } from './tabs/tabs';
import { watchWorkers } from './workers';

/*
 * `/sandbox.js`: one classic script, placed before an app's SDK, that makes the app run on the sandbox. The sandbox
 * itself runs in one of the browser's windows; this one is joined to it, and may become it.
 */

function install(): void {
  const { devices, name, pace } = readSettings(document.currentScript);
  const late = lateness(document.currentScript);
  if (late) console.warn(late);
  const tell = onceEach((text) => console.error(text));
  stopEscapes({ routes: isVendorAddress, tell });
  const { fetch } = window;
  watchWorkers({
    tell: onceEach((text) => console.warn(text)),
    read: async (address) => (await fetch.call(window, address, { cache: 'force-cache' })).text(),
  });
  const responders = new Responders();
  const tabs = openTabs(
    (send) => installBridge({ send, routes: isVendorAddress, local: responders, notice: tell }),
    TRACKS_AFTER_MS[pace],
  );
  installClients();
  if (devices === 'synthetic') {
    installSyntheticDevices({ name });
    startWithGesture({ tell: onceEach((text) => console.warn(text)) });
  }
  window.crossfade = createCrossfade(tabs, responders);
  // By `context.setOffline()` of a test. On a developer's machine the sandbox goes on without a network.
  if (!(document.currentScript instanceof HTMLScriptElement)) {
    for (const [event, online] of [
      ['offline', false],
      ['online', true],
    ] as const)
      addEventListener(event, () => void tabs.setNetwork({ online }).catch(() => undefined));
  }
}

/** Says each thing once: an SDK may try again and again. */
function onceEach(say: (text: string) => void): (text: string) => void {
  const said = new Set<string>();
  return (text) => {
    if (said.has(text)) return;
    said.add(text);
    say(text);
  };
}

// A page may load it twice, by two of its parts.
if (!('crossfade' in window)) install();
