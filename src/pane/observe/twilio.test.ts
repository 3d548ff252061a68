import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { Observation } from '../observation';
import { Registry } from './registry';
import { observeTwilio, type TwilioModule } from './twilio';

/** An object of the SDK: an emitter with a few properties. */
const made = <T extends object>(properties: T): EventEmitter & T =>
  Object.assign(new EventEmitter(), properties);

const ada = made({ identity: 'Ada', tracks: new Map() });
const me = made({ identity: 'Me', tracks: new Map(), publishTrack: () => Promise.reject(new Error('no')) });
const room = () => made({ localParticipant: me, participants: new Map([['PA1', ada]]) });

function observed(sdk: object) {
  const seen: string[] = [];
  const registry = new Registry(({ emitter, subject, event }: Observation) =>
    seen.push([emitter, subject, event].filter(Boolean).join(' ')),
  );
  return { seen, sdk: observeTwilio(sdk as TwilioModule, registry) };
}

it('tells how connect() settles, and gives the app the very Room', async () => {
  const joined = room();
  const { seen, sdk } = observed({ connect: async () => joined });
  expect(await sdk.connect('token')).toBe(joined);
  expect(seen).toEqual(['connect connect() resolved']);
});

it('tells how connect() is refused', async () => {
  const { seen, sdk } = observed({ connect: () => Promise.reject(new Error('refused')) });
  await expect(sdk.connect('token')).rejects.toThrow('refused');
  expect(seen).toEqual(['connect connect() rejected']);
});

it('tells what the Room, those in it, and all that comes with them report', async () => {
  const joined = room();
  const { seen, sdk } = observed({ connect: async () => joined });
  await sdk.connect('token');
  seen.length = 0;

  const grace = made({ identity: 'Grace', tracks: new Map() });
  joined.emit('participantConnected', grace);
  const publication = made({ kind: 'video', track: null });
  grace.emit('trackPublished', publication);
  const track = made({ kind: 'video', mediaStreamTrack: { id: 'a' } });
  publication.emit('subscribed', track);
  track.emit('started', track);
  ada.emit('networkQualityLevelChanged', 3);
  joined.emit('internal');
  expect(seen).toEqual([
    'Room participantConnected',
    'RemoteParticipant Grace trackPublished',
    "RemoteVideoTrackPublication Grace's video subscribed",
    "RemoteVideoTrack Grace's video started",
    'RemoteParticipant Ada networkQualityLevelChanged',
  ]);
});

it('tells of calls that fail', async () => {
  const { seen, sdk } = observed({
    connect: async () => room(),
    createLocalVideoTrack: () => Promise.reject(new Error('no camera')),
  });
  await sdk.connect('token');
  await expect(me.publishTrack()).rejects.toThrow('no');
  await expect(sdk.createLocalVideoTrack()).rejects.toThrow('no camera');
  expect(seen.slice(1)).toEqual([
    'LocalParticipant publishTrack() rejected',
    'twilio-video createLocalVideoTrack() rejected',
  ]);
});

it('tells what a test before the call reports, and gives the app the very test', () => {
  const test = made({});
  const { seen, sdk } = observed({ runPreflight: () => test });
  expect(sdk.runPreflight('token')).toBe(test);
  for (const event of ['progress', 'debug', 'completed']) test.emit(event, {});
  expect(seen).toEqual(['PreflightTest progress', 'PreflightTest completed']);
});
