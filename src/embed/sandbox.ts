import { installBridge } from '../sandbox/bridge/client';
import { installClients, isVendorAddress } from '../sandbox/clients';
import { installSyntheticDevices } from '../sandbox/media/synthetic/devices';
import { createCrossfade } from './crossfade';
import { Responders } from './responders';
import { readSettings } from './settings';
import { openTabs } from './tabs/tabs';

/*
 * `/sandbox.js`: one classic script, placed before an app's SDK, that makes the app run on the sandbox. The sandbox
 * itself runs in one of the browser's windows; this one is joined to it, and may become it.
 */

function install(): void {
  const { devices, name } = readSettings(document.currentScript);
  const responders = new Responders();
  const tabs = openTabs((send) =>
    installBridge({
      send,
      routes: isVendorAddress,
      local: responders,
    }),
  );
  installClients();
  if (devices === 'synthetic') installSyntheticDevices({ name });
  window.crossfade = createCrossfade(tabs, responders);
}

// A page may load it twice, by two of its parts.
if (!('crossfade' in window)) install();
