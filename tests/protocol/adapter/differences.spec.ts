// What the adapter cannot keep, as its page lists it: the same program on both services, and what each says.
import type { JSHandle } from '@playwright/test';
import type { Room } from 'twilio-video';
import { expect, test } from '../../support/app/lab';
import type { Service } from '../../support/app/tools/adapter';

interface Seat {
  room: Room;
  log: string[];
}

/** What differs, as the other side sees it. */
interface Seen {
  mutedFromTheStart: number;
  named: string | undefined;
  sameTrackAfterMute: boolean;
  onUnpublish: string | undefined;
  /** A second camera, as others see it, and a second microphone. */
  second: string[];
  dataAnnounced: boolean;
}

const EXPECTED: Record<Service, Seen> = {
  twilio: {
    mutedFromTheStart: 1,
    named: 'my-camera',
    sameTrackAfterMute: true,
    onUnpublish: 'room trackUnsubscribed video video Ben',
    second: ['second', 'published'],
    dataAnnounced: true,
  },
  adapter: {
    mutedFromTheStart: 0,
    named: 'video',
    sameTrackAfterMute: false,
    onUnpublish: 'room trackDisabled video Ben',
    second: ['screen', 'refused'],
    dataAnnounced: false,
  },
};

for (const service of ['twilio', 'adapter'] as const) {
  test(
    `what cannot be kept is as the page lists it: ${service}`,
    { tag: '@whole' },
    async ({ adapterPair: { ada, ben } }) => {
      const name = await ada.run(
        ({ createMeeting, lab }, service) => (service === 'twilio' ? lab : createMeeting()),
        service,
      );
      const seat: JSHandle<Seat> = await ada.hold(
        async ({ joinOn, record }, { service, name }): Promise<Seat> => {
          const room = await joinOn(service, 'Ada', name);
          return { room, log: record(room) };
        },
        { service, name },
      );
      const heard = (line: string, times = 1) =>
        ada.run(
          ({ until }, { seat, line, times }) =>
            until(() => seat.log.filter((one) => one.startsWith(line)).length >= times),
          { seat, line, times },
        );
      const bens: JSHandle<Room> = await ben.hold(
        async ({ joinOn, both, borrow }, { service, name }) => {
          const [camera, microphone] = await both[service]
            .createLocalTracks({
              video: { name: 'my-camera' },
              audio: true,
            })
            .then((tracks) => tracks.toSorted((one, other) => (one.kind < other.kind ? 1 : -1)));
          if (microphone?.kind !== 'audio' || camera?.kind !== 'video') throw new Error('no tracks');
          borrow(camera);
          borrow(microphone);
          microphone.disable();
          return joinOn(service, 'Ben', name, { tracks: [camera, microphone] });
        },
        { service, name },
      );
      await heard('room trackSubscribed video');
      const ofBen = () =>
        seat.evaluate(({ room }) => {
          const [ben] = room.participants.values();
          const [publication] = ben?.videoTracks.values() ?? [];
          return {
            audio: ben?.audioTracks.size,
            named: publication?.trackName,
            id: publication?.track?.mediaStreamTrack.id,
          };
        });
      const first = await ofBen();

      for (const enabled of [false, true]) {
        await bens.evaluate((room, enabled) => {
          for (const { track } of room.localParticipant.videoTracks.values()) track.enable(enabled);
        }, enabled);
        await heard(`room track${enabled ? 'Enabled' : 'Disabled'} video`);
      }
      const second = await ofBen();

      const camera = await ben.hold(
        async ({ both, borrow }, { room, service }) => {
          const track = borrow(await both[service].createLocalVideoTrack({ name: 'second' }));
          return room.localParticipant.publishTrack(track);
        },
        { room: bens, service },
      );
      await heard('room trackSubscribed video', 2);
      const names = await seat.evaluate(({ room }) =>
        [...room.participants.values()].flatMap(({ videoTracks }) =>
          [...videoTracks.values()].map(({ trackName }) => trackName),
        ),
      );
      await camera.evaluate((publication) => void publication.unpublish());
      await heard('room trackUnsubscribed video');
      const microphone = await ben.run(
        async ({ both, borrow }, { room, service }) => {
          const track = borrow(await both[service].createLocalAudioTrack());
          return room.localParticipant.publishTrack(track).then(
            () => 'published',
            () => 'refused',
          );
        },
        { room: bens, service },
      );
      await ben.run(
        async ({ both }, { room, service }) => {
          await room.localParticipant.publishTrack(new both[service].LocalDataTrack());
        },
        { room: bens, service },
      );
      if (EXPECTED[service].dataAnnounced) await heard('room trackSubscribed data');
      const before = await seat.evaluate(({ log }) => log.length);
      await bens.evaluate((room) => {
        const [publication] = [...room.localParticipant.videoTracks.values()].filter(
          ({ trackName }) => trackName === 'my-camera',
        );
        publication?.unpublish();
      });
      const gone = EXPECTED[service].onUnpublish as string;
      await heard(gone, service === 'adapter' ? 2 : 1);
      const log = await seat.evaluate(({ log }) => log);
      const seen: Seen = {
        mutedFromTheStart: first.audio ?? NaN,
        named: first.named,
        sameTrackAfterMute: first.id === second.id,
        onUnpublish: log.slice(before).find((line) => line === gone),
        second: [names.at(-1) ?? '', microphone],
        dataAnnounced: log.some((line) => line.startsWith('room trackSubscribed data')),
      };
      expect(seen).toEqual(EXPECTED[service]);
    },
  );
}
