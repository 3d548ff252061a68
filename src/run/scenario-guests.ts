import type { Faults } from '../sandbox/faults/faults';
import { Guest, TWILIO_PATIENCE_MS } from '../sandbox/guests/guest';
import type { Participant, Room } from '../sandbox/room/room';
import { type Side, SIDES } from '../sides';
import { Timers } from './timers';

/** In order of arrival. */
export const GUEST_NAMES = ['Ada', 'Grace', 'Alan', 'Katherine', 'Edsger', 'Barbara', 'Donald'] as const;
/** How long a guest talks when it is asked to speak, and when it greets. */
const TALK_MS = 2000;
/** Long enough for a newcomer to have the guests' sound before they greet. */
const GREETING_DELAY_MS = 700;

export interface GuestsInit {
  rooms: Record<Side, Room>;
  faults: Pick<Faults, 'removeParticipant' | 'setMediaStopped' | 'limitUplink'>;
}

/** One guest: the same person in both rooms. What it does it does in both at once. */
export class GuestPair {
  readonly name: string;
  muted = false;
  cameraOff = false;
  sharing = false;
  uplinkBroken = false;
  online = true;
  /** Who of the two is, or is going to be, in its room. */
  readonly #present: Record<Side, Guest>;

  constructor(present: Record<Side, Guest>) {
    this.#present = present;
    this.name = present.twilio.participant.name;
  }

  on(side: Side): Guest {
    return this.#present[side];
  }

  replace(side: Side, guest: Guest): void {
    this.#present[side] = guest;
    if (this.muted) guest.mute();
    if (this.cameraOff) guest.turnCameraOff();
    if (this.sharing) guest.shareScreen();
  }

  /** @param change what is known of the pair from then on. */
  both(
    act: (guest: Guest) => void,
    change: Partial<Pick<GuestPair, 'muted' | 'cameraOff' | 'sharing' | 'uplinkBroken'>> = {},
  ): void {
    for (const side of SIDES) act(this.#present[side]);
    Object.assign(this, change);
  }
}

/** The guests of a scenario. */
export class Guests {
  readonly #init: GuestsInit;
  readonly #pairs = new Map<string, GuestPair>();
  readonly #timers = new Timers();
  /** When each guest who talks falls silent. */
  readonly #silences = new WeakMap<Guest, () => void>();
  /** Who has the turn; nobody in particular when undefined. */
  #turn: string | undefined;
  #over = false;

  constructor(init: GuestsInit) {
    this.#init = init;
  }

  get count(): number {
    return this.#pairs.size;
  }

  /** The guest whom actions are about: the one who has the turn, or else who came last. */
  get acting(): GuestPair | undefined {
    return this.#pairs.get(this.#turn ?? '') ?? [...this.#pairs.values()].at(-1);
  }

  /** Whose turn it would be next, in the order in which they came. */
  get next(): GuestPair | undefined {
    const pairs = [...this.#pairs.values()];
    const { acting } = this;
    return acting && pairs[(pairs.indexOf(acting) + 1) % pairs.length];
  }

  /** Who comes next; nobody when all are here. */
  get newcomer(): (typeof GUEST_NAMES)[number] | undefined {
    const { rooms } = this.#init;
    const taken = new Set(
      SIDES.flatMap((side) => [...rooms[side].participants.values()].map(({ name }) => name)),
    );
    return GUEST_NAMES.find((guest) => !this.#pairs.has(guest) && !taken.has(guest));
  }

  passTurn(): void {
    this.#turn = this.next?.name;
  }

  /** @throws {RoomError} when a room refuses. */
  async letIn(): Promise<void> {
    const name = this.newcomer;
    if (!name) return;
    const [twilio, videosdk] = await Promise.all([this.#join('twilio', name), this.#join('videosdk', name)]);
    const pair = new GuestPair({ twilio, videosdk });
    if (this.#over) return pair.both((guest) => guest.leave());
    this.#pairs.set(name, pair);
    this.#turn = name;
    this.letTalk(pair);
  }

  dismiss(pair: GuestPair, how: 'left' | 'removed'): void {
    this.#pairs.delete(pair.name);
    pair.both((guest) =>
      how === 'left' ? guest.leave() : this.#init.faults.removeParticipant(guest.participant),
    );
  }

  /** Somebody has come in under the id of a guest, who is put out there by that: the guest goes from the other room, too. */
  giveWay(side: Side, { id }: Participant): void {
    for (const pair of this.#pairs.values())
      if (pair.on(side).participant.id === id) this.dismiss(pair, 'left');
  }

  letTalk(pair: GuestPair): void {
    pair.both((guest) => this.#talk(guest));
  }

  /** The guests of a room say hello to somebody who enters it. */
  greet(side: Side): void {
    this.#timers.after(GREETING_DELAY_MS, () => {
      for (const pair of this.#pairs.values()) if (pair.online) this.#talk(pair.on(side));
    });
  }

  /**
   * Cuts a guest's network. Twilio's room keeps the guest for a while as one who reconnects; VideoSDK's meeting counts
   * everybody as gone whose socket is lost.
   */
  drop(pair: GuestPair): void {
    pair.online = false;
    const inTwilio = pair.on('twilio');
    this.#init.faults.setMediaStopped(inTwilio.participant, true);
    inTwilio.setReconnecting(true);
    this.#timers.after(TWILIO_PATIENCE_MS, () => {
      if (!pair.online && pair.on('twilio') === inTwilio) inTwilio.leave('connection-lost');
    });
    pair.on('videosdk').leave('connection-lost');
  }

  /** Gives the network back. A guest who is out by then joins again. @throws {RoomError} when a room refuses. */
  async bringBack(pair: GuestPair): Promise<void> {
    const gone = SIDES.filter((side) => !pair.on(side).present);
    await Promise.all(
      gone.map(async (side) =>
        pair.replace(side, await this.#join(side, pair.name, pair.on(side).participant.id)),
      ),
    );
    if (pair.uplinkBroken) pair.both((guest) => this.#init.faults.limitUplink(guest.participant, 0));
    pair.online = true;
    const { participant } = pair.on('twilio');
    this.#init.faults.setMediaStopped(participant, false);
    pair.on('twilio').setReconnecting(false);
    if (this.#over) pair.both((guest) => guest.leave());
  }

  /** The rooms are gone, and everybody with them. */
  forget(): void {
    this.#pairs.clear();
  }

  /** Sends everybody away and stops. */
  end(): void {
    this.#over = true;
    this.#timers.stop();
    for (const pair of this.#pairs.values()) pair.both((guest) => guest.leave());
    this.#pairs.clear();
  }

  /**
   * Twilio knows people by their identity alone; VideoSDK tells id and display name apart.
   * @param id of somebody who comes back: VideoSDK's SDK joins again under the one it had.
   */
  #join(side: Side, name: string, id?: string): Promise<Guest> {
    const known = side === 'twilio' ? name : id;
    // As both SDKs do unless an app asks for something else.
    const layered = side === 'videosdk';
    return Guest.join(this.#init.rooms[side], {
      name,
      layered,
      ...(known === undefined ? {} : { id: known }),
    });
  }

  #talk(guest: Guest): void {
    guest.setTalking(true);
    // One who is asked again while talking talks the full time from then on.
    this.#silences.get(guest)?.();
    const silence = this.#timers.after(TALK_MS, () => guest.present && guest.setTalking(false));
    this.#silences.set(guest, silence);
  }
}
