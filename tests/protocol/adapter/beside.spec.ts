// Native code beside the adapter: what an app asks of VideoSDK itself.
import type { Meeting } from '@videosdk.live/js-sdk';
import { build } from 'esbuild';
import type * as helper from '../../../src/assistant/adapter/parts/stream-elements';
import { expect, test, type Pair } from '../../support/app/lab';

test('what VideoSDK itself is told shows on the adapter’s tracks: native code can stand beside it, however slow the service', async ({
  adapterPair: { ada },
}) => {
  const said = await ada.run(async ({ crossfade, joinOn, createMeeting, codeOf, once, until }) => {
    const room = await joinOn('adapter', 'Ada', await createMeeting(), { tracks: undefined as never });
    const meeting = (room as unknown as { videosdk: Meeting }).videosdk;
    const devices = await navigator.mediaDevices.enumerateDevices();
    const said: unknown[] = [];
    await crossfade.faults.setLatency('videosdk', 150);
    for (const { track } of room.localParticipant.tracks.values()) {
      if (track.kind === 'data') continue;
      const isAudio = track.kind === 'audio';
      const sent = () =>
        [...meeting.localParticipant.streams.values()].filter(({ kind }) => kind === track.kind);
      const [on, off, change] = isAudio
        ? (['unmuteMic', 'muteMic', 'changeMic'] as const)
        : (['enableWebcam', 'disableWebcam', 'changeWebcam'] as const);
      const events: string[] = [];
      const told = () => events.splice(0).join();
      track.on('disabled', () => events.push('disabled'));
      track.on('enabled', () => events.push('enabled'));
      // What is on already is refused, and stays as it is.
      said.push(await codeOf(meeting[on]()), track.isEnabled, sent().length, told());
      // What another device takes the place of is not muted, and stays the track's to mute: while it changes too.
      const chosen = devices.findLast(({ kind }) => kind === `${track.kind}input`)?.deviceId ?? '';
      await meeting[change](chosen);
      said.push(track.isEnabled, sent()[0]?.track.getSettings().deviceId === chosen, told());
      const changed = meeting[change](
        devices.find(({ kind }) => kind === `${track.kind}input`)?.deviceId ?? '',
      );
      track.disable();
      await changed;
      await until(() => sent().length === 0);
      track.enable();
      await until(() => sent().length === 1);
      said.push(track.isEnabled, told());
      await meeting[off]();
      await until(() => !track.isEnabled);
      await meeting[on]();
      await until(() => track.isEnabled && sent()[0]?.track.readyState === 'live');
      said.push(told());
      track.on('disabled', () => said.push('disabled by leaving'));
    }
    const left = once(room, 'disconnected');
    await meeting.leave();
    await left;
    const stopped = [...room.localParticipant.tracks.values()].map(
      ({ track }) => 'isStopped' in track && track.isStopped,
    );
    await crossfade.faults.setLatency('videosdk', 0);
    return [said, room.state, ...stopped];
  });
  const toggled = 'disabled,enabled';
  const each = [3054, true, 1, '', true, true, '', true, toggled, toggled];
  expect(said).toEqual([[...each, ...each], 'disconnected', true, true]);
});

for (const loses of [false, true])
  test(
    `an element plays a stream through mutes${loses ? ' and a lost connection' : ''}, and nothing more after somebody has left, until it is attached anew`,
    // Coming back after a loss takes five seconds.
    { tag: loses ? '@whole' : [] },
    ({ adapterPair }) => elementsOfWhoComesAgain(adapterPair, loses),
  );

async function elementsOfWhoComesAgain({ ada, ben }: Pair, loses: boolean): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['src/assistant/adapter/parts/stream-elements.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'streamElements',
  });
  await ada.page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const meeting = await ada.hold(({ meet }) => meet('Ada', { participantId: 'ada' }));
  const room = await meeting.evaluate(({ id }) => id);
  const enter = () =>
    ben.hold(
      ({ joinVideoSdk }, room) => joinVideoSdk('Ben', room, { participantId: 'ben', micEnabled: true }),
      room,
    );
  /** Attaches one more element to Ben's voice, once it is there. */
  const attach = () =>
    ada.hold(async ({ other, streamOf }, meeting) => {
      await streamOf(await other(meeting, 'ben'), 'audio');
      const source = { meeting, participantId: 'ben', kind: 'audio' } as const;
      return { source, element: window.streamElements.attachStream(source) };
    }, meeting);
  const playsLive = ({ element: { srcObject } }: { element: HTMLMediaElement }): boolean =>
    srcObject instanceof MediaStream && srcObject.getTracks().some(({ readyState }) => readyState === 'live');

  const first = await enter();
  const old = await attach();
  expect(await old.evaluate(playsLive)).toBe(true);
  await first.evaluate((meeting) => meeting.muteMic());
  await expect.poll(() => old.evaluate(playsLive)).toBe(false);
  await first.evaluate((meeting) => meeting.unmuteMic());
  await expect.poll(() => old.evaluate(playsLive)).toBe(true);
  const lost =
    loses &&
    (await ada.begin(async ({ once }, meeting) => {
      const back = once(meeting, 'participant-joined');
      const [, reason] = await once(meeting, 'participant-left');
      await back;
      return (reason as { code: number }).code;
    }, meeting));
  if (lost) {
    await ben.run(({ crossfade }) => crossfade.faults.dropSockets());
    expect(await lost()).toBe(1001);
  }
  await expect.poll(() => old.evaluate(playsLive)).toBe(true);

  await first.evaluate((meeting) => meeting.leave());
  await expect.poll(() => meeting.evaluate(({ participants }) => participants.size)).toBe(0);
  const second = await enter();
  const fresh = await attach();
  expect([await old.evaluate(playsLive), await fresh.evaluate(playsLive)]).toEqual([false, true]);
  await second.evaluate((meeting) => meeting.muteMic());
  await second.evaluate((meeting) => meeting.unmuteMic());
  await expect.poll(() => fresh.evaluate(playsLive)).toBe(true);
  expect(await old.evaluate(playsLive)).toBe(false);
  // It is still the app's to remove.
  expect(
    await old.evaluate(
      ({ source, element }) =>
        window.streamElements.detachStream(source).includes(element) && !element.srcObject,
    ),
  ).toBe(true);
}

declare global {
  interface Window {
    streamElements: typeof helper;
  }
}
