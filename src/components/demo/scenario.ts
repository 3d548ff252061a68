import type { Faults } from '../../sandbox/faults/faults';
import { Guest } from '../../sandbox/guests/guest';
import type { Participant } from '../../sandbox/room/participant';
import type { Room } from '../../sandbox/room/room';
import type { ActionName, ActionState, Side } from './session-types';

/** In order of arrival. */
const GUESTS = ['Ada', 'Grace', 'Alan'] as const;
/** How long a guest talks when it is asked to speak, and when it greets. */
const TALK_MS = 2000;
/** Long enough for a newcomer to have the guests' sound before they greet. */
const GREETING_DELAY_MS = 700;

export interface ScenarioInit {
  rooms: Record<Side, Room>;
  faults: Pick<Faults, 'removeParticipant' | 'endRoom'>;
  /** The reader's name in both rooms. */
  person: string;
  /** Presses the button with this id in both programs. */
  press(id: string): void;
  /** Cuts the network of both panes, or gives it back. Media that flows already goes on. */
  setOnline(online: boolean): void;
  /** Called when {@link Scenario.states} may say something else. */
  onChange(): void;
}

interface GuestPair {
  twilio: Guest;
  videosdk: Guest;
  muted: boolean;
  cameraOff: boolean;
}

interface Action {
  /** Why the action makes no sense now. */
  against(): string | false | undefined;
  perform(): Promise<void> | void;
}

/** Does to both sides what the reader asks for, at the same moment. */
export class Scenario {
  readonly #init: ScenarioInit;
  readonly #guests = new Map<string, GuestPair>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** When each guest who talks falls silent. */
  readonly #silences = new WeakMap<Guest, ReturnType<typeof setTimeout>>();
  #busy = false;
  #online = true;
  #over = false;

  constructor(init: ScenarioInit) {
    this.#init = init;
    for (const side of ['twilio', 'videosdk'] as const) {
      const room = init.rooms[side];
      room.on('participant-left', () => init.onChange());
      room.on('participant-joined', ({ name }) => {
        init.onChange();
        if (name === init.person) this.#greet(side);
      });
    }
  }

  /** Which actions make sense now, and why the others do not. */
  states(names: readonly ActionName[]): ActionState[] {
    return names.map((name) => {
      const reason = this.#reasonAgainst(name);
      return reason ? { name, enabled: false, reason } : { name, enabled: true };
    });
  }

