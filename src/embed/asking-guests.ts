import { guestId } from '../sandbox/guests/guest';
import type { EntryDecision } from '../sandbox/videosdk/meeting-peer';
import type { VideoSdkService } from '../sandbox/videosdk/service';
import type { Room } from '../sandbox/room/room';

interface Asking {
  readonly name: string;
  readonly id: string;
  readonly room: Room;
  readonly decision: Promise<EntryDecision>;
  /** Ends the wait without an answer. */
  giveUp(reason: string): void;
  state: EntryDecision | 'waiting';
}

/**
 * Guests whose tokens have `ask_join`: they wait in front of a VideoSDK meeting until somebody in it answers. Known by the handles
 * that they have as guests, too.
 */
export class AskingGuests {
  readonly #service: VideoSdkService;
  readonly #asking = new Map<string, Asking>();

  constructor(service: VideoSdkService) {
    this.#service = service;
  }

  /**
   * Has a guest ask. @returns its id, as soon as all who may answer have been told.
   * @param letIn has it join; what it throws is what the decision rejects with
   */
  ask(handle: string, room: Room, name: string, letIn: () => Promise<void>): string {
    const id = guestId(name);
    if (this.#service.waiting(room).some((other) => other.id === id))
      throw new Error(`Somebody called "${name}" already waits to be let in.`);
    const { promise: end, reject: giveUp } = Promise.withResolvers<never>();
    const answered = this.#service.knock(room, { id, name }).then(async (decision) => {
      if (decision === 'allowed') await letIn();
      asking.state = decision;
      return decision;
    });
    const decision = Promise.race([answered, end]);
    // Nobody may ever ask for it.
    decision.catch(() => undefined);
    const asking: Asking = {
      ...{ name, id, room, decision, state: 'waiting' },
      giveUp: (reason) => {
        this.#service.stopKnocking(room, id);
        giveUp(new Error(reason));
      },
    };
    this.#asking.set(handle, asking);
    room.on('ended', () => asking.giveUp('The meeting ended while the guest waited to be let in.'));
    return id;
  }

  /** What was decided, once it is, and the guest is in the meeting if it may be. @returns undefined for a guest who never asked */
  decision(handle: string): Promise<EntryDecision> | undefined {
    return this.#asking.get(handle)?.decision;
  }

  has(handle: string): boolean {
    return this.#asking.has(handle);
  }

  /** Why a guest is not in the meeting; undefined for one who never asked, or was let in. */
  reasonOutside(handle: string): string | undefined {
    const asking = this.#asking.get(handle);
    switch (asking?.state) {
      case 'waiting':
        return `The guest waits to be let in. Answer in the app, or by another guest's respondEntry("${asking.id}", "allowed").`;
      case 'denied':
        return 'The guest was not let in. Add another with crossfade.addGuest().';
      default:
        return undefined;
    }
  }

  /** Forgets a guest; one who waits goes away. */
  dismiss(handle: string): void {
    this.#asking.get(handle)?.giveUp('The guest left before anybody answered.');
    this.#asking.delete(handle);
  }
}
