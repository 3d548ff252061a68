import { beforeAll, expect, it } from 'vitest';
import { adapterParts } from '../../build/adapter.mjs';
import { chooser, isChooser, requiredChooser } from './chooser';
import { FEATURES, compose, type Parts } from './compose';
import { complaints, near } from './testing/complaints';

const APP = `import Video, { connect, LocalVideoTrack, useService, type Room } from './video-service';
import type { RemoteParticipant } from './video-service';

export async function call(token: string, service: 'twilio' | 'videosdk'): Promise<Room> {
  useService(service);
  const [camera] = await Video.createLocalTracks({ video: true });
  const tracks = camera instanceof LocalVideoTrack ? [camera] : [];
  const room = await connect(token, { tracks });
  room.on('participantConnected', (participant: RemoteParticipant) => console.log(participant.identity));
  return room;
}
`;

let parts: { ts: Parts; js: Parts };
beforeAll(async () => {
  parts = await adapterParts();
});

it('compiles in an app beside both packages, whatever the adapter leaves out', () => {
  const files = new Map<string, string>();
  for (const [name, without] of [
    ['whole', []],
    ['least', FEATURES],
  ] as const) {
    const adapter = compose(parts.ts, '// It.', new Set(without), 'module');
    files.set(near(`${name}/twilio-on-videosdk.ts`), adapter);
    files.set(near(`${name}/video-service.ts`), chooser('./twilio-on-videosdk', adapter));
    files.set(near(`${name}/call.ts`), APP);
  }
  expect(complaints(files, { isolatedModules: true })).toEqual([]);
}, 60_000);

it('compiles as JavaScript, with the adapter’s names and no types', () => {
  const adapter = compose(parts.js, '// It.', new Set(), 'module');
  const text = chooser('./twilio-on-videosdk', adapter);
  const files = new Map([
    [near('js/twilio-on-videosdk.js'), adapter],
    [near('js/video-service.js'), text],
  ]);
  expect(complaints(files, { allowJs: true })).toEqual([]);
  expect(text).not.toMatch(/\btype\b|\bas unknown\b/);
  expect(isChooser(text) && !isChooser(adapter)).toBe(true);
}, 60_000);

it('chooses anew at each use where it is loaded by require, also for names that were taken out before', () => {
  const made = compose(parts.js, '// It.', new Set(), 'module');
  const text = requiredChooser('./twilio-on-videosdk', made);
  expect(isChooser(text)).toBe(true);
  const sdk = (name: string) => ({
    connect: (token: string) => `${name} ${token}`,
    LocalDataTrack: class {
      of = name;
    },
    version: name,
  });
  const sdks: Record<string, unknown> = {
    'twilio-video': sdk('twilio'),
    './twilio-on-videosdk': sdk('videosdk'),
  };
  const module = { exports: {} as ReturnType<typeof sdk> & { useService(name: string): void } };
  new Function('module', 'require', text)(module, (name: string) => sdks[name]);
  const { connect, LocalDataTrack, useService } = module.exports;
  for (const name of ['twilio', 'videosdk', 'twilio']) {
    useService(name);
    const track = new LocalDataTrack();
    expect([connect('t'), track.of, track instanceof LocalDataTrack, module.exports.version]).toEqual([
      `${name} t`,
      name,
      true,
      name,
    ]);
  }
});
