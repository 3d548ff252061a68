// A call between two windows of one Firefox, for each SDK: what every app needs.
import type { JSHandle, Page } from '@playwright/test';
import type { Meeting, Participant } from '@videosdk.live/js-sdk';
import type { RemoteParticipant, Room } from 'twilio-video';
import type { Side } from '../../src/sides';
import { expect, test } from '../support/fixtures';
import { OwnApp, type Program } from '../support/app/own-app';

type Kind = 'audio' | 'video';

/** What is done in a window, in an SDK's words. `C` is a call in which the other one is known. */
interface Words<C> {
  /** Makes what both join. */
  prepare: Program<undefined, string>;
  join: Program<{ name: string; room: string }, C>;
  /** Waits until the other one is there, who may be a new one. */
  meet: Program<C>;
  track: Program<{ call: C; kind: Kind }, { track: MediaStreamTrack }>;
  off: Program<{ call: C; kind: Kind }>;
  on: Program<{ call: C; kind: Kind }>;
  /** Resolves when the other's track has gone off, or come on. */
  wentOff: Program<{ call: C; kind: Kind }>;
  cameOn: Program<{ call: C; kind: Kind }>;
  /** Resolves when the SDK is back in the call. */
  drop: Program<C>;
  /** Resolves when the other is back, whom the SDK of the one who stayed may take for somebody new. */
  otherIsBack: Program<C>;
  leave: Program<C>;
  /** Resolves with the name of whoever leaves. */
  gone: Program<C, string>;
}

const TWILIO: Words<{ room: Room; other?: RemoteParticipant }> = {
  prepare: async ({ lab }) => lab,
  join: async ({ joinTwilio, DEVICES }, { name, room }) => ({ room: await joinTwilio(name, DEVICES, room) }),
  meet: async ({ once }, call) => {
    const [present] = call.room.participants.values();
    call.other = present ?? (await once(call.room, 'participantConnected'))[0];
  },
  track: async ({ once }, { call: { other }, kind }) => {
    const publication = [...other!.tracks.values()].find(({ track }) => track?.kind === kind);
    const track =
      publication?.track ?? (await once(other!, 'trackSubscribed', (track) => track.kind === kind))[0];
    if (!('mediaStreamTrack' in track)) throw new Error('A data track has no media.');
    return { track: track.mediaStreamTrack };
  },
  off: (_, { call: { room }, kind }) => {
    const { audioTracks, videoTracks } = room.localParticipant;
    for (const { track } of (kind === 'audio' ? audioTracks : videoTracks).values()) track.disable();
  },
  on: (_, { call: { room }, kind }) => {
    const { audioTracks, videoTracks } = room.localParticipant;
    for (const { track } of (kind === 'audio' ? audioTracks : videoTracks).values()) track.enable();
  },
  wentOff: async ({ once }, { call: { other }, kind }) => {
    await once(other!, 'trackDisabled', (publication) => publication.kind === kind);
  },
  cameOn: async ({ once }, { call: { other }, kind }) => {
    await once(other!, 'trackEnabled', (publication) => publication.kind === kind);
  },
  drop: async ({ crossfade, once }, { room }) => {
    const back = once(room, 'reconnected');
    await crossfade.faults.dropSockets('twilio');
    await back;
  },
  otherIsBack: () => {},
  leave: (_, { room }) => void room.disconnect(),
  gone: async ({ once }, { room }) => (await once(room, 'participantDisconnected'))[0].identity,
};

const VIDEOSDK: Words<{ meeting: Meeting; other?: Participant }> = {
  prepare: ({ createMeeting }) => createMeeting(),
  join: async ({ joinVideoSdk }, { name, room }) => ({
    meeting: await joinVideoSdk(name, room, { micEnabled: true, webcamEnabled: true }),
  }),
  meet: async ({ once }, call) => {
    const [present] = call.meeting.participants.values();
    call.other = present ?? (await once(call.meeting, 'participant-joined'))[0];
  },
  track: async ({ streamOf }, { call: { other }, kind }) => ({ track: (await streamOf(other!, kind)).track }),
  off: (_, { call: { meeting }, kind }) => (kind === 'audio' ? meeting.muteMic() : meeting.disableWebcam()),
  on: (_, { call: { meeting }, kind }) => (kind === 'audio' ? meeting.unmuteMic() : meeting.enableWebcam()),
  wentOff: async ({ once }, { call: { other }, kind }) => {
    await once(other!, 'stream-disabled', (stream) => stream.kind === kind);
  },
  cameOn: async ({ once }, { call: { other }, kind }) => {
    await once(other!, 'stream-enabled', (stream) => stream.kind === kind);
  },
  drop: async ({ crossfade, once }, { meeting }) => {
    const back = once(meeting, 'meeting-joined');
    await crossfade.faults.dropSockets('videosdk');
    await back;
  },
  otherIsBack: async ({ once }, call) => {
    call.other = (await once(call.meeting, 'participant-joined'))[0];
  },
  leave: (_, { meeting }) => meeting.leave(),
  gone: async ({ once }, { meeting }) => (await once(meeting, 'participant-left'))[0].displayName,
};

