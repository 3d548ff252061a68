// The adapter's promise: an app hears on VideoSDK what it hears on Twilio Video, in the same order. The same programs run
// through twilio-video on Twilio's stand-in and through the adapter on VideoSDK's, in two windows each.
import type { JSHandle } from '@playwright/test';
import type { ConnectOptions, LocalTrack, Room } from 'twilio-video';
import { expect, test, type Pair } from '../../support/app/lab';
import type { OwnApp } from '../../support/app/own-app';
import type { Service } from '../../support/app/tools/adapter';

const SERVICES: readonly Service[] = ['twilio', 'adapter'];

/** Somebody in a room, and what they have heard in it. */
interface Seat {
  room: Room;
  log: string[];
  tracks: LocalTrack[];
}

class Caller {
  readonly app: OwnApp;
  readonly seat: JSHandle<Seat>;

  private constructor(app: OwnApp, seat: JSHandle<Seat>) {
    this.app = app;
    this.seat = seat;
  }

  static async enter(app: OwnApp, service: Service, name: string, room: string, options: ConnectOptions) {
    const seat = await app.hold(
      async ({ joinOn, record, both, borrow }, { service, name, room, options }): Promise<Seat> => {
        // Ada brings her tracks along, Ben has them made.
        const tracks = name === 'Ada' ? await both[service].createLocalTracks() : [];
        for (const track of tracks) if (track.kind !== 'data') borrow(track);
        const given = name === 'Ada' ? { tracks } : { tracks: undefined as never };
        const joined = await joinOn(service, name, room, { ...given, ...(options as ConnectOptions) });
        return { room: joined, log: record(joined), tracks };
      },
      { service, name, room, options: options as object },
    );
    return new Caller(app, seat);
  }

  /** Resolves when that has been heard so often. */
  async heard(line: string, times = 1): Promise<void> {
    await this.app.run(
      ({ until }, { seat, line, times }) =>
        until(() => seat.log.filter((one) => one === line).length >= times),
      { seat: this.seat, line, times },
    );
  }

  log(): Promise<string[]> {
    return this.seat.evaluate(({ log }) => log);
  }
}

/** A room of a service with Ada in it, and then Ben. */
async function call(
  { ada, ben }: Pair,
  service: Service,
  options: ConnectOptions = {},
): Promise<[Caller, Caller]> {
  const room = await ada.run(
    ({ createMeeting, lab }, service) => (service === 'twilio' ? lab : createMeeting()),
    service,
  );
  const adas = await Caller.enter(ada, service, 'Ada', room, options);
  const bens = await Caller.enter(ben, service, 'Ben', room, options);
  for (const kind of ['audio', 'video']) {
    await adas.heard(`room trackSubscribed ${kind} ${kind} Ben`);
    await bens.heard(`room trackSubscribed ${kind} ${kind} Ada`);
  }
  return [adas, bens];
}

/**
 * What was heard about sounds, pictures, data and people, each in its order. Who speaks when is the service's affair. The room
 * repeats what a participant tells; which of the two is first depends in twilio-video on who came first.
 */
function ordered(log: string[]): Record<string, string[]> {
  const lines = log.filter(
    // Messages are sent until one arrives: the first counts.
    (line, at) => !line.includes('dominantSpeakerChanged') && !(line.includes('"') && log.indexOf(line) < at),
  );
  const about = (kind: string, without: string) =>
    lines.filter((line) => !line.startsWith(`${without} `) && new RegExp(kind).test(line));
  const streams = ['audio', 'video', 'data', '^(?!.*(audio|video|data))'];
  return Object.fromEntries(
    streams.flatMap((kind) =>
      ['room', 'participant'].map((without) => [`${kind} ${without}`, about(kind, without)]),
    ),
  );
}

/** Runs a scenario on both services, and gives what Ada and Ben have heard on each. */
async function onBoth(scenario: (service: Service) => Promise<[Caller, Caller]>) {
  const heard: Record<string, Record<Service, unknown>> = {};
  for (const service of SERVICES) {
    const callers = await scenario(service);
    for (const [index, name] of ['Ada', 'Ben'].entries())
      heard[name] = { ...heard[name], [service]: ordered((await callers[index]?.log()) ?? []) } as never;
    await callers[0].seat.evaluate(({ room }) => void room.disconnect());
  }
  return heard;
}

