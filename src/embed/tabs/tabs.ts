import type { BridgeClient } from '../../sandbox/bridge/client';
import type { FromClient } from '../../sandbox/bridge/messages';
import { makeCall, type Arguments } from '../calls';
import type { Line } from '../crossfade';
import { standForHost } from './election';
import { SandboxHost } from './host';
import { Link } from './link';

type Network = Arguments<'setNetwork'>[0];
const ORDINARY: Network = { online: true, silent: false, delayMs: 0, refusing: false };

/**
 * Joins this window to the sandbox that all windows of this origin and browser share. The first hosts it; when that one
 * closes, another takes over, and to the clients it is as if the services had been started anew.
 * @param tracksAfterMs how long tracks of others take while this window hosts it.
 */
export function openTabs(
  install: (send: (message: FromClient) => void) => BridgeClient,
  tracksAfterMs: number,
): Line {
  let network = ORDINARY;
  let host: SandboxHost | undefined;
  const bridge = install((message) => link.send({ bridge: message }));
  const openLink = (): Link =>
    new Link({
      bridge: (message) => bridge.receive(message),
      hostChanged() {
        bridge.disconnected();
        if (network !== ORDINARY) applyNetwork().catch(() => undefined);
      },
    });
  let link = openLink();
  let resign = stand();

  function stand(): () => void {
    return standForHost(() => (host = new SandboxHost(tracksAfterMs)));
  }

  const applyNetwork = (): Promise<unknown> =>
    link.call(makeCall('setNetwork', [network], 'crossfade.faults'));

  // The bridge says goodbye by itself. The link stays: SDKs take their leave when they hear of it.
  addEventListener('pagehide', () => resign());
  // A page that comes back from the browser's cache is as one whose network was gone.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    bridge.disconnected();
    link.close();
    link = openLink();
    resign = stand();
  });

  return {
    call: (call) => link.call(call),
    setNetwork(change) {
      network = { ...network, ...change };
      return applyNetwork();
    },
    vanish() {
      link.send({ bridge: { type: 'goodbye' } });
      link.close();
    },
    isHosting: () => host !== undefined && host.id === link.host,
  };
}
