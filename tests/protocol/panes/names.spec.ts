// Every name of the mapping against the packages as they run in a browser: on instances that a real call makes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemoPage, type Side } from '../../support/demo';
import { expect, test } from '../../support/fixtures';
import { distDir } from '../../support/site';

interface Name {
  class: string;
  name: string;
}
interface PublishedRow {
  table: string;
  twilio?: Name;
  videosdk?: Name;
  also: Name[];
  notes?: string;
}
type Missing = Record<string, string[]>;

const { rows } = JSON.parse(readFileSync(join(distDir, 'mapping.json'), 'utf8')) as { rows: PublishedRow[] };

/** Rows that tell the reader that only the types have the name. */
const declaredOnly = ({ notes }: PublishedRow): boolean => Boolean(notes?.includes('types declare it'));
const twilioMembers = (declared: boolean): Name[] =>
  rows.flatMap((row) =>
    row.table === 'methods' && row.twilio && declaredOnly(row) === declared ? [row.twilio] : [],
  );
const videosdkNames = rows.flatMap(({ videosdk, also }) => (videosdk ? [videosdk, ...also] : also));
const isEvent = ({ name }: Name): boolean => name.includes('-') || ['data', 'error', 'state'].includes(name);

const TWILIO = `
  import * as Video from 'twilio-video';
  const { connect, createLocalTracks, LocalDataTrack, Logger, runPreflight } = Video;
  const access = async (name) => (await fetch('/access?name=' + name, { method: 'POST' })).json();
  const join = async (name, tracks) => {
    const { token, room } = await access(name);
    return connect(token, { name: room, tracks });
  };
  const two = await join('Two', []);
  const received = new Promise((resolve) => two.on('trackSubscribed', (_track, _publication, one) => {
    const all = [...one.tracks.values()];
    if (one.identity === 'One' && all.length === 3 && all.every(({ track }) => track)) resolve(one);
  }));
  const room = await join('One', [...await createLocalTracks({ audio: true, video: true }), new LocalDataTrack()]);
  const remote = await received;
  const preflight = runPreflight((await access('Preflight')).token);
  preflight.stop();
  const instances = {
    'twilio-video': Video, EventEmitter: room, Room: room, LocalParticipant: room.localParticipant,
    RemoteParticipant: remote, PreflightTest: preflight, Logger,
  };
  for (const [where, { tracks }] of [['Local', room.localParticipant], ['Remote', remote]]) {
    for (const publication of tracks.values()) {
      const kind = where + { audio: 'Audio', video: 'Video', data: 'Data' }[publication.kind] + 'Track';
      instances[kind] = publication.track;
      instances[kind + 'Publication'] = publication;
    }
  }
`;

const VIDEOSDK = `
  import { VideoSDK } from '@videosdk.live/js-sdk';
  const { token, room } = await (await fetch('/access', { method: 'POST' })).json();
  VideoSDK.config(token);
  const meeting = VideoSDK.initMeeting({ meetingId: room, name: 'You', micEnabled: false, webcamEnabled: true });
  const joined = new Promise((resolve) => meeting.on('meeting-joined', resolve));
  await meeting.join();
  await joined;
  const you = meeting.localParticipant;
  const stream = await new Promise((resolve) => {
    const look = () => { for (const stream of you.streams.values()) resolve(stream); };
    you.on('stream-enabled', look);
    look();
  });
  const instances = {
    VideoSDK, Meeting: meeting, Participant: you, Stream: stream,
    pubSub: meeting.pubSub, realtimeStore: meeting.realtimeStore,
  };
`;

/** Runs a program with an `instances` in it, and lists by class the names that `has` does not find. */
async function missing(
  demo: DemoPage,
  side: Side,
  program: string,
  names: Name[],
  has: string,
): Promise<Missing> {
  await demo.substitute({
    [side]: `${program}
      const missing = {};
      const has = ${has};
      for (const { class: owner, name } of ${JSON.stringify(names)}) {
        if (owner in instances && !has(instances[owner], name)) (missing[owner] ??= []).push(name);
      }
      const checked = Object.keys(instances).length;
      document.querySelector('#status').textContent = JSON.stringify({ checked, missing });`,
  });
  await demo.open();
  await demo.button('Run both').click();
  await expect(demo.status(side)).toHaveText(/^{"checked"/, { timeout: 30_000 });
  const { checked, missing: found } = JSON.parse((await demo.status(side).textContent()) ?? '') as {
    checked: number;
    missing: Missing;
  };
  expect(checked).toBeGreaterThan(5);
  return found;
}

const IN = '(instance, name) => name in instance';

test('every member of twilio-video that the mapping names is there at run time', async ({ page }) => {
  const demo = new DemoPage(page);
  expect(await missing(demo, 'twilio', TWILIO, twilioMembers(false), IN)).toEqual({});
});

test('what the mapping says only the types of twilio-video declare is not there at run time', async ({
  page,
}) => {
  const demo = new DemoPage(page);
  const names = twilioMembers(true);
  expect(names.length).toBeGreaterThan(0);
  const found = await missing(demo, 'twilio', TWILIO, names, IN);
  expect(
    Object.entries(found)
      .flatMap(([owner, own]) => own.map((name) => `${owner}.${name}`))
      .toSorted(),
  ).toEqual(names.map(({ class: owner, name }) => `${owner}.${name}`).toSorted());
});

test('every member of VideoSDK that the mapping names is there at run time', async ({ page }) => {
  const demo = new DemoPage(page);
  const members = videosdkNames.filter((name) => !isEvent(name));
  expect(await missing(demo, 'videosdk', VIDEOSDK, members, IN)).toEqual({});
});

test('on() of VideoSDK takes every event that the mapping names, and no other', async ({ page }) => {
  const demo = new DemoPage(page);
  const taken = `(emitter, name) => {
    try { emitter.on(name, () => {}); return true; } catch { return false; }
  }`;
  const control = { class: 'Meeting', name: 'no-such-event' };
  const events = [...videosdkNames.filter(isEvent), control];
  expect(await missing(demo, 'videosdk', VIDEOSDK, events, taken)).toEqual({ Meeting: ['no-such-event'] });
});