test('coming, muting, sharing, sending and going are told in the same order as by twilio-video', async ({
  adapterPair,
}) => {
  const heard = await onBoth(async (service) => {
    const [ada, ben] = await call(adapterPair, service, { dominantSpeaker: true });
    await ada.heard('room dominantSpeakerChanged Ben');
    for (const kind of ['video', 'audio'] as const) {
      for (const enabled of [false, true]) {
        await ben.seat.evaluate(
          ({ room }, { kind, enabled }) => {
            for (const { track } of room.localParticipant[`${kind}Tracks`].values()) track.enable(enabled);
          },
          { kind, enabled },
        );
        await ada.heard(`${kind} publication track${enabled ? 'Enabled' : 'Disabled'}`);
      }
    }
    await ben.seat.evaluate(async ({ room }) => {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: true });
      const [screen] = stream.getVideoTracks();
      await room.localParticipant.publishTrack(screen as MediaStreamTrack, { name: 'screen' } as never);
    });
    await ada.heard('room trackSubscribed video video Ben', 2);
    const names = await ada.seat.evaluate(({ room }) =>
      [...room.participants.values()].flatMap(({ videoTracks }) =>
        [...videoTracks.values()].map(({ trackName }) => trackName),
      ),
    );
    expect(names.at(-1), service).toBe('screen');
    await ben.seat.evaluate(({ room }) => {
      const publication = [...room.localParticipant.videoTracks.values()].at(-1);
      publication?.unpublish();
      publication?.track.stop();
    });
    await ada.heard('room trackUnpublished video Ben');

    await ben.app.run(
      async ({ both }, { seat, service }) => {
        const data = new both[service].LocalDataTrack();
        await seat.room.localParticipant.publishTrack(data);
        // On Twilio's side the channel opens with the others' subscription.
        const timer = setInterval(() => data.send('hello'), 100);
        Object.assign(seat, { stop: () => clearInterval(timer) });
      },
      { seat: ben.seat, service },
    );
    await ada.heard('data track message "hello" data');
    await ben.seat.evaluate((seat) => (seat as Seat & { stop(): void }).stop());
    await ben.seat.evaluate(({ room }) => void room.disconnect());
    await ada.heard('room participantDisconnected Ben');
    return [ada, ben];
  });
  for (const [name, { twilio, adapter }] of Object.entries(heard)) expect(adapter, name).toEqual(twilio);
});

test('a lost connection leaves participants, tracks and elements as they are, and the camera that was chosen', async ({
  adapterPair,
}) => {
  const heard = await onBoth(async (service) => {
    const [ada, ben] = await call(adapterPair, service);
    const before = await ada.app.hold(({ show }, { room }) => {
      const [participant] = room.participants.values();
      const [publication] = participant?.videoTracks.values() ?? [];
      const track = publication?.track as never;
      return { participant, track, element: show(track) };
    }, ada.seat);
    const camera = ({ room }: Seat): string => {
      const [publication] = room.localParticipant.videoTracks.values();
      return String(publication?.track.mediaStreamTrack.id);
    };
    const camerasBefore = await ben.seat.evaluate(camera);
    await ben.app.run(({ crossfade }) => crossfade.faults.dropSockets());
    await ben.heard('room reconnected');
    await ada.app.run(({ frame }, { element }) => frame(element, 2), before);
    const same = await ada.app.run(
      ({}, { room, before }) => {
        const [participant] = room.participants.values();
        const [publication] = participant?.videoTracks.values() ?? [];
        return [participant === before.participant, publication?.track === before.track];
      },
      { room: await ada.seat.getProperty('room'), before },
    );
    expect(same, service).toEqual([true, true]);
    expect(await ben.seat.evaluate(camera), service).toBe(camerasBefore);
    await ben.seat.evaluate(({ room }) => void room.disconnect());
    await ada.heard('room participantDisconnected Ben');
    return [ada, ben];
  });
  for (const [name, { twilio, adapter }] of Object.entries(heard)) expect(adapter, name).toEqual(twilio);
});

