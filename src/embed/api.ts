/*
 * Types of the Crossfade sandbox. Apps get this file as it stands, as sandbox.d.ts, so it imports nothing.
 */

export type ServiceName = 'twilio' | 'videosdk';

/** What `/sandbox.js` puts on `window.crossfade`. Every call checks its arguments and throws a TypeError that says what to change. */
export interface Crossfade {
  /** The made-up accounts. They never change, so a server can be configured with them; only the sandbox accepts what they sign. */
  readonly credentials: Credentials;
  /** An access token for twilio-video, as an app's own server would sign it. */
  twilioToken(options: TwilioTokenOptions): Promise<string>;
  /** A token for VideoSDK, as an app's own server would sign it. */
  videosdkToken(options?: VideoSdkTokenOptions): Promise<string>;
  /**
   * Answers requests of this window in the place of the app's server.
   * @param where a path of this origin, such as `/token`, a whole address, or a regular expression for addresses. The query does not count.
   * @param handler gives a Response, or anything else that is then sent as JSON. What it throws becomes status 500.
   * @returns a function that takes the answer away again.
   */
  respond(where: string | RegExp, handler: Handler): () => void;
  /** Lets a guest with a synthetic picture and voice into a room. A Twilio room is made if need be; a VideoSDK room has to exist. */
  addGuest(options: GuestOptions): Promise<GuestHandle>;
  readonly faults: CrossfadeFaults;
  /** Who is in which room now, in all tabs of this browser. */
  rooms(): Promise<RoomSummary[]>;
  /** How the sandbox is doing, for tests and for reports of a bug. */
  diagnostics(): Promise<Diagnostics>;
}

export interface Credentials {
  twilio: { accountSid: string; apiKeySid: string; apiKeySecret: string };
  videosdk: { apiKey: string; secret: string };
}

export interface TwilioTokenOptions {
  /** Who the token is for. */
  identity: string;
  /** Limits the token to the room of this name. */
  room?: string;
  /**
   * Where a `connect()` leads that names no room. Twilio's tokens have no such thing: it stands for a server of which only the app knows
   * whether it limits its tokens.
   */
  defaultRoom?: string;
  /** Seconds from now, 3600 when left out. Negative makes a token that has expired. */
  ttlSeconds?: number;
}

export interface VideoSdkTokenOptions {
  /** Limits the token to this room. */
  roomId?: string;
  /** Limits the token to this participant. */
  participantId?: string;
  /** `allow_join` and `allow_mod` when left out. */
  permissions?: ('allow_join' | 'ask_join' | 'allow_mod')[];
  /** Seconds from now, 3600 when left out. Negative makes a token that has expired. */
  ttlSeconds?: number;
}

export type Handler = (request: Request) => unknown;

export interface GuestOptions {
  service: ServiceName;
  /** Twilio's room name, or VideoSDK's room id. */
  room: string;
  /** Shown to the others; it is Twilio's identity, too. */
  name: string;
}

/** A guest in a room. Every call resolves when the sandbox has done it. */
export interface GuestHandle {
  /** Twilio's identity, or VideoSDK's participant id. */
  readonly id: string;
  readonly name: string;
  mute(): Promise<void>;
  unmute(): Promise<void>;
  cameraOff(): Promise<void>;
  cameraOn(): Promise<void>;
  /** Talks for so many seconds, 2 when left out, and is then silent again. Resolves when the guest begins. */
  speak(seconds?: number): Promise<void>;
  /** Shows a screen beside the camera. */
  share(): Promise<void>;
  stopSharing(): Promise<void>;
  /** Sends a text to everybody: on a data track of Twilio Video, as `meeting.send()` would on VideoSDK. */
  send(text: string): Promise<void>;
  /**
   * Cuts the guest's network, or gives it back. Twilio's room has the guest reconnecting for half a minute, with no media;
   * VideoSDK's meeting has it gone at once. A guest who is out by then joins again.
   */
  setOnline(online: boolean): Promise<void>;
  leave(): Promise<void>;
}

/** Where a participant is. */
export interface ParticipantAddress {
  service: ServiceName;
  room: string;
  /** Twilio's identity, or VideoSDK's participant id. */
  participant: string;
}

export type RoomAddress = Omit<ParticipantAddress, 'participant'>;

/**
 * Makes things go wrong, as they do with the real services. Faults of the network concern this window and everyone in
 * it; all others concern the service, whichever tab the call is made in.
 */
