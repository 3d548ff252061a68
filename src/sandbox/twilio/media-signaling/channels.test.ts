import { beforeEach, describe, expect, it, vi } from 'vitest';
import { localSource } from '../../media/source';
import { MediaConditions } from '../../room/media-conditions';
import { Room, type Participant } from '../../room/room';
import { TrackSelection } from '../media/track-selection';
import { FakeDataChannel } from '../testing/fake-peer-connection';
import { TwilioRoom } from '../twilio-room';
import { openActiveSpeaker } from './active-speaker';
import type { Channel, OpenChannel } from './channel';
import { MediaSignaling } from './media-signaling';
import { openNetworkQuality } from './network-quality';
import { openPublisherHints } from './publisher-hints';
import { openRenderHints } from './render-hints';
import { openTrackPriority } from './track-priority';
import { openTrackSwitchOff } from './track-switch-off';
import { openTranscriptions } from './transcriptions';

let room: TwilioRoom;
let ada: Participant;
let grace: Participant;
let selection: TrackSelection;
let conditions: MediaConditions;
const sent: Record<string, unknown>[] = [];
const open = (channel: OpenChannel, participant = ada): Channel =>
  channel({ room, participant, selection, conditions, send: (message) => void sent.push(message) });

beforeEach(() => {
  sent.length = 0;
  room = new TwilioRoom(new Room({ id: 'r' }), 'RM1');
  ada = room.room.join({ id: 'Ada Lovelace' });
  grace = room.room.join({ id: 'Grace' });
  selection = new TrackSelection(room, undefined, () => {});
  conditions = new MediaConditions();
});

it('the active speaker is named when the client listens, and whenever it is another', () => {
  const channel = open(openActiveSpeaker);
  channel.ready?.();
  expect(sent).toEqual([]);
  room.room.setSpeaker(grace);
  room.room.setSpeaker(null);
  channel.ready?.();
  const named = { type: 'active_speaker', participant: room.participantSid(grace) };
  expect(sent).toEqual([named, named]);
  channel.close?.();
  room.room.setSpeaker(ada);
  expect(sent).toHaveLength(2);
});

describe('network quality', () => {
  const ask = (fields: Record<string, unknown> = {}, participant = ada) =>
    open(openNetworkQuality, participant).receive?.({ type: 'network_quality', ...fields });

  it('is a level for the client, and one for each of the others who asks for them', () => {
    conditions.limitUplink(grace, 2);
    grace.publish({ id: 'm', kind: 'audio', origin: 'microphone' });
    // Whoever publishes neither sound nor picture is not named.
    room.room.join({ id: 'Lin' }).publish({ id: 'd', kind: 'data', origin: 'application' });
    ask();
    ask({ reportLevel: 1, remoteReportLevel: 1 });
    expect(sent).toEqual([
      { type: 'network_quality', local: 5 },
      { type: 'network_quality', local: 5, remotes: [{ sid: room.participantSid(grace), level: 2 }] },
    ]);
  });

  it('has figures at level 3: what is sent is limited, what is received never', () => {
    conditions.limitUplink(ada, 1);
    const audio = { send: { bitrate: 32_000 }, recv: { bitrate: 30_000, jitter: 0.01 } };
    ask({ reportLevel: 3, ice: { rtt: 0.02, availableSend: 300_000, send: 90_000 }, audio });
    expect(sent[0]).toMatchObject({
      local: {
        level: 1,
        audio: {
          send: 1,
          recv: 5,
          sendStats: {
            bandwidth: { actual: 32_000, available: 300_000, level: 1 },
            latency: { rtt: 0.02, level: 1 },
            fractionLost: { fractionLost: 0.3, level: 1 },
          },
          recvStats: { bandwidth: { actual: 30_000, available: null }, latency: { jitter: 0.01 } },
        },
        video: { sendStats: { bandwidth: { actual: 90_000 } } },
      },
    });
  });

  it('has figures of the others as they report them, and none of guests', () => {
    for (const other of [ada, grace]) other.publish({ id: other.id, kind: 'audio', origin: 'microphone' });
    ask({ reportLevel: 3, remoteReportLevel: 3, audio: { send: { bitrate: 32_000 } } });
    ask({ remoteReportLevel: 3 }, grace);
    const figures = (actual: number | null) => [
      { level: 5, audio: { sendStats: { bandwidth: { actual, level: 5 } } } },
    ];
    expect(sent).toMatchObject([{ remotes: figures(null) }, { remotes: figures(32_000) }]);
  });

  it('is a level for those who ask for none of the others, by null as by 0', () => {
    ask({ reportLevel: 1, remoteReportLevel: null });
    ask({ reportLevel: null, ice: null });
    ask({ reportLevel: 2, ice: { rtt: null } });
    expect(sent).toMatchObject([{ local: 5 }, { local: 5 }, { local: { level: 5 } }]);
    expect(sent.some((message) => 'remotes' in message)).toBe(false);
  });

  it('is not told to a malformed question', () => {
    ask({ reportLevel: 9 });
    ask({ ice: { rtt: -1 } });
    expect(sent).toEqual([]);
  });
});