test('how a call ends is told with Twilio’s code, and so is why nobody is let in', async ({
  adapterPair,
}) => {
  const codes: Record<string, unknown[]> = {};
  for (const service of SERVICES) {
    codes[service] = await adapterPair.ada.run(
      async ({ joinOn, createMeeting, crossfade, once, lab }, service) => {
        const address = service === 'twilio' ? 'twilio' : 'videosdk';
        const room = service === 'twilio' ? lab : await createMeeting();
        const codes: unknown[] = [];
        const ended = async (how: (id: string) => Promise<unknown>) => {
          const joined = await joinOn(service, 'Ada', room);
          const { localParticipant } = joined;
          const left = once(joined, 'disconnected');
          await how(service === 'twilio' ? localParticipant.identity : localParticipant.sid);
          const [of, error] = (await left) as [unknown, { code?: number } | undefined];
          codes.push([of === joined, joined.state, localParticipant.state, error?.code]);
        };
        const refused = async (why: string, joining: () => Promise<unknown>) =>
          codes.push([
            why,
            await joining().then(
              () => 'in',
              (error: { code?: number }) => error.code,
            ),
          ]);
        await ended((participant) =>
          crossfade.faults.removeParticipant({ service: address, room, participant }),
        );
        await ended(() => crossfade.faults.endRoom({ service: address, room }));
        await crossfade.faults.setTokensExpired(address, true);
        await refused('expired', () => joinOn(service, 'Ada', room));
        await crossfade.faults.setTokensExpired(address, false);
        await refused('no token', () => window.both[service].connect('nonsense', { name: room, tracks: [] }));
        const joining = window.both[service].connect('nonsense', { name: room, tracks: [] });
        joining.cancel();
        codes.push(await joining.catch((error: Error) => error.message));
        return codes;
      },
      service,
    );
  }
  const ends = [
    [true, 'disconnected', 'disconnected', undefined],
    [true, 'disconnected', 'disconnected', 53118],
  ];
  expect(codes.twilio).toEqual([...ends, ['expired', 20104], ['no token', 20101], 'Canceled']);
  // VideoSDK has one code for every token that it does not take.
  expect(codes.adapter).toEqual([...ends, ['expired', 20101], ['no token', 20101], 'Canceled']);
});

test('your tracks stay yours: muting keeps the device, leaving stops only what connect() made', async ({
  adapterPair: { ada },
}) => {
  for (const service of SERVICES) {
    const said = await ada.run(async ({ joinOn, createMeeting, lab, both, borrow, until }, service) => {
      const room = service === 'twilio' ? lab : await createMeeting();
      const devices = await navigator.mediaDevices.enumerateDevices();
      const chosen = devices.filter(({ kind }) => kind === 'videoinput').at(-1)?.deviceId as string;
      const camera = borrow(await both[service].createLocalVideoTrack({ deviceId: { exact: chosen } }));
      const first = camera.mediaStreamTrack;
      const joined = await joinOn(service, 'Ada', room, { tracks: [camera] });
      camera.disable();
      camera.enable();
      const kept = camera.mediaStreamTrack === first && first.readyState;
      camera.disable();
      await camera.restart({ deviceId: { exact: chosen } });
      const restarted = [camera.mediaStreamTrack === first, camera.isEnabled];
      joined.disconnect();
      const after = camera.mediaStreamTrack.readyState;
      const again = await joinOn(service, 'Ada', room, { tracks: undefined as never, audio: true });
      const [made] = [...again.localParticipant.audioTracks.values()];
      again.disconnect();
      await until(() => made?.track.mediaStreamTrack.readyState === 'ended');
      return { kept, restarted, after, stopped: made?.track.isStopped };
    }, service);
    expect(said, service).toEqual({ kept: 'live', restarted: [false, false], after: 'live', stopped: true });
  }
});

test('whoever is refused before anything is sent has no device left on', async ({ adapterPair: { ada } }) => {
  for (const service of SERVICES) {
    const left = await ada.run(async ({ both, until }, service) => {
      const { mediaDevices } = navigator;
      const native = mediaDevices.getUserMedia;
      const opened: MediaStreamTrack[] = [];
      mediaDevices.getUserMedia = async (asked) => {
        const stream = await native.call(mediaDevices, asked);
        opened.push(...stream.getTracks());
        return stream;
      };
      // Without a token VideoSDK throws at once.
      const refused = await both[service].connect('', { name: 'any', audio: true }).then(
        () => false,
        () => true,
      );
      mediaDevices.getUserMedia = native;
      await until(() => opened.every(({ readyState }) => readyState === 'ended'));
      return { refused, opened: opened.length };
    }, service);
    expect(left, service).toEqual({ refused: true, opened: 1 });
  }
});
