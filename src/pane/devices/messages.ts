import * as z from 'zod';

/*
 * What a pane and the page say to each other about the reader's own camera and microphone. The page opens the devices
 * and sends their tracks over a connection of the two; the pane asks for them and says when it is done with one.
 */

const id = z.int().nonnegative();
const shortText = z.string().max(2000);
const sdp = z.string().max(200_000);

/** The part of a program's constraints that a device is opened with. */
const number = z.union([
  z.number(),
  z.object({
    min: z.number().optional(),
    max: z.number().optional(),
    ideal: z.number().optional(),
    exact: z.number().optional(),
  }),
]);
const texts = z.union([shortText, z.array(shortText).max(20)]);
const text = z.union([texts, z.object({ exact: texts.optional(), ideal: texts.optional() })]);
const flag = z.union([
  z.boolean(),
  z.object({ exact: z.boolean().optional(), ideal: z.boolean().optional() }),
]);
const constraints = z.object({
  deviceId: text.optional(),
  facingMode: text.optional(),
  width: number.optional(),
  height: number.optional(),
  frameRate: number.optional(),
  aspectRatio: number.optional(),
  echoCancellation: flag.optional(),
  noiseSuppression: flag.optional(),
  autoGainControl: flag.optional(),
});
export type DeviceConstraints = z.infer<typeof constraints>;

const candidate = z.object({
  candidate: shortText,
  sdpMid: shortText.nullish(),
  sdpMLineIndex: z.int().nonnegative().nullish(),
  usernameFragment: shortText.nullish(),
});

const fromPane = z.discriminatedUnion('type', [
  /** Asks for tracks, as `getUserMedia` does. */
  z.object({ type: z.literal('open'), id, audio: constraints.optional(), video: constraints.optional() }),
  /** The program is done with this track. */
  z.object({ type: z.literal('close'), mid: shortText }),
  z.object({ type: z.literal('answer'), sdp }),
  z.object({ type: z.literal('candidate'), candidate }),
]);
export type DevicesFromPane = z.infer<typeof fromPane>;

/** Checks one message of a pane. @returns undefined when it is malformed. */
export function parseFromPane(message: unknown): DevicesFromPane | undefined {
  const parsed = fromPane.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}

/** A camera or microphone of the reader, under an id that the page made up. */
export interface DeviceFacts {
  kind: 'audioinput' | 'videoinput';
  deviceId: string;
  groupId: string;
  label: string;
}

/** One opened track, by the line of the connection that it comes on. */
export interface OpenedTrack {
  mid: string;
  kind: 'audio' | 'video';
  label: string;
  settings: MediaTrackSettings;
}

export type DevicesToPane =
  /** What the program finds. Nothing: the made-up devices. */
  | { type: 'devices'; devices: DeviceFacts[] }
  | { type: 'opened'; id: number; tracks: OpenedTrack[] }
  /** Name and text of the error that the browser gave. */
  | { type: 'refused'; id: number; name: string; message: string; constraint?: string }
  /** The device is gone, or the reader took it back. */
  | { type: 'ended'; mid: string }
  | { type: 'offer'; sdp: string }
  | { type: 'candidate'; candidate: RTCIceCandidateInit; address: string; port: number };
