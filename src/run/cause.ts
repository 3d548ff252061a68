import type { Access } from '../demos/your-backend';
import type { BridgeHost } from '../sandbox/bridge/host';
import type { Service } from '../sandbox/bridge/service';
import type { Faults } from '../sandbox/faults/faults';
import type { Room } from '../sandbox/room/room';
import type { Sandbox } from '../sandbox/sandbox';
import type { Side } from '../sides';

/** Everything around the programs of a run, for what makes it go wrong on purpose. */
export interface World {
  sandbox: Sandbox;
  faults: Faults;
  rooms: Readonly<Record<Side, Room>>;
  /** The reader's name in both rooms. */
  person: string;
  hosts: ReadonlyMap<Side, BridgeHost>;
  /** Lets a guest into both rooms. */
  guest(): Promise<void>;
}

/** Makes a run go wrong on purpose. It starts without a guest. */
export interface Cause {
  /** Once the rooms are open, before the programs run. */
  prepare?(world: World): Promise<void> | void;
  /** What the reader's token endpoint answers in place of the usual; nothing for the usual. */
  access?(side: Side, world: World): Promise<Partial<Access>>;
  /** Once the reader is in the room of a side. */
  joined?(side: Side, world: World): Promise<void> | void;
  /** Whether the vendors' addresses do not answer. */
  unreachable?: boolean;
}

/** Stands before a service and lets nothing through to it. */
export const outage = (...services: readonly Service[]): Service => ({
  answers: (url) => services.some((service) => service.answers(url)),
  request: () => Promise.reject(new Error('cut off on demand')),
  accept() {
    throw new Error('cut off on demand');
  },
});
