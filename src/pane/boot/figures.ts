import type { ConnectionFigures } from '../figures';
import { condense, type StatsEntry } from './condense';
import { apply, defineProperty } from '../../sandbox/media/primordials';

/** More connections at once than a program has use for; of others there are no figures. */
const MAX_CONNECTIONS = 20;

export interface FiguresReader {
  /** What the pane's connections do now. Never throws: a connection that does not tell is left out. */
  read(): Promise<ConnectionFigures[]>;
}

/**
 * Remembers the pane's peer connections, to read their figures when the page asks. Nothing is counted before.
 *
 * This is code in the program's own realm, and nothing here is a wall. It gets hold of connections only, which the
 * program made itself and has anyway; a program that changes the language under it can falsify its own figures, and
 * reach neither a constructor nor the port.
 * @param subjectOf whose track it is, by the track's id.
 */
export function watchConnections(subjectOf: (trackId: string) => string | undefined): FiguresReader {
  const { prototype } = RTCPeerConnection;
  const { getStats } = prototype;
  const { forEach } = RTCStatsReport.prototype;
  const known: { number: number; connection: RTCPeerConnection }[] = [];
  let made = 0;

  function remember(connection: RTCPeerConnection): void {
    for (let index = known.length - 1; index >= 0; index--) {
      const other = known[index]?.connection;
      if (other === connection) return;
      if (other?.signalingState === 'closed') known.splice(index, 1);
    }
    made += 1;
    if (known.length < MAX_CONNECTIONS) known.push({ number: made, connection });
  }

  // Every connection that comes to anything describes itself. The constructor is the guard's alone.
  const native = prototype.setLocalDescription as (...args: unknown[]) => Promise<void>;
  defineProperty(prototype, 'setLocalDescription', {
    configurable: true,
    writable: true,
    value(this: RTCPeerConnection, ...args: unknown[]): Promise<void> {
      remember(this);
      return apply(native, this, args);
    },
  });

  async function figuresOf({ number, connection }: (typeof known)[number]): Promise<ConnectionFigures> {
    const report: RTCStatsReport = await apply(getStats, connection, []);
    const entries: StatsEntry[] = [];
    apply(forEach, report, [(entry: StatsEntry) => entries.push(entry)]);
    return { number, state: connection.connectionState, ...condense(entries, subjectOf) };
  }

  return {
    async read() {
      const open = known.filter(({ connection }) => connection.signalingState !== 'closed');
      const read = await Promise.allSettled(open.map(figuresOf));
      return read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    },
  };
}
