/** Twilio's room types. Only groups are still made by real accounts; the others differ here in their limits alone. */
export const ROOM_TYPES = ['group', 'group-small', 'peer-to-peer', 'go'] as const;
export type RoomType = (typeof ROOM_TYPES)[number];

/** How many participants a room of each type takes at most. */
export const MAX_PARTICIPANTS: Record<RoomType, number> = {
  group: 50,
  'group-small': 4,
  'peer-to-peer': 10,
  go: 2,
};

export const VIDEO_CODECS = ['VP8', 'H264'] as const;
export type VideoCodec = (typeof VIDEO_CODECS)[number];

export interface RoomSettings {
  type: RoomType;
  maxParticipants: number;
  /** Video tracks are refused. */
  audioOnly: boolean;
  /** Of all participants together; one more fails with 53203. */
  maxPublishedTracks: number;
  /** Whether media is recorded from the start. */
  record: boolean;
  /** Whether speech is transcribed from the start. */
  transcribe: boolean;
  mediaRegion: string;
  /** In which codecs videos may be sent, the server's favourite first. */
  videoCodecs: readonly VideoCodec[];
  /** Seconds after which a participant is sent away, with 53216. */
  maxParticipantDuration: number;
  statusCallback: string | null;
  statusCallbackMethod: 'GET' | 'POST';
  largeRoom: boolean;
  /** How transcriptions are to be made; nobody makes any. */
  transcriptionsConfiguration: object;
  /** Minutes after which a room that nobody has entered ends; undefined: never. */
  unusedTimeout: number | undefined;
  /** Minutes after which a room that everybody has left ends; undefined: never. */
  emptyTimeout: number | undefined;
}

export const DEFAULT_SETTINGS: RoomSettings = {
  type: 'group',
  maxParticipants: MAX_PARTICIPANTS.group,
  audioOnly: false,
  maxPublishedTracks: 170,
  record: false,
  transcribe: false,
  mediaRegion: 'us1',
  videoCodecs: VIDEO_CODECS,
  maxParticipantDuration: 14_400,
  statusCallback: null,
  statusCallbackMethod: 'POST',
  largeRoom: false,
  transcriptionsConfiguration: {},
  unusedTimeout: undefined,
  emptyTimeout: undefined,
};

/** Minutes that Twilio keeps a room which an app's server or a client has made, unless told otherwise. */
export const DEFAULT_TIMEOUT_MINUTES = 5;
