import '../sandbox/no-eval';
import { installBridge } from '../sandbox/bridge/client';
import type { FromClient, ToClient } from '../sandbox/bridge/messages';
import { installClients } from '../sandbox/clients';
import { Audience } from '../sandbox/room/audience';
import { SMALL_VIDEO_RANGES } from '../sandbox/media/synthetic/constraints';
import { installSyntheticDevices } from '../sandbox/media/synthetic/devices';
import type { Side } from '../sides';
import type { CandidateFilter } from './boot/candidates';
import { refuseConnectingElements } from './boot/elements';
import { observeReact } from './boot/components';
import { addFacades, sdkNames } from './boot/facade';
import { blocked, programNotLoaded, watchFailures } from './boot/failures';
import { reportWritten } from './boot/console';
import { tapConsole } from './boot/console-tap';
import { watchConnections } from './boot/figures';
import { closeGate } from './boot/gate';
import { guardPeerConnections, liveRules, sandboxRules } from './boot/guard';
import { keepDocument, lockHistory } from './boot/history';
import { importedBy } from './boot/imports';
import { installLoopLimit } from './boot/loop-limit';
import { installOwnServer } from './boot/own-server';
import { applyPolicies } from './boot/policy';
import { openPort } from './boot/port';
import { tellPrinted } from './boot/printed';
import { evaluateAhead, mapModules, startProgram } from './boot/program';
import { takePlainText } from './boot/rich-input';
import { scrollInside } from './boot/scrolling';
import { watchSeen } from './boot/seen';
import {
  installAddresses,
  installFunctionConstructor,
  installStorage,
  removeRequestsOfTheBrowser,
  removePressFeatures,
  removeRefusedFeatures,
} from './boot/shims';
import { installRelayedDevices } from './devices/pane-end';
import { showColorScheme } from './color-scheme';
import { ICE_DOMAINS } from './live-hosts';
import { LOOP_MODULE } from './loop-module';
import type { PaneReport, PaneSetup } from './messages';
import type { Observation } from './observation';
import { observers } from './observe';
import { Registry } from './observe/registry';

/*
 * The first script of a pane. It waits for the one setup message of the page, closes the pane off, and then starts the
 * program. Whatever it leaves reachable, the program can use: nothing here may lead to the port or to a native
 * RTCPeerConnection.
 */

const page = window.parent;
document.currentScript?.remove();

let started = false;
closeGate((event, source) => {
  if (started) return;
  const setup = event.data as Partial<PaneSetup> | null;
  const [port] = event.ports;
  if (source !== page || setup?.type !== 'crossfade-pane-setup' || !port) return;
  started = true;
  start(setup as PaneSetup, port);
});

function start(setup: PaneSetup, messagePort: MessagePort): void {
  const { side, network, modules, entry, html, held } = setup;
  const port = openPort(messagePort);
  const report = (message: PaneReport): void => port.send({ pane: message });

  const observe = (observation: Observation): void => report({ type: 'observation', observation });
  const registry = new Registry(observe);
  watchSeen(observe);
  const observed = addFacades(modules, { ...observers(registry), 'react-dom/client': observeReact });
  const urls = mapModules({ ...observed, [LOOP_MODULE]: installLoopLimit(() => report({ type: 'turn' })) });
  const program = urls[entry] ?? '';
  const sdks = sdkNames(modules).map((name) => urls[name] ?? '');
  tapConsole(
    tellPrinted({ program, sdks }, (line) => report({ type: 'console', line })),
    reportWritten(program, observe),
  );
  applyPolicies(side, network);
  let failed = false;
  watchFailures({ program, sdks }, (failure) => {
    failed ||= failure.kind !== 'blocked';
    report({ type: 'failure', failure });
  });

  const allow = closeOff(side, network, (message) => report({ type: 'failure', failure: blocked(message) }));
  const audience = new Audience();
  const hardware = installSyntheticDevices({ name: setup.person, audience, video: SMALL_VIDEO_RANGES });
  hardware.set(setup.conditions);
  const devices = installRelayedDevices({
    devices: setup.devices,
    send: (message) => port.send({ devices: message }),
    allow,
  });
  const connections = watchConnections((track) => registry.subjectOf(track));
  const send = (message: FromClient): void => port.send({ bridge: message });
  const bridge = (network === 'live' ? installOwnServer : installSandbox)(send);

  port.receive({
    bridge(message) {
      if (message.type === 'candidate') allow(message.address, message.port);
      else bridge(message);
    },
    devices,
    ping: (id) => report({ type: 'pong', id }),
    press: (id) => document.getElementById(id)?.click(),
    visible: (visible) => audience.setWatching(visible),
    conditions: (next) => hardware.set(next),
    begin,
    scheme: (scheme) => showColorScheme(scheme, document),
    figures: () => void connections.read().then((figures) => report({ type: 'figures', figures })),
  });

  if (held) evaluateAhead(importedBy(entry, modules));
  else begin();

  function begin(): void {
    document.body.innerHTML = html;
    startProgram(program, (loaded) => {
      // A program that threw while it started counts as loaded by the browser, and its failure has been reported.
      if (failed) return;
      report(loaded ? { type: 'ready' } : { type: 'failure', failure: programNotLoaded() });
    });
  }
}

/**
 * Takes away what leads out of the pane or to the reader.
 * @param reportBlocked is told what was refused, in words for the reader
 * @returns lets connections reach an address, as its service says
 */
function closeOff(
  side: Side,
  network: PaneSetup['network'],
  reportBlocked: (message: string) => void,
): CandidateFilter['allow'] {
  const named = new Set<string>();
  refuseConnectingElements((name) => {
    if (!named.has(name))
      reportBlocked(`A pane makes no <${name}> element, which could connect to another host.`);
    named.add(name);
  });
  const reportIceServer = (host: string): void =>
    reportBlocked(`An ICE server of another host was left out: ${host}.`);
  const rules = network === 'live' ? liveRules(ICE_DOMAINS[side], reportIceServer) : sandboxRules();
  guardPeerConnections(rules);
  lockHistory();
  keepDocument();
  scrollInside();
  takePlainText();
  installStorage();
  installFunctionConstructor();
  removeRefusedFeatures();
  removePressFeatures();
  removeRequestsOfTheBrowser();
  return rules.candidates.allow;
}

/** Puts the sandbox in place of the network. @returns takes the sandbox's messages. */
function installSandbox(send: (message: FromClient) => void): (message: ToClient) => void {
  installClients();
  const bridge = installBridge({
    send,
    routes: ({ protocol }) => protocol !== 'blob:' && protocol !== 'data:',
  });
  installAddresses();
  return (message) => bridge.receive(message);
}
