/*
 * Types of the Crossfade sandbox. Apps get this file unchanged, as sandbox.d.ts, so it imports nothing.
 */

export type ServiceName = 'twilio' | 'videosdk';

/** What `/sandbox.js` puts on `window.crossfade`. Every call checks its arguments and throws a TypeError that says what to change. */
export interface Crossfade {
  /** The sandbox's own accounts. They never change, so you can configure a server with them; only the sandbox accepts what they sign. */
  readonly credentials: Credentials;
  /** An access token for twilio-video, as an app's own server would sign it. */
  twilioToken(options: TwilioTokenOptions): Promise<string>;
  /** A token for VideoSDK, as an app's own server would sign it. */
  videosdkToken(options?: VideoSdkTokenOptions): Promise<string>;
  /**
   * A VideoSDK room, as an app's own server would get it, whatever faults VideoSDK's service has.
   * @param name the app's own name for it, or a room id; the room that has it, or a new one. Always a new one when left out.
   * @returns its id
   */
  videosdkRoom(name?: string): Promise<string>;
  /**
   * Answers requests of this window instead of the app's server.
   * @param where a path of this origin, such as `/token`, a whole address, or a regular expression for addresses. The query is ignored.
   * @param handler returns a Response, or anything else, which is then sent as JSON. If it throws, the status is 500.
   * @returns a function that removes the answer again.
   */
  respond(where: string | RegExp, handler: Handler): () => void;
  /** Lets a guest with a simulated camera and voice join a room. A Twilio room is created if there is none; a VideoSDK room has to exist. */
  addGuest(options: GuestOptions): Promise<GuestHandle>;
  readonly faults: CrossfadeFaults;
  /** Who is in which room now, in all tabs of this browser. */
  rooms(): Promise<RoomSummary[]>;
  /** The state of the sandbox, for tests and for bug reports. */
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
   * The room that `connect()` joins if it names none. Real Twilio tokens have nothing like it. Use it when only the app knows
   * whether its server limits tokens to a room.
   */
  defaultRoom?: string;
  /** Seconds from now; the default is 3600. A negative number makes a token that has expired. */
  ttlSeconds?: number;
}

export interface VideoSdkTokenOptions {
  /** Limits the token to this room. */
  roomId?: string;
  /** Limits the token to this participant. */
  participantId?: string;
  /** The default is `allow_join` and `allow_mod`. */
  permissions?: ('allow_join' | 'ask_join' | 'allow_mod')[];
  /** Seconds from now; the default is 3600. A negative number makes a token that has expired. */
  ttlSeconds?: number;
}

export type Handler = (request: Request) => unknown;

export interface GuestOptions {
  service: ServiceName;
  /** Twilio's room name, or VideoSDK's room id. */
  room: string;
  /** Shown to the others; it is also Twilio's identity. */
  name: string;
  /**
   * VideoSDK only: the guest's token has `ask_join`, so it waits until somebody in the meeting lets it in. `addGuest()` then
   * resolves once it has asked, and `decision()` once somebody has answered. Guests who do not ask have `allow_join`.
   */
  asks?: boolean;
}

/** The answer to somebody who asks to be let into a VideoSDK meeting. */
export type EntryDecision = 'allowed' | 'denied';

/** A guest in a room. Each call resolves when the sandbox has carried it out. */
export interface GuestHandle {
  /** Twilio's identity, or VideoSDK's participant id. */
  readonly id: string;
  readonly name: string;
  mute(): Promise<void>;
  unmute(): Promise<void>;
  cameraOff(): Promise<void>;
  cameraOn(): Promise<void>;
  /** Talks for this many seconds (the default is 2), and is then silent again. Resolves when the guest starts to talk. */
  speak(seconds?: number): Promise<void>;
  /** Shows a screen beside the camera. */
  share(): Promise<void>;
  stopSharing(): Promise<void>;
  /** Sends a text to everybody: on a data track with Twilio Video, and as `meeting.send()` does with VideoSDK. */
  send(text: string): Promise<void>;
  /**
   * Cuts the guest's network, or restores it. In Twilio's room the guest is reconnecting for half a minute, without media;
   * in VideoSDK's meeting the guest has left at once. When the network is restored, a guest who has left joins again, or asks
   * again to be let in.
   */
  setOnline(online: boolean): Promise<void>;
  /**
   * Waits for the answer to a guest who asked to be let in; with `allowed`, the guest is in the meeting then. Rejects if the guest leaves
   * before, or the meeting ends.
   */
  decision(): Promise<EntryDecision>;
  /**
   * VideoSDK only: answers somebody who waits to be let in, as `meeting.respondEntry()` does. Rejects if nobody with that id waits.
   * `rooms()` lists who does.
   */
  respondEntry(participantId: string, decision: EntryDecision): Promise<void>;
  /** Leaves the room; a guest who waits to be let in waits no longer. */
  leave(): Promise<void>;
}

