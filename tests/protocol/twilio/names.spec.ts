// Every name of the mapping against twilio-video as it runs in a browser: on instances that a real call makes.
import { expect, test } from '../../support/app/lab';
import type { Program } from '../../support/app/own-app';
import { listed, twilioMembers, type Checked, type Name } from '../../support/mapping-names';

const check: Program<readonly Name[], Checked> = async (tools, names) => {
  const { Video, crossfade, joinTwilio, until, borrow } = tools;
  const two = await joinTwilio('Two');
  const devices = await Video.createLocalTracks({ audio: true, video: true });
  for (const device of devices) if ('stop' in device) borrow(device);
  const room = await joinTwilio('One', { tracks: [...devices, new Video.LocalDataTrack()] });
  await until(() =>
    [...two.participants.values()].some(
      ({ tracks }) => tracks.size === 3 && [...tracks.values()].every(({ track }) => track),
    ),
  );
  const [remote] = two.participants.values();
  const preflight = Video.runPreflight(await crossfade.twilioToken({ identity: 'Preflight' }));
  preflight.stop();
  const instances: Record<string, object | undefined> = {
    'twilio-video': Video,
    EventEmitter: room,
    Room: room,
    LocalParticipant: room.localParticipant,
    RemoteParticipant: remote,
    PreflightTest: preflight,
    Logger: Video.Logger,
  };
  const kinds: Record<string, string> = { audio: 'Audio', video: 'Video', data: 'Data' };
  for (const [where, tracks] of [
    ['Local', room.localParticipant.tracks],
    ['Remote', remote!.tracks],
  ] as const) {
    for (const publication of tracks.values()) {
      const kind = `${where}${kinds[publication.kind]}Track`;
      instances[kind] = publication.track ?? undefined;
      instances[`${kind}Publication`] = publication;
    }
  }
  const missing = names.filter(({ class: owner, name }) => instances[owner] && !(name in instances[owner]));
  return { classes: Object.keys(instances).length, missing: [...missing] };
};

test('every member of twilio-video that the mapping names is there at run time', async ({ twilio }) => {
  const { classes, missing } = await twilio.run(check, twilioMembers(false));
  expect(classes).toBeGreaterThan(5);
  expect(missing).toEqual([]);
});

test('what the mapping says only the types of twilio-video declare is not there at run time', async ({
  twilio,
}) => {
  const names = twilioMembers(true);
  expect(names.length).toBeGreaterThan(0);
  expect(listed((await twilio.run(check, names)).missing)).toEqual(listed(names));
});
