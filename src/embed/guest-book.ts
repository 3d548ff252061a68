import { Guest, type GuestInit } from '../sandbox/guests/guest';
import type { Room } from '../sandbox/room/room';
import type { Sandbox } from '../sandbox/sandbox';
import type { GuestOptions } from './api';
import type { Arguments } from './calls';

type GuestAction = Arguments<'guest'>[1];

/** So long Twilio waits for somebody whose connection is lost (docs/protocols/twilio-video.md, 3.3). */
const TWILIO_PATIENCE_MS = 30_000;

interface Entry {
  guest: Guest;
  room: Room;
  init: GuestInit;
  service: GuestOptions['service'];
  silence?: ReturnType<typeof setTimeout>;
  /** What is so of the guest, and is so again after a lost connection. */
  muted?: boolean;
  cameraOff?: boolean;
  sharing?: boolean;
  lost?: boolean;
  patience?: ReturnType<typeof setTimeout>;
}

/** The guests that apps have let in, under the ids by which their handles know them. */
export class GuestBook {
  readonly #sandbox: Sandbox;
  readonly #entries = new Map<string, Entry>();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** @returns what the handle needs. */
  async add({ service, room: roomName, name }: GuestOptions): Promise<{ handle: string; id: string }> {
    const room = service === 'twilio' ? this.#twilioRoom(roomName) : this.#videosdkRoom(roomName);
    for (const { name: taken } of room.participants.values())
      if (taken === name) throw new Error(`There is somebody called "${name}" in the room already.`);
    // Twilio knows people by their identity alone; VideoSDK tells id and display name apart.
    const init = service === 'twilio' ? { name, id: name } : { name };
    const guest = await Guest.join(room, init);
    const handle = crypto.randomUUID();
    this.#entries.set(handle, { guest, room, init, service });
    const stopWatching = room.on('participant-left', (participant) => {
      const entry = this.#entries.get(handle);
      // One whose connection is lost may come back.
      if (participant !== entry?.guest.participant || entry.lost) return;
      stopWatching();
      this.#forget(handle, entry);
    });
    return { handle, id: guest.participant.id };
  }

  /** @returns a promise where it takes time. @throws {Error} when the guest is gone, or cannot do it without a network */
  act(handle: string, action: GuestAction): unknown {
    const entry = this.#entry(handle);
    const { guest } = entry;
    const acts: Record<GuestAction, () => unknown> = {
      mute: () => (guest.mute(), (entry.muted = true)),
      unmute: () => (guest.unmute(), (entry.muted = false)),
      cameraOff: () => (guest.turnCameraOff(), (entry.cameraOff = true)),
      cameraOn: () => (guest.turnCameraOn(), (entry.cameraOff = false)),
      shareScreen: () => (guest.shareScreen(), (entry.sharing = true)),
      stopSharing: () => (guest.stopSharing(), (entry.sharing = false)),
      dropNetwork: () => this.#drop(entry),
      returnNetwork: () => this.#bringBack(entry),
      leave: () => this.#leave(handle, entry),
    };
    if (entry.lost && action !== 'returnNetwork' && action !== 'leave')
      throw new Error('The guest has no network. Call returnNetwork() first.');
    return acts[action]();
  }

  say(handle: string, text: string): void {
    const entry = this.#entry(handle);
    if (entry.lost) throw new Error('The guest has no network. Call returnNetwork() first.');
    entry.guest.send(text);
  }

  speak(handle: string, seconds: number): void {
    const entry = this.#entry(handle);
    clearTimeout(entry.silence);
    entry.guest.setTalking(true);
    entry.silence = setTimeout(() => entry.guest.setTalking(false), seconds * 1000);
  }

  /** Sends all guests away. */
  close(): void {
    for (const [handle, entry] of [...this.#entries]) this.#leave(handle, entry);
  }

  #leave(handle: string, entry: Entry): void {
    entry.guest.leave();
    this.#forget(handle, entry);
  }

  #forget(handle: string, { silence, patience }: Entry): void {
    clearTimeout(silence);
    clearTimeout(patience);
    this.#entries.delete(handle);
  }

  /** Twilio's room keeps who is lost for a while; VideoSDK's meeting counts everybody as gone whose socket is lost. */
  #drop(entry: Entry): void {
    const { guest, service } = entry;
    entry.lost = true;
    if (service === 'videosdk') return guest.leave('connection-lost');
    this.#stopMedia(entry, true);
    guest.setReconnecting(true);
    entry.patience = setTimeout(() => guest.leave('connection-lost'), TWILIO_PATIENCE_MS);
  }

  /** @throws {RoomError} when the room refuses a guest who has to join again. */
  async #bringBack(entry: Entry): Promise<void> {
    if (!entry.lost) return;
    clearTimeout(entry.patience);
    if (!entry.guest.present) {
      entry.guest = await Guest.join(entry.room, entry.init);
      if (entry.muted) entry.guest.mute();
      if (entry.cameraOff) entry.guest.turnCameraOff();
      if (entry.sharing) entry.guest.shareScreen();
    }
    entry.lost = false;
    this.#stopMedia(entry, false);
    entry.guest.setReconnecting(false);
  }

  #stopMedia({ service, guest }: Entry, stopped: boolean): void {
    this.#sandbox.services[service].faults.setMediaStopped(guest.participant, stopped);
  }

  #entry(handle: string): Entry {
    const entry = this.#entries.get(handle);
    if (!entry) throw new Error('The guest is no longer in the room. Add another with crossfade.addGuest().');
    return entry;
  }

  #twilioRoom(name: string): Room {
    const { twilio } = this.#sandbox.services;
    return (twilio.room(name) ?? twilio.createRoom(name)).room;
  }

  #videosdkRoom(id: string): Room {
    const room = this.#sandbox.services.videosdk.room(id);
    if (!room)
      throw new Error(
        `VideoSDK has no room "${id}". Let your app make one (POST https://api.videosdk.live/v2/rooms) and use its roomId.`,
      );
    if (room.ended)
      throw new Error(
        `The meeting "${id}" has ended. Join it with your app first: that begins a new session.`,
      );
    return room;
  }
}
