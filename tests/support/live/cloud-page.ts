// Runs in a page of its own, where the sandbox's services play both vendors' clouds for a live pane: signalling, REST and
// media. What comes over the network is carried here by `cloud.ts`, as messages of the sandbox's bridge.
import type { BridgeHost } from '../../../src/sandbox/bridge/host';
import type { FromClient, ToClient } from '../../../src/sandbox/bridge/messages';
import { Guest } from '../../../src/sandbox/guests/guest';
import type { Participant } from '../../../src/sandbox/room/room';
import { Sandbox } from '../../../src/sandbox/sandbox';
import { MEETING_HOST } from '../../../src/sandbox/videosdk/address';
import type { Side } from '../../../src/sides';

/** What crosses between the page and the test is JSON: bytes are lists of numbers. */
export type Carried<Message> = Message extends { data: infer _ }
  ? Omit<Message, 'data'> & { data: string | number[] }
  : Message extends { body: string | ArrayBuffer }
    ? Omit<Message, 'body'> & { body: string | number[] }
    : Message;

export interface Picture {
  width: number;
  height: number;
  /** How many were shown until now. */
  frames: number;
}

/** What the test finds in the page as `cloud`. */
export interface CloudPage {
  /** Takes what a live pane sends to one vendor. */
  receive(vendor: Side, message: Carried<FromClient>): void;
  /** What the vendor's account holder would make: a room, and a token for it. */
  prepare(vendor: Side): Promise<{ room: string; token: string }>;
  guestJoins(vendor: Side, name: string): Promise<void>;
  guestSpeaks(vendor: Side): void;
  guestSends(vendor: Side, text: string): void;
  guestLeaves(vendor: Side): void;
  /** The names of those in the vendor's room who are no guests. */
  clients(vendor: Side): string[];
  /** What arrives of the one client's camera. Nothing yet: undefined. */
  picture(vendor: Side): Promise<Picture | undefined>;
}

interface CloudWindow {
  cloud: CloudPage;
  /** Carries a message to a live pane. The meeting's host is what the service has to name in place of its own. */
  toLivePane(vendor: Side, message: Carried<ToClient>): void;
  meetingHost: string;
}
const page = window as unknown as CloudWindow;

const ROOM = 'stand-up';
// Clients in a live pane name addresses of this machine, as they do once they have the reader's devices.
const sandbox = new Sandbox(undefined, { takesOwnAddresses: true });
const guests = new Map<Side, Guest>();
const watched = new Map<MediaStreamTrack, { video: HTMLVideoElement; frames: number }>();
const hosts: Record<Side, BridgeHost> = { twilio: attach('twilio'), videosdk: attach('videosdk') };

page.cloud = {
  receive: (vendor, message) => hosts[vendor].receive(fromCarried(message)),
  prepare,
  async guestJoins(vendor, name) {
    const [room] = sandbox.services[vendor].rooms;
    if (!room) throw new Error(`${vendor} has no room.`);
    guests.set(vendor, await Guest.join(room, { name, id: name }));
  },
  guestSpeaks: (vendor) => guests.get(vendor)?.setTalking(true),
  guestSends: (vendor, text) => guests.get(vendor)?.send(text),
  guestLeaves: (vendor) => guests.get(vendor)?.leave(),
  clients: (vendor) => clientsOf(vendor).map(({ name }) => name),
  picture,
};

async function prepare(vendor: Side): Promise<{ room: string; token: string }> {
  if (vendor === 'twilio') {
    sandbox.services.twilio.createRoom(ROOM);
    return { room: ROOM, token: await sandbox.services.twilio.createToken({ identity: 'ada', room: ROOM }) };
  }
  const { id } = sandbox.services.videosdk.createRoom();
  return { room: id, token: await sandbox.services.videosdk.createToken({ roomId: id }) };
}

function clientsOf(vendor: Side): Participant[] {
  const guest = guests.get(vendor)?.participant;
  return sandbox.services[vendor].rooms.flatMap((room) =>
    [...room.participants.values()].filter((each) => each !== guest),
  );
}

async function picture(vendor: Side): Promise<Picture | undefined> {
  const tracks = clientsOf(vendor).flatMap((participant) => [...participant.tracks.values()]);
  const media = tracks.find(({ origin }) => origin === 'camera')?.media;
  if (!media) return undefined;
  const track = media.track();
  let known = watched.get(track);
  if (!known) {
    // Frames are passed on as they are, and not decoded unless somebody wants to see them.
    media.intake?.(media.layerCount - 1)?.decode();
    known = watch(track);
  }
  const { video, frames } = known;
  return { width: video.videoWidth, height: video.videoHeight, frames };
}

function watch(track: MediaStreamTrack): { video: HTMLVideoElement; frames: number } {
  const video = document.createElement('video');
  const known = { video, frames: 0 };
  watched.set(track, known);
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  document.body.append(video);
  const count = (): void => {
    known.frames++;
    video.requestVideoFrameCallback(count);
  };
  video.requestVideoFrameCallback(count);
  void video.play();
  return known;
}

function attach(vendor: Side): BridgeHost {
  return sandbox.attach((message) => page.toLivePane(vendor, toCarried(message)));
}

function toCarried(message: ToClient): Carried<ToClient> {
  if (message.type === 'socket-message') return { ...message, data: carry(message.data) };
  if (message.type === 'response') return { ...message, body: carry(message.body) };
  return message;
}

/** The sandbox names a host that exists nowhere; a vendor names one of its own. */
const carry = (data: string | ArrayBuffer): string | number[] =>
  typeof data === 'string' ? data.replaceAll(MEETING_HOST, page.meetingHost) : [...new Uint8Array(data)];

function fromCarried(message: Carried<FromClient>): unknown {
  if (message.type !== 'socket-message' || typeof message.data === 'string') return message;
  return { ...message, data: new Uint8Array(message.data).buffer };
}