/** Names a participant: the service, the room and the id. */
export interface ParticipantAddress {
  service: ServiceName;
  room: string;
  /** Twilio's identity, or VideoSDK's participant id. */
  participant: string;
}

export type RoomAddress = Omit<ParticipantAddress, 'participant'>;

/**
 * Makes things go wrong, as they do with the real services. Network faults affect this window and everyone in
 * it; all others affect the service, in whichever tab you make the call.
 */
export interface CrossfadeFaults {
  /** Cuts this window's network, or restores it. Sockets close with 1006; media that is already flowing continues. */
  setOnline(online: boolean): Promise<void>;
  /** While on, no message gets through in either direction, but sockets stay open: the messages arrive late, when you turn it off. */
  setSilent(silent: boolean): Promise<void>;
  /**
   * Every message between this window and the services takes this many milliseconds longer in each direction, on
   * sockets, requests and data channels. Audio and video are not delayed.
   */
  setDelay(milliseconds: number): Promise<void>;
  /** While on, new sockets of this window are refused; open ones stay open. */
  setRefusing(refusing: boolean): Promise<void>;
  /** Closes this window's sockets with 1006: all of them, or those to one service. The SDKs reconnect. */
  dropSockets(service?: ServiceName): Promise<void>;
  /** Acts as if this window had crashed: the services see its sockets close. The window stays cut off until it is reloaded. */
  vanish(): Promise<void>;
  /**
   * The next requests that change something (the default is one) are refused: with the service's own "server error", or
   * with the vendor's error of this code, such as 53404 of Twilio Video or 4006 of VideoSDK.
   */
  failNext(service: ServiceName, count?: number, code?: number): Promise<void>;
  /** Twilio Video only: the next subscriptions (the default is one) fail with this error (the default is 53305). */
  failNextSubscription(count?: number, code?: number): Promise<void>;
  /**
   * The service handles every message, request and closed socket this many milliseconds later. Audio, video and
   * messages between participants are as quick as before.
   */
  setLatency(service: ServiceName, milliseconds: number): Promise<void>;
  /** While on, the service tells everyone who joins that it is too busy. */
  setBusy(service: ServiceName, busy: boolean): Promise<void>;
  /** While on, the service treats every token that it gets as expired. */
  setTokensExpired(service: ServiceName, expired: boolean): Promise<void>;
  /** While on, nobody else can join the room. */
  setRoomFull(room: RoomAddress, full: boolean): Promise<void>;
  /** Ends the room for everyone in it. */
  endRoom(room: RoomAddress): Promise<void>;
  /**
   * Removes a participant, as a moderator or your server would. With a code, the SDK reports that code: an error of
   * Twilio Video, such as 53205, or a leave reason of VideoSDK, from 1001 to 1011.
   */
  removeParticipant(participant: ParticipantAddress, code?: number): Promise<void>;
  /** While on, the participant's media stops in both directions; signalling continues. */
  setMediaStopped(participant: ParticipantAddress, stopped: boolean): Promise<void>;
  /**
   * The participant's media connection breaks permanently; signalling continues. The SDK notices it after some seconds.
   * Joining again helps.
   */
  breakMedia(participant: ParticipantAddress): Promise<void>;
  /** Limits the quality of a participant's uplink, from 5 (excellent) to 0 (broken). `null` removes the limit. */
  limitUplink(participant: ParticipantAddress, level: 0 | 1 | 2 | 3 | 4 | 5 | null): Promise<void>;
}

export interface RoomSummary {
  service: ServiceName;
  /** The value that {@link GuestOptions.room} takes. */
  room: string;
  participants: ParticipantSummary[];
  /** Who waits to be let in; only VideoSDK's meetings have them. */
  waiting: { id: string; name: string }[];
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
  /** How many windows use it. */
  clients: number;
  /** How many sockets to the services are open, in all windows. */
  sockets: number;
  /** How many peer connections the sandbox has. */
  connections: number;
  /** What the services did, oldest first. */
  trace: { time: number; where: string; what: string; detail?: string }[];
}

/** The settings that the script tag has in `data-devices`, `data-name` and `data-pace`. */
export interface CrossfadeSettings {
  devices?: 'synthetic' | 'real';
  name?: string;
  /**
   * With `realistic`, the default, tracks of others come a moment after the room, as when a connection has to be opened first. With `none`, they come at once.
   * If several tabs are open, the setting of the first one counts.
   */
  pace?: 'realistic' | 'none';
}

declare global {
  interface Window {
    /** Replaces the script tag's attributes if `sandbox.js` runs without a tag, as in test runners. */
    crossfadeSettings?: CrossfadeSettings;
    crossfade: Crossfade;
  }
}
