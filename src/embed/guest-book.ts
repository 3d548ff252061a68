import { Faults } from '../sandbox/faults/faults';
import { Guest, TWILIO_PATIENCE_MS } from '../sandbox/guests/guest';
import type { Room } from '../sandbox/room/room';
import type { Sandbox } from '../sandbox/sandbox';
import type { EntryDecision, GuestOptions } from './api';
import { AskingGuests } from './asking-guests';
import type { Arguments } from './calls';

type GuestAction = Arguments<'guest'>[1];

/** What an action is about: the last one about a thing says how it is. */
const ABOUT: Readonly<Record<Exclude<GuestAction, 'leave'>, 'microphone' | 'camera' | 'screen'>> = {
  mute: 'microphone',
  unmute: 'microphone',
  cameraOff: 'camera',
  cameraOn: 'camera',
  share: 'screen',
  stopSharing: 'screen',
};

interface Entry {
  guest: Guest;
  readonly options: GuestOptions;
  /** What the guest did last, by what it is about: that holds when it comes back, too. */
  readonly state: Map<string, GuestAction>;
  online: boolean;
  silence?: ReturnType<typeof setTimeout>;
  patience?: ReturnType<typeof setTimeout>;
}

/** The guests that apps have let in, under the ids by which their handles know them. */
export class GuestBook {
  readonly #sandbox: Sandbox;
  readonly #faults: Faults;
  readonly #asking: AskingGuests;
  readonly #entries = new Map<string, Entry>();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
    this.#faults = new Faults(sandbox);
    this.#asking = new AskingGuests(sandbox.services.videosdk);
  }

  /** @returns what the handle needs. */
  async add(options: GuestOptions): Promise<{ handle: string; id: string }> {
    const handle = crypto.randomUUID();
    if (options.asks) return { handle, id: this.#ask(handle, options) };
    const guest = await this.#admit(handle, options);
    return { handle, id: guest.participant.id };
  }

  /** What was decided of a guest who asked to be let in, once it is; who did not ask is in. */
  async decision(handle: string): Promise<EntryDecision> {
    return this.#asking.decision(handle) ?? (this.#entry(handle), 'allowed');
  }

  /**
   * Answers somebody who waits to be let in, as a participant with `allow_join` does.
   * @throws {Error} when the guest may not, or nobody of this id waits.
   */
  respondEntry(handle: string, id: string, decision: EntryDecision): void {
    const { options, guest } = this.#reachable(handle);
    if (options.service !== 'videosdk') throw new Error('Only VideoSDK’s meetings let people in on request.');
    if (options.asks)
      throw new Error(
        'The guest has asked to be let in itself: its token has no allow_join, so it cannot answer others.',
      );
    const { videosdk } = this.#sandbox.services;
    const { room } = guest.participant;
    const waiting = videosdk.waiting(room);
    if (!waiting.some((one) => one.id === id)) {
      const who = waiting.map((one) => `"${one.id}"`).join(', ') || 'nobody';
      throw new Error(`Nobody with the id "${id}" waits to be let in; there waits ${who}.`);
    }
    videosdk.respondEntry(room, id, decision);
  }

  /** Without a network nobody hears of it until that is back. */
  act(handle: string, action: GuestAction): void {
    if (action === 'leave' && this.#asking.has(handle) && !this.#entries.has(handle))
      return this.#asking.dismiss(handle);
    const entry = this.#entry(handle);
    if (action === 'leave') return this.#dismiss(handle, entry);
    entry.state.set(ABOUT[action], action);
    if (entry.online) apply(entry.guest, action);
  }

  /** @throws {Error} when the guest has no network; so does {@link GuestBook.send}. */
  speak(handle: string, seconds: number): void {
    const entry = this.#reachable(handle);
    const { guest } = entry;
    clearTimeout(entry.silence);
    guest.setTalking(true);
    entry.silence = setTimeout(() => guest.setTalking(false), seconds * 1000);
  }

  send(handle: string, text: string): void {
    this.#reachable(handle).guest.send(text);
  }

  /**
   * Cuts the guest's network, or gives it back. Twilio's room keeps the guest for a while as one who reconnects;
   * VideoSDK's meeting counts everybody as gone whose socket is lost. Who is out by then joins again.
   * @throws {Error} when the room cannot be joined again.
   */
  async setOnline(handle: string, online: boolean): Promise<void> {
    const entry = this.#entry(handle);
    if (entry.online === online) return;
    entry.online = online;
    clearTimeout(entry.patience);
    if (!online) return this.#cutOff(entry);
    if (!entry.guest.present && entry.options.asks) {
      this.#entries.delete(handle);
      this.#ask(handle, entry.options);
      return;
    }
    if (!entry.guest.present) {
      const { id } = entry.guest.participant;
      const back = await this.#join(entry.options, id).catch((error: unknown) => {
        entry.online = false;
        throw error;
      });
      entry.guest = back;
      // It may have been told to leave meanwhile, or lost the network again.
      if (this.#entries.get(handle) !== entry) return back.leave();
      this.#watch(handle, back);
      if (!this.#isOnline(entry)) return this.#cutOff(entry);
    } else {
      this.#faults.setMediaStopped(entry.guest.participant, false);
      entry.guest.setReconnecting(false);
    }
    for (const action of entry.state.values()) apply(entry.guest, action);
  }

  /** Sends all guests away. */
  close(): void {
    for (const [handle, entry] of [...this.#entries]) this.#dismiss(handle, entry);
  }

  #cutOff(entry: Entry): void {
    const { guest, options } = entry;
    clearTimeout(entry.silence);
    guest.setTalking(false);
    if (options.service === 'videosdk') return guest.leave('connection-lost');
    guest.setReconnecting(true);
    this.#faults.setMediaStopped(guest.participant, true);
    entry.patience = setTimeout(() => guest.leave('connection-lost'), TWILIO_PATIENCE_MS);
  }

  #isOnline(entry: Entry): boolean {
    return entry.online;
  }

  #dismiss(handle: string, entry: Entry): void {
    this.#entries.delete(handle);
    this.#asking.dismiss(handle);
    clearTimeout(entry.silence);
    clearTimeout(entry.patience);
    if (entry.guest.present) entry.guest.leave();
  }

  /** Forgets a guest who is sent away, or whose room ends; not one whose network is lost, and who may come back. */
  #watch(handle: string, guest: Guest): void {
    const { room } = guest.participant;
    const stopWatching = room.on('participant-left', (participant, reason) => {
      if (participant !== guest.participant) return;
      stopWatching();
      const entry = this.#entries.get(handle);
      if (entry && reason !== 'connection-lost') this.#dismiss(handle, entry);
    });
  }

  /** @returns the guest's id, when everybody who may answer has been told. */
  #ask(handle: string, options: GuestOptions): string {
    return this.#asking.ask(handle, this.#roomFor(options), options.name, async () => {
      await this.#admit(handle, options);
      const entry = this.#entries.get(handle);
      // It may have left while it came in.
      if (entry && !this.#asking.has(handle)) this.#dismiss(handle, entry);
    });
  }

  async #admit(handle: string, options: GuestOptions): Promise<Guest> {
    const guest = await this.#join(options);
    this.#entries.set(handle, { guest, options, state: new Map(), online: true });
    this.#watch(handle, guest);
    return guest;
  }

  /** @throws {Error} when somebody has the guest's name. */
  #roomFor({ service, room: roomName, name }: GuestOptions): Room {
    const room = service === 'twilio' ? this.#twilioRoom(roomName) : this.#videosdkRoom(roomName);
    for (const { name: taken } of room.participants.values())
      if (taken === name) throw new Error(`Somebody called "${name}" is already in the room.`);
    return room;
  }

  /** @param id of one who comes back */
  async #join(options: GuestOptions, id?: string): Promise<Guest> {
    const room = this.#roomFor(options);
    const { service, name } = options;
    // Twilio knows people by their identity alone; VideoSDK tells id and display name apart.
    return await Guest.join(room, service === 'twilio' ? { name, id: name } : { name, ...(id && { id }) });
  }

  #reachable(handle: string): Entry {
    const entry = this.#entry(handle);
    if (!entry.online) throw new Error('The guest has no network. Restore it with setOnline(true).');
    return entry;
  }

  #entry(handle: string): Entry {
    const entry = this.#entries.get(handle);
    const outside = entry ? undefined : this.#asking.reasonOutside(handle);
    if (outside !== undefined) throw new Error(outside);
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
        `VideoSDK has no room "${id}". Let your app create one (POST https://api.videosdk.live/v2/rooms) and use its roomId.`,
      );
    if (room.ended)
      throw new Error(
        `The meeting "${id}" has ended. Join it with your app first: that starts a new session.`,
      );
    return room;
  }
}

function apply(guest: Guest, action: GuestAction): void {
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
