import { expect, it } from 'vitest';
import type { Use } from '../contract';
import { areasOf } from './areas';

const use = (name: string, classes: string[], more: Partial<Use> = {}): Use =>
  ({ file: 'a.js', line: 1, kind: 'member', name, classes, adapter: 'kept', ...more }) as Use;

it.each([
  ['disable', ['LocalAudioTrack'], 'Mute and devices'],
  ['attach', ['RemoteVideoTrack'], 'Video and audio'],
  ['identity', ['RemoteParticipant'], 'People'],
  ['runPreflight', ['twilio-video'], 'Statistics and checks before a call'],
  ['disconnect', ['Room'], 'Leaving, reconnection, errors'],
  ['publishTrack', ['LocalParticipant'], 'Screen share'],
  ['id', ['LocalDataTrack'], 'Data'],
  ['isEnabled', ['LocalAudioTrack', 'RemoteDataTrack', 'RemoteVideoTrack'], 'Mute and devices'],
])('%s of %j belongs to “%s”', (name, classes, area) => {
  expect(areasOf([use(name, classes)])).toMatchObject([{ area, uses: 1 }]);
});

it('takes connect’s own options for joining, and imports and types for what they are', () => {
  const areas = areasOf([
    use('tracks', ['ConnectOptions'], { kind: 'option' }),
    use('Room', [], { kind: 'type' }),
  ]).map(({ area }) => area);
  expect(areas.toSorted()).toEqual(['Imports and types', 'Joining a room']);
});

it('counts what an adapter keeps, and the files, the largest area first', () => {
  const [first] = areasOf([
    use('attach', ['RemoteVideoTrack']),
    use('identity', ['RemoteParticipant'], { adapter: 'near' }),
    use('sid', ['RemoteParticipant'], { adapter: 'missing', file: 'b.js' }),
  ]);
  expect(first).toMatchObject({ area: 'People', uses: 2, kept: 0, near: 1, missing: 1, files: 2 });
});
