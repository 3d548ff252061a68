import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { Observation } from '../observation';
import { Registry } from './registry';
import { observeVideoSdk, type VideoSdkClass } from './videosdk';

/** An object of the SDK, which keeps its emitter in a property. */
const made = <T extends object>(properties: T) => ({ eventEmitter: new EventEmitter(), ...properties });

function observed(join: () => Promise<void> = async () => {}) {
  const seen: string[] = [];
  const registry = new Registry(({ emitter, subject, event }: Observation) =>
    seen.push([emitter, subject, event].filter(Boolean).join(' ')),
  );
  const meeting = made({
    localParticipant: made({ displayName: 'Me' }),
    join,
    muteMic: () => Promise.reject(new Error('3035')),
    on: () => {
      throw new Error('3073');
    },
  });
  class Sdk {
    static eventEmitter = new EventEmitter();
    static config = (): void => {};
    static initMeeting = () => meeting;
    static runPreCallTest = (options: object) =>
      'token' in options ? Promise.resolve({ ok: true }) : Promise.reject(new Error('no token'));
    static createCameraVideoTrack = () => Promise.reject(new Error('no camera'));
  }
  const sdk = observeVideoSdk(Sdk as unknown as VideoSdkClass, registry);
  return { seen, sdk, Sdk, meeting };
}

it('gives the app the very meeting, and stays the SDK’s own class in every other respect', () => {
  const { sdk, Sdk, meeting } = observed();
  expect(sdk.initMeeting({ meetingId: 'a' })).toBe(meeting);
  expect(Object.getOwnPropertyNames(sdk)).toEqual(Object.getOwnPropertyNames(Sdk));
});

it('tells of devices that come and go', () => {
  const { seen, Sdk } = observed();
  Sdk.eventEmitter.emit('device-changed', { devices: [] });
  Sdk.eventEmitter.emit('internal');
  expect(seen).toEqual(['VideoSDK device-changed']);
});

it('tells how join() settles', async () => {
  const joined = observed();
  await joined.sdk.initMeeting({ meetingId: 'a' }).join();
  expect(joined.seen).toEqual(['Meeting join() resolved']);
  const refused = observed(() => Promise.reject(new Error('3047')));
  await expect(refused.sdk.initMeeting({ meetingId: 'a' }).join()).rejects.toThrow('3047');
  expect(refused.seen).toEqual(['Meeting join() rejected']);
});

it('tells what the meeting, those in it and their streams report', () => {
  const { seen, sdk, meeting } = observed();
  sdk.initMeeting({ meetingId: 'a' });
  const ada = made({ displayName: 'Ada' });
  meeting.eventEmitter.emit('participant-joined', ada);
  const stream = made({ kind: 'video', track: { id: 'a' } });
  ada.eventEmitter.emit('stream-enabled', stream);
  stream.eventEmitter.emit('state', 'active');
  meeting.localParticipant.eventEmitter.emit('media-status-changed', {});
  meeting.eventEmitter.emit('internal');
  expect(seen).toEqual([
    'Meeting participant-joined',
    'Participant Ada stream-enabled',
    "Stream Ada's video state",
    'Participant Me media-status-changed',
  ]);
});

it('tells of calls that throw or reject', async () => {
  const { seen, sdk } = observed();
  const meeting = sdk.initMeeting({ meetingId: 'a' });
  await expect(meeting.muteMic()).rejects.toThrow('3035');
  expect(() => meeting.on('nothing' as never, () => {})).toThrow('3073');
  await expect(sdk.createCameraVideoTrack({})).rejects.toThrow('no camera');
  expect(seen).toEqual([
    'Meeting muteMic() rejected',
    'Meeting on() threw',
    'VideoSDK createCameraVideoTrack() rejected',
  ]);
});

it('tells how a test before the call ends', async () => {
  const { seen, sdk } = observed();
  expect(await sdk.runPreCallTest({ token: 't' } as never)).toEqual({ ok: true });
  await expect(sdk.runPreCallTest({} as never)).rejects.toThrow('no token');
  expect(seen).toEqual(['VideoSDK runPreCallTest() resolved', 'VideoSDK runPreCallTest() rejected']);
});
