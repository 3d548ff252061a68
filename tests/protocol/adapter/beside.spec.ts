// Native code beside the adapter: what an app asks of VideoSDK itself.
import type { Meeting } from '@videosdk.live/js-sdk';
import { expect, test } from '../../support/app/lab';

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