it('render hints are acknowledged, and what the client hides is taken', () => {
  const hinted = vi.spyOn(selection, 'hint');
  const channel = open(openRenderHints);
  channel.receive?.({
    type: 'render_hints',
    subscriber: { id: 4, hints: [{ track: 'MT1', enabled: false }] },
  });
  channel.receive?.({ type: 'render_hints', subscriber: { id: 5, hints: [{ track: 3 }] } });
  expect(sent).toEqual([
    { type: 'render_hints', subscriber: { id: 4, hints: [{ track: 'MT1', result: 'OK' }] } },
  ]);
  expect(hinted).toHaveBeenCalledExactlyOnceWith([{ track: 'MT1', enabled: false }]);
});

it('a subscriber’s priority goes over the publisher’s, and null gives it back', () => {
  const set = vi.spyOn(selection, 'setPriority');
  const channel = open(openTrackPriority);
  channel.receive?.({ type: 'track_priority', track: 'MT1', subscribe: 'high' });
  channel.receive?.({ type: 'track_priority', track: 'MT1', subscribe: null });
  channel.receive?.({ type: 'track_priority', track: 'MT1', subscribe: 'highest' });
  expect(set.mock.calls).toEqual([
    ['MT1', 'high'],
    ['MT1', null],
  ]);
});

it('tracks that are switched off and on are told once the client listens, each once', () => {
  const track = grace.publish({ id: 'c', kind: 'video', origin: 'camera' });
  const sid = room.trackSid(track);
  const channel = open(openTrackSwitchOff);
  const show = (enabled: boolean) => {
    selection.hint([{ track: sid, enabled }]);
    selection.decide([track]);
  };
  show(false);
  expect(sent).toEqual([]);
  channel.ready?.();
  show(true);
  show(true);
  expect(sent).toEqual([
    { type: 'track_switch_off', off: [sid], on: [] },
    { type: 'track_switch_off', off: [], on: [sid] },
  ]);
  channel.close?.();
});

it('a publisher is told which layers of its camera nobody is shown, and the lowest stays on', () => {
  const media = { ...localSource({ kind: 'video' } as MediaStreamTrack), layerCount: 3 };
  const camera = ada.publish({ id: 'c', kind: 'video', origin: 'camera', media });
  const channel = open(openPublisherHints);
  room.demand.set(camera, grace, 2);
  expect(sent).toEqual([]);
  channel.ready?.();
  room.demand.set(camera, grace, undefined);
  const enabled = sent.map(({ publisher }) =>
    (publisher as { hints: [{ encodings: { enabled: boolean }[] }] }).hints[0].encodings.map(
      (each) => each.enabled,
    ),
  );
  expect(enabled).toEqual([
    [true, true, true],
    [true, false, false],
  ]);
  channel.receive?.({ type: 'client_reset', track: room.trackSid(camera) });
  expect(sent).toHaveLength(3);
  channel.close?.();
  room.demand.set(camera, grace, 1);
  expect(sent).toHaveLength(3);
});

it('what is said in the room is passed on until the channel closes', () => {
  const channel = open(openTranscriptions);
  ada.publish({ id: 'm', kind: 'audio', origin: 'microphone' });
  room.transcriptions.setOn(true);
  room.room.setSpeaker(ada);
  expect(sent.map(({ partial_results }) => partial_results)).toEqual([true, false]);
  expect(sent[1]).toMatchObject({
    type: 'extension_transcriptions',
    transcription: '(speaks)',
  });
  channel.close?.();
  room.room.setSpeaker(null);
  room.room.setSpeaker(ada);
  expect(sent).toHaveLength(2);
});

it('a channel is opened for each feature that is asked for and known, and malformed messages are ignored', () => {
  const channels: FakeDataChannel[] = [];
  const connection = {
    createDataChannel(label: string) {
      const channel = new FakeDataChannel(label);
      channels.push(channel);
      return channel;
    },
  };
  const signaling = new MediaSignaling({
    ...{ room, participant: ada, selection, conditions },
    connection: connection as never,
    asked: ['network_quality', 'unheard_of'],
  });
  const [channel] = channels;
  expect(signaling.transports).toEqual({
    network_quality: { transport: { type: 'data-channel', label: channel?.label } },
  });
  channel?.dispatchEvent(new MessageEvent('message', { data: 'no JSON' }));
  channel?.dispatchEvent(new MessageEvent('message', { data: '{"kind":1}' }));
  channel?.say({ type: 'ready' });
  channel?.say({ type: 'network_quality' });
  expect(channel?.sent).toEqual([{ type: 'network_quality', local: 5 }]);
  signaling.close();
});
