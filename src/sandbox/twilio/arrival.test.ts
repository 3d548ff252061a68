import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { localSource } from '../media/source';
import { interleave, type Path } from '../testing/interleave';
import { watchTokenChecks } from '../testing/token-checks';
import { createService, FakeClient } from './testing/fake-client';
import { FakePeerConnection, type FakeDataChannel } from './testing/fake-peer-connection';
import { helperLibrary } from './testing/helper-library';

/** So many orders are tried. What a failing one does is seen again by its seed. */
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

let settled: () => Promise<void>;
beforeEach(() => {
  settled = watchTokenChecks();
});
afterEach(() => void vi.restoreAllMocks());

const data = (id: string) => ({ id, kind: 'data', name: id });
const names = (tracks: unknown): string[] => (tracks as { name: string }[]).map(({ name }) => name).sort();

/** Answers the offers of the service, as the SDK does. */
function answerOffers(client: FakeClient): () => void {
  const answered = new Set<number>();
  return () => {
    for (const { peer_connections: states } of client.received)
      for (const { description } of (states ?? []) as {
        description?: { type: string; revision: number; sdp: string };
      }[]) {
        if (description?.type !== 'offer' || answered.has(description.revision)) continue;
        answered.add(description.revision);
        client.send({
          type: 'update',
          peer_connections: [{ id: 'pc', description: { ...description, type: 'answer' } }],
        });
      }
  };
}

/** A call in which everything happens that can overtake something else, in the order of a seed. */
async function call(seed: number): Promise<unknown> {
  const service = createService();
  const lab = service.createRoom('lab');
  const { rooms } = helperLibrary(service).video.v1;
  const [ada, ben] = [new FakeClient(service), new FakeClient(service)];
  const [adaAnswers, benAnswers] = [answerOffers(ada), answerOffers(ben)];
  const joined: string[] = [];
  lab.room.on('participant-joined', ({ id }) => id !== 'Grace' && joined.push(id));
  let [adaSession, benSession]: unknown[] = [];

  /** Ada's end of the connection, once she has one. */
  const connection = async (): Promise<FakePeerConnection> => {
    for (;;) {
      const found = FakePeerConnection.all[joined.indexOf('Ada')];
      if (found) return found;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const channels = new Map<string, FakeDataChannel>();
  const openChannel = (label: string) => async () => {
    const to = await connection();
    const channel = to.createDataChannel(label);
    channels.set(label, channel);
    to.dispatchEvent(Object.assign(new Event('datachannel'), { channel }));
  };
  const untilJoined = async (identity: string): Promise<void> => {
    while (!lab.participant(identity)) await new Promise((resolve) => setImmediate(resolve));
  };

  const grace = lab.room.join({ id: 'Grace' });
  const paths: Record<string, Path> = {
    'Ada’s socket': [
      async () => {
        const participant = { revision: 1, tracks: [data('a')] };
        adaSession = (await ada.join('Ada', { participant }))['session'];
      },
      () => ada.publish(data('a'), data('b')),
      () => ada.publish(data('a'), data('b'), data('c')),
      () => ada.publish(data('b'), data('c')),
      () => ada.closeSocket(1006),
      () => ada.open(),
      () => ada.sync(adaSession, undefined, [data('b'), data('c'), data('d')]),
      adaAnswers,
    ],
    'Ada’s data channels': [
      openChannel('a'),
      openChannel('b'),
      openChannel('c'),
      openChannel('d'),
      () => channels.get('a')?.close(),
    ],
    'Ben’s socket': [
      async () => (benSession = (await ben.join('Ben'))['session']),
      benAnswers,
      () => ben.closeSocket(1006),
      () => ben.open(),
      () => ben.sync(benSession),
      benAnswers,
    ],
    'Grace’s media': [
      () => grace.publish({ id: 'camera', kind: 'video', origin: 'camera', name: 'camera' }),
      () =>
        [...grace.tracks.values()][0]?.setMedia(
          localSource({ kind: 'video', getSettings: () => ({}) } as never),
        ),
      () => [...grace.tracks.values()][0]?.update({ enabled: false }),
      () => [...grace.tracks.values()][0]?.update({ enabled: true, priority: 'high' }),
    ],
    'the app’s server': [
      () => rooms('lab').recordingRules.update({ rules: [{ type: 'include', all: true }] }),
      () => untilJoined('Ben'),
      () =>
        rooms('lab')
          .participants('Ben')
          .subscribeRules.update({ rules: [{ type: 'exclude', kind: 'data' }] }),
      () =>
        rooms('lab')
          .participants('Ben')
          .subscribeRules.update({ rules: [{ type: 'include', all: true }] }),
    ],
  };
  await interleave(seed, paths, settled);
  // The SDK answers until there is nothing left to answer.
  for (let round = 0; round < 5; round++) {
    adaAnswers();
    benAnswers();
    await settled();
  }

  const others = lab.room.participants.get('Ada');
  const { tracks } = ben.latest('subscribed') as { tracks: { sid: string; id: string }[] };
  const published = [...(others?.tracks.values() ?? []), ...grace.tracks.values()];
  const nameOf = (sid: string) => published.find((track) => lab.trackSid(track) === sid)?.name ?? 'nobody’s';
  const heard: string[] = [];
  for (const { sid, id } of tracks) {
    const channel = FakePeerConnection.all[joined.indexOf('Ben')]?.channels.find(({ label }) => label === id);
    if (!channel) continue;
    channels.get(nameOf(sid))?.say({ from: nameOf(sid) });
    heard.push(...channel.sent.map((message) => (message as { from: string }).from));
  }
  const end = {
    states: lab.room
      .others(grace)
      .map(({ id, state }) => `${id} ${state}`)
      .sort(),
    published: names([...(others?.tracks.values() ?? [])]),
    fates: (ada.latest('published') as { tracks: { id: string; state: string }[] }).tracks
      .map(({ id, state }) => `${id} ${state}`)
      .sort(),
    subscribed: tracks.map(({ sid }) => nameOf(sid)).sort(),
    heard: heard.sort(),
    recording: (ben.latest('recording') as { is_recording: boolean }).is_recording,
    errors: [ada, ben].flatMap(({ received }) => received.filter(({ type }) => type === 'error')),
  };
  service.close();
  return end;
}

it('what overtakes what makes no difference in the end: sockets, data channels, media and REST', async () => {
  for (const seed of SEEDS)
    expect([seed, await call(seed)]).toEqual([
      seed,
      {
        states: ['Ada connected', 'Ben connected'],
        published: ['b', 'c', 'd'],
        fates: ['b ready', 'c ready', 'd ready'],
        subscribed: ['b', 'c', 'camera', 'd'],
        heard: ['b', 'c', 'd'],
        recording: true,
        errors: [],
      },
    ]);
}, 60_000);