/** Resolves when ten frames of a picture have been shown and a voice been heard. */
const received: Program<Record<'picture' | 'sound', { track: MediaStreamTrack }>, boolean> = async (
  { show, frame, sleep },
  { picture, sound },
) => {
  // Firefox decodes what a muted element plays, which needs no gesture.
  const [video] = [show(picture), show(sound)];
  await frame(video, 10);
  const { connections } = window as unknown as { connections: Set<RTCPeerConnection> };
  const receivers = [...connections].flatMap((connection) => connection.getReceivers());
  const receiver = receivers.find(({ track }) => track === sound.track);
  for (let energy = 0; energy < 0.001;) {
    await sleep(100);
    for (const report of (await receiver!.getStats()).values()) {
      if (report.type === 'inbound-rtp') energy = report.totalAudioEnergy;
    }
  }
  return video.videoWidth > 0;
};

/** For {@link received}: what the SDK keeps to itself. */
async function rememberConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connections = new Set<RTCPeerConnection>();
    // On the prototype: what the SDK finds as the constructor stays as it is.
    const { setRemoteDescription } = RTCPeerConnection.prototype;
    RTCPeerConnection.prototype.setRemoteDescription = function (description) {
      connections.add(this);
      return Reflect.apply(setRemoteDescription, this, [description]) as Promise<void>;
    };
    Object.assign(window, { connections });
  });
}

/** A window in a call. */
class Caller<C extends object> {
  readonly #app: OwnApp;
  readonly #words: Words<C>;
  readonly #call: JSHandle<C>;

  constructor(app: OwnApp, words: Words<C>, call: JSHandle<C>) {
    this.#app = app;
    this.#words = words;
    this.#call = call;
  }

  async do(what: 'meet' | 'drop' | 'leave'): Promise<void> {
    await this.#app.hold(this.#words[what], this.#call);
  }

  async switch(what: 'off' | 'on', kind: Kind): Promise<void> {
    await this.#app.hold(this.#words[what], { call: this.#call, kind });
  }

  /** Begins to listen; gives a function that waits until it has come. */
  listen(what: 'otherIsBack' | 'gone'): Promise<() => Promise<unknown>> {
    return this.#app.begin(this.#words[what], this.#call);
  }

  listenTo(what: 'wentOff' | 'cameOn', kind: Kind): Promise<() => Promise<unknown>> {
    return this.#app.begin(this.#words[what], { call: this.#call, kind });
  }

  /** Whether picture and sound of the other one come. */
  async receives(): Promise<boolean> {
    const track = (kind: Kind) =>
      this.#app.hold(this.#words.track, { call: this.#call, kind }) as Promise<
        JSHandle<{ track: MediaStreamTrack }>
      >;
    return this.#app.run(received, { picture: await track('video'), sound: await track('audio') });
  }
}

/** Both windows are in the call, with camera and microphone. */
async function openCall<C extends object>(
  page: Page,
  sdk: Side,
  words: Words<C>,
): Promise<Record<'ada' | 'ben', Caller<C>>> {
  const next = await page.context().newPage();
  for (const window of [page, next]) await rememberConnections(window);
  const apps = [await OwnApp.open(page, { sdks: [sdk] }), await OwnApp.open(next, { sdks: [sdk] })] as const;
  const room = await apps[0].run(words.prepare);
  const enter = async (app: OwnApp, name: string): Promise<Caller<C>> =>
    new Caller(app, words, (await app.hold(words.join, { name, room })) as JSHandle<C>);
  const [ada, ben] = [await enter(apps[0], 'Ada'), await enter(apps[1], 'Ben')];
  await Promise.all([ada.do('meet'), ben.do('meet')]);
  return { ada, ben };
}

function testCalls<C extends object>(sdk: Side, words: Words<C>): void {
  test.describe(`a call with ${sdk}`, () => {
    test('brings picture and sound, both ways', async ({ page }) => {
      const { ada, ben } = await openCall(page, sdk, words);
      expect(await Promise.all([ada.receives(), ben.receives()])).toEqual([true, true]);
    });

    test(
      'shows camera and microphone of the other go off and come on',
      { tag: '@whole' },
      async ({ page }) => {
        const { ada, ben } = await openCall(page, sdk, words);
        await ben.receives();
        for (const kind of ['audio', 'video'] as const) {
          const off = await ben.listenTo('wentOff', kind);
          await ada.switch('off', kind);
          await off();
          const on = await ben.listenTo('cameOn', kind);
          await ada.switch('on', kind);
          await on();
        }
        expect(await ben.receives()).toBe(true);
      },
    );

    test.describe('whose signalling socket was dropped', () => {
      // VideoSDK handles no rejection of a request of its own that was under way when its socket was dropped.
      test.use({ expectErrors: /ERROR_OPERATION_TIMED_OUT/ });

      test('goes on with picture and sound', { tag: '@whole' }, async ({ page }) => {
        const { ada, ben } = await openCall(page, sdk, words);
        await ben.receives();
        const back = await ben.listen('otherIsBack');
        await ada.do('drop');
        await Promise.all([back(), ada.do('meet')]);
        expect(await Promise.all([ada.receives(), ben.receives()])).toEqual([true, true]);
      });
    });

    test('is over for one who leaves, and the other is told', { tag: '@whole' }, async ({ page }) => {
      const { ada, ben } = await openCall(page, sdk, words);
      const gone = await ben.listen('gone');
      await ada.do('leave');
      expect(await gone()).toBe('Ada');
    });
  });
}

testCalls('twilio', TWILIO);
testCalls('videosdk', VIDEOSDK);