export interface CrossfadeFaults {
  /** Cuts this window's network, or gives it back. Sockets break off with 1006; media that flows goes on. */
  setOnline(online: boolean): Promise<void>;
  /** While on, nothing gets through in either direction, and nothing breaks off: it arrives late, when this ends. */
  setSilent(silent: boolean): Promise<void>;
  /**
   * Every message between this window and the services takes so much longer, in milliseconds and in each direction, on
   * sockets, requests and data channels. Sound and pictures do not.
   */
  setDelay(milliseconds: number): Promise<void>;
  /** While on, new sockets of this window are refused; those that are open stay. */
  setRefusing(refusing: boolean): Promise<void>;
  /** Breaks off this window's sockets with 1006: all, or those to one service. The SDKs reconnect. */
  dropSockets(service?: ServiceName): Promise<void>;
  /** As if this window had crashed: the services see its sockets break off. It is cut off until it is loaded again. */
  vanish(): Promise<void>;
  /**
   * The next requests that change something, one when left out, are refused: with the service's own "server error", or
   * with the vendor's error of this code, such as 53404 of Twilio Video or 4006 of VideoSDK.
   */
  failNext(service: ServiceName, count?: number, code?: number): Promise<void>;
  /** Twilio Video only: the next subscriptions, one when left out, fail with this error; 53305 when left out. */
  failNextSubscription(count?: number, code?: number): Promise<void>;
  /**
   * The service acts on every message, request and closed socket so much later, in milliseconds. Sound, pictures and
   * messages between participants are as quick as before.
   */
  setLatency(service: ServiceName, milliseconds: number): Promise<void>;
  /** While on, newcomers are told that the service is too busy. */
  setBusy(service: ServiceName, busy: boolean): Promise<void>;
  /** While on, every token that is presented counts as expired. */
  setTokensExpired(service: ServiceName, expired: boolean): Promise<void>;
  /** While on, nobody more can join the room. */
  setRoomFull(room: RoomAddress, full: boolean): Promise<void>;
  /** Ends the room for everyone in it. */
  endRoom(room: RoomAddress): Promise<void>;
  /**
   * Sends a participant away, as a moderator or your server would. With a code the SDK reports that one: an error of
   * Twilio Video, such as 53205, or a leave reason of VideoSDK, from 1001 to 1011.
   */
  removeParticipant(participant: ParticipantAddress, code?: number): Promise<void>;
  /** While on, the participant's media stops in both directions; signalling goes on. */
  setMediaStopped(participant: ParticipantAddress, stopped: boolean): Promise<void>;
  /**
   * The participant's media connection breaks for good; signalling goes on. The SDK notices it after some seconds.
   * Joining again helps.
   */
  breakMedia(participant: ParticipantAddress): Promise<void>;
  /** Makes a participant's uplink worse, from 5 (excellent) to 0 (broken). `null` lifts the limit. */
  limitUplink(participant: ParticipantAddress, level: 0 | 1 | 2 | 3 | 4 | 5 | null): Promise<void>;
}

export interface RoomSummary {
  service: ServiceName;
  /** What {@link GuestOptions.room} takes. */
  room: string;
  participants: ParticipantSummary[];
}

export interface ParticipantSummary {
  /** Twilio's identity, or VideoSDK's participant id. */
  id: string;
  name: string;
  state: 'connected' | 'reconnecting';
  tracks: { kind: 'audio' | 'video' | 'data'; enabled: boolean }[];
}

export interface Diagnostics {
  /** Whether the sandbox runs in this window. */
  hosting: boolean;
  /** Windows that use it. */
  clients: number;
  /** Sockets to the services that are open, of all windows. */
  sockets: number;
  /** Its peer connections. */
  connections: number;
  /** What the services did, the latest last. */
  trace: { time: number; where: string; what: string; detail?: string }[];
}

/** What the script tag says by `data-devices`, `data-name` and `data-pace`. */
export interface CrossfadeSettings {
  devices?: 'synthetic' | 'real';
  name?: string;
  /**
   * `realistic`, the default: tracks of others come a moment after the room, as they do where a connection has to be opened first. `none`: at once.
   * Of several tabs that of the first counts.
   */
  pace?: 'realistic' | 'none';
}

declare global {
  interface Window {
    /** In place of the script tag's attributes, for whoever runs `sandbox.js` without a tag, as test runners do. */
    crossfadeSettings?: CrossfadeSettings;
    crossfade: Crossfade;
  }
}
