import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { localSource } from '../media/source';
import type { Participant } from '../room/room';
import { interleave, type Path } from '../testing/interleave';
import { watchTokenChecks } from '../testing/token-checks';
import { ClientMessage, ServerEnvelope, ServerMessage } from './pubsub/schema.js';
import { fakeClient, FakeMeeting } from './testing/fake-meeting';
import { FakeSocket } from './testing/fake-socket';

/** So many orders are tried. What a failing one does is seen again by its seed. */
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

let settled: () => Promise<void>;
beforeEach(() => {
  settled = watchTokenChecks();
});
afterEach(() => void vi.restoreAllMocks());

interface Peer {
  id: string;
  displayName: string;
}

/** A client as the SDK is: its socket for signalling, and the one for messages that it opens when it is in. */
class Client {
  socket: FakeSocket | undefined;
  #peers: Peer[] = [];
  #pubSub: FakeSocket | undefined;

  constructor(
    readonly meeting: FakeMeeting,
    readonly id: string,
  ) {}

  async join(displayName: string): Promise<void> {
    const socket = await this.meeting.connect(this.id);
    this.socket = socket;
    await socket.request('requestEntry', { name: displayName });
    const { data } = (await socket.request('join', { displayName, metaData: {} })) as {
      data: { peers: Peer[]; pubSubUrl: string };
    };
    this.#peers = data.peers;
    this.#pubSub = new FakeSocket(data.pubSubUrl);
    this.meeting.service.accept(this.#pubSub, fakeClient);
  }

  lose(): void {
    this.socket?.onclose(1006, '');
  }

  say(message: ClientMessage.$Properties): void {
    this.#pubSub?.onmessage(new Uint8Array(ClientMessage.encode(message).finish()).buffer);
  }

  /** Texts of messages, as they came. */
  get messages(): string[] {
    return (this.#pubSub?.frames ?? [])
      .map((frame) => ServerEnvelope.decode(new Uint8Array(frame as ArrayBuffer)))
      .flatMap(({ batch }) => batch?.payloads ?? [])
      .map((bytes) => ServerMessage.decode(bytes).message);
  }

  /** Who is there, as this client was told. */
  get names(): string[] {
    const names = new Map(this.#peers.map(({ id, displayName }) => [id, displayName]));
    for (const [event, argument] of this.socket?.events ?? []) {
      const told = argument as { method?: string; id: string; peerId: string; displayName: string };
      if (event !== 'notification') continue;
      if (told.method === 'newPeer') names.set(told.id, told.displayName);
      if (told.method === 'peerDisplayNameChanged') names.set(told.peerId, told.displayName);
      if (told.method === 'peerClosed') names.delete(told.peerId);
    }
    names.delete(this.id);
    return [...names.values()].sort();
  }
}

/** A meeting in which everything happens that can overtake something else, in the order of a seed. */
async function call(seed: number): Promise<unknown> {
  const meeting = new FakeMeeting();
  const { room } = meeting;
  const [ada, ben, eve] = ['ada', 'ben', 'eve'].map((id) => new Client(meeting, id)) as [
    Client,
    Client,
    Client,
  ];
  const until = async (condition: () => unknown): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setImmediate(resolve));
  };
  let guest: Participant | undefined;
  const camera = () => [...(guest?.tracks.values() ?? [])][0];
  const publish = (message: string) => (): void =>
    ada.say({ publish: { topic: 'CHAT', message, senderId: 'ada', requestId: message, persist: true } });
  const paths: Record<string, Path> = {
    'Ada’s sockets': [
      () => ada.join('Ada'),
      publish('one'),
      () => ada.socket?.request('changeDisplayName', { displayName: 'Ada L' }),
      () => ada.socket?.request('realtimeStoreSet', { key: 'k', value: '1' }),
      publish('two'),
      () => ada.lose(),
      () => ada.join('Ada L'),
      publish('three'),
    ],
    'Ben’s sockets': [
      () => ben.join('Ben'),
      () => ben.say({ subscribe: { topic: 'CHAT', oldMessageLimit: 100, requestId: 's' } }),
    ],
    'Eve’s socket': [() => eve.join('Eve')],
    'the guest’s media': [
      () => (guest = room.join({ id: 'gus', name: 'Gus' })),
      () => guest?.publish({ id: 'camera', kind: 'video', origin: 'camera' }),
      () => camera()?.setMedia(localSource({ kind: 'video', getSettings: () => ({}) } as never)),
      () => camera()?.update({ enabled: false }),
      () => camera()?.update({ enabled: true }),
    ],
    'the app’s server': [
      () => until(() => room.participants.has('eve')),
      () =>
        meeting.rest('POST', '/v2/sessions/participants/remove', { roomId: room.id, participantId: 'eve' }),
    ],
  };
  await interleave(seed, paths, settled);
  const state = ben.socket
    ?.notifications('participantMediaStateChanged')
    .findLast(({ peerId }) => peerId === 'gus');
  const stored = (await ben.socket?.request('realtimeStoreGet', { key: 'k' })) as { data: { value: string } };
  const end = {
    there: [...room.participants.keys()].sort(),
    names: ben.names,
    messages: ben.messages.sort(),
    camera: [state?.['kind'], state?.['newState']],
    stored: stored.data.value,
    sentAway: eve.socket?.events.some(([event]) => event === 'close'),
  };
  meeting.service.close();
  return end;
}

it('what overtakes what makes no difference in the end: signalling, messages, media and REST', async () => {
  for (const seed of SEEDS)
    expect([seed, await call(seed)]).toEqual([
      seed,
      {
        there: ['ada', 'ben', 'gus'],
        names: ['Ada L', 'Gus'],
        messages: ['one', 'three', 'two'],
        camera: ['video', true],
        stored: '1',
        sentAway: true,
      },
    ]);
}, 60_000);
