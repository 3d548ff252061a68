import { Faults } from '../sandbox/faults/faults';
import { Guest } from '../sandbox/guests/guest';
import type { Room } from '../sandbox/room/room';
import type { Sandbox } from '../sandbox/sandbox';
import type { GuestOptions } from './api';
import type { Arguments } from './calls';

type GuestAction = Arguments<'guest'>[1];

interface Entry {
  guest: Guest;
  name: string;
  silence?: ReturnType<typeof setTimeout>;
}

/** The guests that apps have let in, under the ids by which their handles know them. */
export class GuestBook {
  readonly #sandbox: Sandbox;
  readonly #faults: Faults;
  readonly #entries = new Map<string, Entry>();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
    this.#faults = new Faults(sandbox);
  }

  /** @returns what the handle needs. */
  async add({ service, room: roomName, name }: GuestOptions): Promise<{ handle: string; id: string }> {
    const room = service === 'twilio' ? this.#twilioRoom(roomName) : this.#videosdkRoom(roomName);
    for (const { name: taken } of room.participants.values())
      if (taken === name) throw new Error(`There is somebody called "${name}" in the room already.`);
    // Twilio knows people by their identity alone; VideoSDK tells id and display name apart.
    const guest = await Guest.join(room, service === 'twilio' ? { name, id: name } : { name });
    const handle = crypto.randomUUID();
    this.#entries.set(handle, { guest, name });
    const stopWatching = room.on('participant-left', (participant) => {
      if (participant !== guest.participant) return;
      stopWatching();
      clearTimeout(this.#entries.get(handle)?.silence);
      this.#entries.delete(handle);
    });
    return { handle, id: guest.participant.id };
  }

  act(handle: string, action: GuestAction): void {
    const { guest } = this.#entry(handle);
    const acts: Record<GuestAction, () => void> = {
      mute: () => guest.mute(),
      unmute: () => guest.unmute(),
      cameraOff: () => guest.turnCameraOff(),
      cameraOn: () => guest.turnCameraOn(),
      share: () => guest.shareScreen(),
      stopSharing: () => guest.stopSharing(),
      leave: () => guest.leave(),
    };
    acts[action]();
  }

  speak(handle: string, seconds: number): void {
    const entry = this.#entry(handle);
    clearTimeout(entry.silence);
    entry.guest.setTalking(true);
    entry.silence = setTimeout(() => entry.guest.setTalking(false), seconds * 1000);
  }

  send(handle: string, text: string): void {
    this.#entry(handle).guest.send(text);
  }

  setOnline(handle: string, online: boolean): void {
    const { guest } = this.#entry(handle);
    guest.setReconnecting(!online);
    this.#faults.setMediaStopped(guest.participant, !online);
  }

  /** Sends all guests away. */
  close(): void {
    for (const { guest } of [...this.#entries.values()]) guest.leave();
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
