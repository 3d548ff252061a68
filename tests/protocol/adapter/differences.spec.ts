// What the adapter cannot keep, as its page lists it: the same program on both services, and what each says.
import type { JSHandle } from '@playwright/test';
import type { Meeting, Participant } from '@videosdk.live/js-sdk';
import type { Room } from 'twilio-video';
import { DIFFERENCES } from '../../../src/assistant/adapter/differences';
import { expect, test } from '../../support/app/lab';
import type { Service } from '../../support/app/tools/adapter';

interface Seat {
  room: Room;
  log: string[];
}

/** Takes its time, and is seen in the lane `waits`. */
const ELSEWHERE = 'reconnecting';

const expectedOn = (service: Service): Record<string, unknown> =>
  Object.fromEntries(
    DIFFERENCES.flatMap(({ id, seen }) => (seen && id !== ELSEWHERE ? [[id, seen[service]]] : [])),
  );

for (const service of ['twilio', 'adapter'] as const) {
  test(
    `what cannot be kept is as the page lists it: ${service}`,
    { tag: '@whole' },
    async ({ adapterPair: { ada, ben } }) => {
      const name = await ada.run(async ({ createMeeting, rest, lab }, service) => {
        if (service === 'adapter') return createMeeting();
        await rest('POST', '', { UniqueName: lab, RecordParticipantsOnConnect: 'true' });
        return lab;
      }, service);
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
      // From here on Ben can be heard. Ada has not asked who speaks.
      await bens.evaluate((room) => {
        for (const { track } of room.localParticipant.audioTracks.values()) track.enable();
      });
      if (expectedOn(service).speaker === 'told') await heard('room dominantSpeakerChanged Ben');

      const calm = await seat.evaluate(({ log }) => log.length);
      await bens.evaluate(async (room) => {
        for (const { track } of room.localParticipant.videoTracks.values()) await track.restart();
      });
      if (service === 'adapter') await heard('room trackEnabled video', 2);
      const noticed = await seat.evaluate(
        ({ log }, calm) => log.slice(calm).flatMap((line) => /^room (track\w+) video/.exec(line)?.[1] ?? []),
        calm,
      );

      const camera = await ben.hold(
        async ({ both, borrow }, { room, service }) => {
          const track = borrow(await both[service].createLocalVideoTrack({ name: 'second' }));
          return room.localParticipant.publishTrack(track);
        },
        { room: bens, service },
      );
      await heard('room trackSubscribed video', 2);
      const seen = await seat.evaluate(({ room }) =>
        [...room.participants.values()].flatMap(({ videoTracks }) =>
          [...videoTracks.values()].map(({ trackName, trackSid }) => ({ trackName, trackSid })),
        ),
      );
      const sid = await camera.evaluate(({ trackSid }) => trackSid);
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
      const data = await ben.hold(
        async ({ both }, { room, service }) => {
          const track = new both[service].LocalDataTrack();
          await room.localParticipant.publishTrack(track);
          return track;
        },
        { room: bens, service },
      );
      if (expectedOn(service)['data-announced']) await heard('room trackSubscribed data');
      const announced = await seat.evaluate(({ log }) =>
        log.some((line) => line.startsWith('room trackSubscribed data')),
      );
      const sending = await data.evaluateHandle((data) =>
        // On Twilio's side the channel opens some time after the track was announced.
        setInterval(() => {
          data.send(new ArrayBuffer(15 * 1024 + 1));
          data.send('end');
        }, 100),
      );
      await heard('room trackMessage "end"');
      await sending.evaluate((timer) => clearInterval(timer));
      const large = await seat.evaluate(({ log }) =>
        log.some((line) => line.startsWith('room trackMessage object')) ? 'arrived' : 'lost',
      );
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
      const muted = await seat.evaluateHandle(({ room, log }) => {
        const [ben] = room.participants.values();
        ben?.removeAllListeners();
        const [publication] = ben?.audioTracks.values() ?? [];
        return { publication, from: log.length };
      });
      await bens.evaluate((room) => {
        for (const { track } of room.localParticipant.audioTracks.values()) track.disable();
      });
      const listened = await ada.run(
        async ({ until }, { seat: { log }, muted: { publication, from } }) => {
          await until(() => publication?.isTrackEnabled === false);
          return log.slice(from).some((line) => line.startsWith('room trackDisabled audio'));
        },
        { seat, muted },
      );
      await bens.evaluate(async (room, service) => {
        for (const { track } of room.localParticipant.audioTracks.values()) track.enable();
        if (service === 'adapter') await (room as unknown as { videosdk: Meeting }).videosdk.startRecording();
      }, service);
      const late = await ada.run(
        async ({ joinOn, once, until }, { seat, service }) => {
          const statistics = (await seat.room.getStats()).length > 0;
          seat.room.disconnect();
          const room = await joinOn(service, 'Ada', seat.room.name, { automaticSubscription: false });
          const started = once(room, 'recordingStarted');
          const recording = room.isRecording ? 'known' : await started.then(() => 'told');
          await until(() => room.participants.size === 1);
          const [ben] = room.participants.values();
          const told = ben?.audioTracks.size ? 'published' : 'nothing';
          if (service === 'adapter') {
            const { videosdk } = ben as unknown as { videosdk: Participant };
            videosdk.consumeMicStreams();
            await until(() => ben?.audioTracks.size === 1);
          }
          room.disconnect();
          return { statistics, recording, subscription: told };
        },
        { seat, service },
      );
      const further = await ada.run(async ({ crossfade, createMeeting, lab, both }, service) => {
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
        const sids: string[] = [];
        for (let session = 0; session < 2; session++) {
          const { sid } = await entering(open);
          sids.push(sid);
          await crossfade.faults.endRoom({ service: side, room: open });
        }
        const sid = sids[0] === sids[1] ? 'the same' : 'new';
        return { identity, room, sid, 'error-codes': expired };
      }, service);
      const log = await seat.evaluate(({ log }) => log);
      expect({
        ...further,
        ...late,
        'muted-from-the-start': first.audio,
        priority: first.priority,
        'track-name': first.named,
        'same-track-after-mute': first.id === second.id,
        'unpublished-camera': onUnpublish,
        'second-of-a-kind': [seen.at(-1)?.trackName, microphone],
        'track-sid': seen.at(-1)?.trackSid === sid ? 'the same' : 'another',
        'data-announced': announced,
        'data-size': large,
        restart: noticed,
        speaker: log.some((line) => line.includes('dominantSpeakerChanged')) ? 'told' : 'silence',
        listeners: listened ? 'trackDisabled' : 'nothing',
      }).toEqual(expectedOn(service));
    },
  );
}
