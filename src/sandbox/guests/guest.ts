import { localSource } from '../media/source';
import type { SyntheticTrack } from '../media/synthetic/drawn-track';
import { createMicrophone } from '../media/synthetic/microphone';
import type { LeaveReason, Participant, Room, Track } from '../room/room';
import { GuestCamera } from './guest-camera';
import { Messages } from './messages';
import { SharedScreen } from './shared-screen';

export interface GuestInit {
  name: string;
  /** Unique in the room; made from the name when left out. */
  id?: string;
  /** Whether the camera is sent in several sizes at once; not when left out. */
  layered?: boolean;
}

/** So long Twilio waits for somebody whose connection is lost (docs/protocols/twilio-video.md, 3.3). */
export const TWILIO_PATIENCE_MS = 30_000;

/**
 * Loudness that a talking guest reports to the speaker detector. Above the peaks of a synthetic microphone (about
 * 0.35), so that the guest is the speaker even while the reader's own made-up voice goes on.
 */
const TALKING_LEVEL = 0.8;

/** What a guest is known by in a room where nothing else is said. */
export const guestId = (name: string): string => `guest-${name.toLowerCase()}`;

/** A participant run by the sandbox itself: a synthetic picture and voice in a room, with no SDK. */
export class Guest {
  readonly participant: Participant;
  readonly #camera: GuestCamera;
  readonly #microphone: SyntheticTrack;
  readonly #video: Track;
  readonly #audio: Track;
  readonly #stopWatching: () => void;
  #messages: Messages | undefined;
  #screen: SharedScreen | undefined;
  #talking = false;

  private constructor(participant: Participant, camera: GuestCamera, microphone: SyntheticTrack) {
    this.participant = participant;
    this.#camera = camera;
    this.#microphone = microphone;
    // The picture first: SDKs take one after the other, and it is what people wait for.
    this.#video = participant.publish({
      id: 'camera',
      kind: 'video',
      origin: 'camera',
      media: camera.source,
    });
    this.#audio = participant.publish({
      id: 'microphone',
      kind: 'audio',
      origin: 'microphone',
      media: localSource(microphone.track, () => (this.#talking ? TALKING_LEVEL : 0)),
    });
    const { room } = participant;
    this.#stopWatching = room.on('participant-left', (left) => left === participant && this.#dispose());
    this.setTalking(false);
  }

  /**
   * Joins a room with camera and microphone on, silent.
   * @throws {RoomError} when the room refuses.
   */
  static async join(room: Room, { name, id = guestId(name), layered = false }: GuestInit): Promise<Guest> {
    const microphone = await createMicrophone(name);
    const camera = new GuestCamera({ name, audience: room.audience, layered });
    try {
      return new Guest(room.join({ id, name, isGuest: true }), camera, microphone);
    } catch (error) {
      camera.stop();
      microphone.stop();
      throw error;
    }
  }

  get present(): boolean {
    return this.participant.present;
  }

  mute(): void {
    this.#audio.update({ enabled: false });
    this.#applyVoice();
  }

  unmute(): void {
    this.#audio.update({ enabled: true });
    this.#applyVoice();
  }

  turnCameraOff(): void {
    this.#camera.on = false;
    this.#video.update({ enabled: false });
  }

  turnCameraOn(): void {
    this.#camera.on = true;
    this.#video.update({ enabled: true });
  }

  /** Shows a screen beside the camera. Doing it twice changes nothing. */
  shareScreen(): void {
    this.#screen ??= new SharedScreen(this.participant);
  }

  stopSharing(): void {
    this.#screen?.stop();
    this.#screen = undefined;
  }

  /** Sends a text to everybody: on a data track to Twilio's side, as `meeting.send` would to VideoSDK's. */
  send(text: string): void {
    this.#messages ??= new Messages(this.participant);
    this.#messages.send(text);
  }

  /** Whether the others see that the guest's connection is lost and may come back. */
  setReconnecting(reconnecting: boolean): void {
    this.participant.setState(reconnecting ? 'reconnecting' : 'connected');
  }

  /** Talks until told to stop; unheard while muted. */
  setTalking(talking: boolean): void {
    this.#talking = talking;
    this.#applyVoice();
  }

  leave(reason: LeaveReason = 'left'): void {
    this.participant.room.leave(this.participant, reason);
  }

  /** A silent guest sends silence, as a person's microphone does: packets keep coming. */
  #applyVoice(): void {
    this.#microphone.track.enabled = this.#talking && this.#audio.enabled;
  }

  #dispose(): void {
    this.#stopWatching();
    this.#messages?.stop();
    this.#screen?.stop();
    this.#camera.stop();
    this.#microphone.stop();
  }
}
