// What the adapter cannot keep, as its page lists it: the same program on both services, and what each says.
import type { JSHandle } from '@playwright/test';
import type { Room } from 'twilio-video';
import { DIFFERENCES } from '../../../src/assistant/adapter/differences';
import { expect, test } from '../../support/app/lab';
import type { Service } from '../../support/app/tools/adapter';

interface Seat {
  room: Room;
  log: string[];
}

const expectedOn = (service: Service): Record<string, unknown> =>
  Object.fromEntries(DIFFERENCES.flatMap(({ id, seen }) => (seen ? [[id, seen[service]]] : [])));

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
            priority: publication?.track?.setPriority('high').priority,
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
      if (expectedOn(service)['data-announced']) await heard('room trackSubscribed data');
      const before = await seat.evaluate(({ log }) => log.length);
      await bens.evaluate((room) => {
        const [publication] = [...room.localParticipant.videoTracks.values()].filter(
          ({ trackName }) => trackName === 'my-camera',
        );
        publication?.unpublish();
      });
      const onUnpublish = await ada.run(
        async ({ until }, { seat, before }) => {
          const told = () =>
            seat.log
              .slice(before)
              .flatMap((line) => /^room (track(?:Unsubscribed|Disabled)) video/.exec(line)?.[1] ?? []);
          await until(() => told().length > 0);
          return told()[0];
        },
        { seat, before },
      );
      const further = await ada.run(
        async ({ crossfade, createMeeting, lab, both }, { seat, service }) => {
          const statistics = (await seat.room.getStats()).length > 0;
          seat.room.disconnect();
          const side = service === 'twilio' ? 'twilio' : 'videosdk';
          const video = both[service];
          const tokenFor = async (room: string): Promise<string> =>
            service === 'twilio'
              ? crossfade.twilioToken({ identity: 'Ben', room })
              : JSON.stringify({ token: await crossfade.videosdkToken({ roomId: room }), roomId: room });
          const entering = async (room: string) =>
            video.connect(await tokenFor(room), { name: room, tracks: [], identity: 'Mallory' } as never);
          const named = await entering(service === 'twilio' ? `${lab}-named` : await createMeeting());
          const { identity } = named.localParticipant;
          named.disconnect();
          const room = await entering(`${lab}-nobody-made`).then(
            (joined) => (joined.disconnect(), 'in'),
            () => 'refused',
          );
          const open = service === 'twilio' ? lab : await createMeeting();
          await crossfade.faults.setTokensExpired(side, true);
          const expired = await entering(open).then(
            () => 0,
            ({ code }: { code: number }) => code,
          );
          await crossfade.faults.setTokensExpired(side, false);
          return { statistics, identity, room, 'expired-token': expired };
        },
        { seat, service },
      );
      const log = await seat.evaluate(({ log }) => log);
      expect({
        ...further,
        'muted-from-the-start': first.audio,
        priority: first.priority,
        'track-name': first.named,
        'same-track-after-mute': first.id === second.id,
        'unpublished-camera': onUnpublish,
        'second-of-a-kind': [names.at(-1), microphone],
        'data-announced': log.some((line) => line.startsWith('room trackSubscribed data')),
      }).toEqual(expectedOn(service));
    },
  );
}
