import { installBridge } from '../sandbox/bridge/client';
import { refusePubSubWorker } from '../sandbox/bridge/pubsub-worker';
import { Audience } from '../sandbox/media/audience';
import { installSyntheticDevices } from '../sandbox/media/synthetic/devices';
import { addFacades, sdkNames } from './boot/facade';
import { programNotLoaded, watchFailures } from './boot/failures';
import { watchConnections } from './boot/figures';
import { guardPeerConnections } from './boot/guard';
import { lockHistory } from './boot/history';
import { installLoopLimit } from './boot/loop-limit';
import { applyPolicies } from './boot/policy';
import { openPort } from './boot/port';
import { mapModules, startProgram } from './boot/program';
import {
  installAddresses,
  installFunctionConstructor,
  installStorage,
  removeRefusedFeatures,
} from './boot/shims';
import type { PaneReport, PaneSetup } from './messages';
import { observers } from './observe';
import { Registry } from './observe/registry';

/*
 * The first script of a pane. It waits for the one setup message of the page, closes the pane off, and then starts the
 * program. Whatever it leaves reachable, the program can use: nothing here may lead to the port or to a native
 * RTCPeerConnection.
 */

const page = window.parent;
document.currentScript?.remove();

addEventListener('message', function onSetup(event) {
  const setup = event.data as Partial<PaneSetup> | null;
  const [port] = event.ports;
  if (event.source !== page || setup?.type !== 'crossfade-pane-setup' || !port) return;
  removeEventListener('message', onSetup);
  event.stopImmediatePropagation();
  start(setup as PaneSetup, port);
});

function start({ modules, entry, html, person }: PaneSetup, messagePort: MessagePort): void {
  const port = openPort(messagePort);
  const report = (message: PaneReport): void => port.send({ pane: message });

  const registry = new Registry((observation) => report({ type: 'observation', observation }));
  const observed = addFacades(modules, observers(registry));
  const urls = mapModules(observed);
  const program = urls[entry] ?? '';
  const sdks = sdkNames(modules).map((name) => urls[name] ?? '');
  applyPolicies();
  let failed = false;
  watchFailures({ program, sdks }, (failure) => {
    failed ||= failure.kind !== 'blocked';
    report({ type: 'failure', failure });
  });

  const { allow } = guardPeerConnections();
  const connections = watchConnections((track) => registry.subjectOf(track));
  lockHistory();
  installStorage();
  installFunctionConstructor();
  refusePubSubWorker();
  removeRefusedFeatures();
  const bridge = installBridge({
    send: (message) => port.send({ bridge: message }),
    routes: ({ protocol }) => protocol !== 'blob:' && protocol !== 'data:',
  });
  installAddresses();
  const audience = new Audience();
  installSyntheticDevices({ name: person, audience });
  installLoopLimit();

  port.receive({
    bridge(message) {
      if (message.type === 'candidate') allow(message.address, message.port);
      else bridge.receive(message);
    },
    ping: (id) => report({ type: 'pong', id }),
    press: (id) => document.getElementById(id)?.click(),
    visible: (visible) => audience.setWatching(visible),
    figures: () => void connections.read().then((figures) => report({ type: 'figures', figures })),
  });

  document.body.innerHTML = html;
  startProgram(program, (loaded) => {
    // A program that threw while it started counts as loaded by the browser, and its failure has been reported.
    if (failed) return;
    report(loaded ? { type: 'ready' } : { type: 'failure', failure: programNotLoaded() });
  });
}