  /** Takes an action on both sides. One that makes no sense now changes nothing. */
  async perform(name: ActionName): Promise<void> {
    if (this.#over || this.#reasonAgainst(name)) return;
    this.#setBusy(true);
    try {
      await this.#actions[name].perform();
    } finally {
      this.#setBusy(false);
    }
  }

  /** Sends everybody away and stops. */
  end(): void {
    this.#over = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const { twilio, videosdk } of this.#guests.values())
      for (const guest of [twilio, videosdk]) guest.leave();
    this.#guests.clear();
  }

  readonly #actions: Record<ActionName, Action> = {
    'guest-joins': {
      against: () => this.#guests.size === GUESTS.length && 'All guests are in the room.',
      perform: () => this.#letIn(),
    },
    'guest-leaves': this.#forGuest(
      () => undefined,
      (pair) => this.#dismiss(pair, (guest) => guest.leave()),
    ),
    'guest-removed': this.#forGuest(
      () => undefined,
      (pair) => this.#dismiss(pair, ({ participant }) => this.#init.faults.removeParticipant(participant)),
    ),
    'guest-speaks': this.#forGuest(
      ({ muted }) => muted && 'The guest is muted.',
      (pair) => this.#letTalk(pair),
    ),
    'guest-mutes': this.#forGuest(
      ({ muted }) => muted && 'The guest is muted already.',
      (pair) => both(pair, (guest) => guest.mute(), { muted: true }),
    ),
    'guest-unmutes': this.#forGuest(
      ({ muted }) => !muted && 'The guest is not muted.',
      (pair) => both(pair, (guest) => guest.unmute(), { muted: false }),
    ),
    'guest-camera-off': this.#forGuest(
      ({ cameraOff }) => cameraOff && 'The guest’s camera is off already.',
      (pair) => both(pair, (guest) => guest.turnCameraOff(), { cameraOff: true }),
    ),
    'guest-camera-on': this.#forGuest(
      ({ cameraOff }) => !cameraOff && 'The guest’s camera is on.',
      (pair) => both(pair, (guest) => guest.turnCameraOn(), { cameraOff: false }),
    ),
    'you-join': {
      against: () => this.#you().length > 0 && 'You are in the room.',
      perform: () => this.#init.press('join'),
    },
    'you-mute': this.#forYou('mute'),
    'you-unmute': this.#forYou('unmute'),
    'you-camera-off': this.#forYou('camera-off'),
    'you-camera-on': this.#forYou('camera-on'),
    'you-leave': this.#forYou('leave'),
    'you-removed': {
      against: () => this.#youAreOut(),
      perform: () => {
        for (const you of this.#you()) this.#init.faults.removeParticipant(you);
      },
    },
    'room-ends': {
      against: () => this.#youAreOut(),
      perform: () => {
        this.#guests.clear();
        for (const room of Object.values(this.#init.rooms)) this.#init.faults.endRoom(room);
      },
    },
    'network-drops': {
      against: () => (this.#online ? this.#youAreOut() : 'The network is down already.'),
      perform: () => this.#setOnline(false),
    },
    'network-returns': {
      against: () => this.#online && 'The network is up.',
      perform: () => this.#setOnline(true),
    },
  };

  #reasonAgainst(name: ActionName): string | undefined {
    if (this.#busy) return 'The last action is still under way.';
    if (Object.values(this.#init.rooms).some(({ ended }) => ended))
      return 'The room has ended. Run both starts again.';
    return this.#actions[name].against() || undefined;
  }

  /** An action of the guest who came last. */
  #forGuest(
    against: (pair: GuestPair) => string | false | undefined,
    perform: (pair: GuestPair) => void,
  ): Action {
    return {
      against: () => {
        const pair = this.#lastGuest();
        return pair ? against(pair) : 'There is no guest in the room.';
      },
      perform: () => {
        const pair = this.#lastGuest();
        if (pair) perform(pair);
      },
    };
  }

  #forYou(button: string): Action {
    return { against: () => this.#youAreOut(), perform: () => this.#init.press(button) };
  }

  #youAreOut(): string | false {
    return this.#you().length < 2 && 'You are not in the room on both sides.';
  }

  #you(): Participant[] {
    return Object.values(this.#init.rooms).flatMap(({ participants }) =>
      [...participants.values()].filter(({ name }) => name === this.#init.person),
    );
  }

  #lastGuest(): GuestPair | undefined {
    return [...this.#guests.values()].at(-1);
  }

  async #letIn(): Promise<void> {
    const name = GUESTS.find((guest) => !this.#guests.has(guest));
    if (!name) return;
    const { rooms } = this.#init;
    // Twilio knows people by their identity alone; VideoSDK tells id and display name apart.
    const [twilio, videosdk] = await Promise.all([
      Guest.join(rooms.twilio, { name, id: name }),
      Guest.join(rooms.videosdk, { name }),
    ]);
    const pair = { twilio, videosdk, muted: false, cameraOff: false };
    if (this.#over) return both(pair, (guest) => guest.leave());
    this.#guests.set(name, pair);
    this.#letTalk(pair);
  }

  #dismiss(pair: GuestPair, how: (guest: Guest) => void): void {
    this.#guests.delete(pair.twilio.participant.name);
    both(pair, how);
  }

  #letTalk({ twilio, videosdk }: GuestPair): void {
    for (const guest of [twilio, videosdk]) this.#talk(guest);
  }

  /** The guests of a room say hello to the reader who enters it. */
  #greet(side: Side): void {
    this.#later(GREETING_DELAY_MS, () => {
      for (const pair of this.#guests.values()) this.#talk(pair[side]);
    });
  }

  #talk(guest: Guest): void {
    guest.setTalking(true);
    // One who is asked again while talking talks the full time from then on.
    const until = this.#silences.get(guest);
    if (until) clearTimeout(until);
    const silence = this.#later(TALK_MS, () => guest.present && guest.setTalking(false));
    this.#silences.set(guest, silence);
  }

  #later(delay: number, act: () => void): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, delay);
    this.#timers.add(timer);
    return timer;
  }

  #setOnline(online: boolean): void {
    this.#online = online;
    this.#init.setOnline(online);
  }

  #setBusy(busy: boolean): void {
    this.#busy = busy;
    this.#init.onChange();
  }
}

function both(pair: GuestPair, act: (guest: Guest) => void, change: Partial<GuestPair> = {}): void {
  act(pair.twilio);
  act(pair.videosdk);
  Object.assign(pair, change);
}
