import type { JSHandle } from 'playwright-core';
import type { Crossfade, GuestHandle, ParticipantSummary } from '../../embed/api';
import type { Description } from './description';
import type { Lacks } from './features';
import type { Sight } from './in-page';
import { counted } from '../../counted';
import { Absent, Failed, NotFound } from './outcomes';
import { comes } from './patience';
import type { Person } from './person';
import { takeSeat, type Seat } from './seats';
import { CHECKS, type Check, type CheckId } from '../../trial/report';

/*
 * What two people and a guest do in a call. What is so is asked of the sandbox and of the pages' pictures and sound, never of
 * the app, whose words are its own.
 */

export interface ChecksInit {
  ada: Person;
  ben: Person;
  description: Description;
  /** What the app has not, by its code; it is believed before any button that would have to be guessed. */
  lacks: Lacks;
  /** What is wrong with the app's SDK, in a sentence; without a room it is why. */
  oldSdk?: string | undefined;
  /** How long anything may take. */
  patienceMs: number;
}

/** What somebody should see and hear; what is left out does not matter. */
type Expected = Partial<Omit<Sight, 'moving'>>;

type Button = 'mute' | 'share' | 'leave';
/** What is done by a button of the app's; coming back begins with leaving. */
const BY_BUTTON: ReadonlySet<CheckId> = new Set(['mute', 'share', 'leave', 'rejoin']);

export async function runChecks(init: ChecksInit, tell: (check: Check) => void): Promise<Check[]> {
  const call = new Call(init);
  const done: Check[] = [];
  for (const id of CHECKS) {
    const check = await call.check(id);
    done.push(check);
    tell(check);
  }
  return done;
}

class Call {
  readonly #init: ChecksInit;
  #ada: Seat | undefined;
  #ben: Seat | undefined;
  /** What the app never sends, as it turned out. */
  readonly #never = new Set<'see' | 'hear'>();

  constructor(init: ChecksInit) {
    this.#init = init;
  }

  async check(id: CheckId): Promise<Check> {
    const { description, lacks } = this.#init;
    const control = id === 'rejoin' ? 'leave' : id;
    if (control !== 'join' && description[control] === false) return { id, outcome: 'absent', says: '' };
    if (id !== 'join' && !(this.#ada && this.#ben))
      return { id, outcome: 'not tried', says: 'It needs two people in a call.' };
    const lacking =
      BY_BUTTON.has(id) && description[control as Button] === undefined && lacks[control as Button];
    if (lacking) return { id, outcome: 'absent', says: lacking };
    try {
      return { id, outcome: 'passed', says: (await this.#steps[id]()) ?? '' };
    } catch (error) {
      if (error instanceof Absent) return { id, outcome: 'absent', says: error.message };
      if (error instanceof NotFound) return { id, outcome: 'not tried', says: error.message };
      if (error instanceof Failed) return { id, outcome: 'failed', says: error.message };
      const [why = ''] = String(error instanceof Error ? error.message : error).split('\n');
      return { id, outcome: 'failed', says: `It stopped with an error: ${why}` };
    }
  }

  readonly #steps: Readonly<Record<CheckId, () => Promise<string | void>>> = {
    join: async () => {
      const { ada, ben } = this.#init;
      this.#ada = await takeSeat(ada, this.#init);
      this.#ben = await takeSeat(ben, this.#init);
      if (this.#ada.room !== this.#ben.room) {
        const where = `${ada.name} is in "${this.#ada.room}", and ${ben.name} in "${this.#ben.room}".`;
        this.#ben = undefined;
        throw new Failed(
          `${where} Let both join the same room, with "fill", "open" or "answers" in the file for --app.`,
        );
      }
    },
    see: () => this.#unlessNever('see', 'video', () => this.#eachSees({ pictures: 1 })),
    hear: () => this.#unlessNever('hear', 'audio', () => this.#eachSees({ voices: 1 })),
    guest: async () => {
      const guest = await this.#letInGuest();
      await guest.evaluate((grace) => grace.speak(120));
      await this.#eachSees({ pictures: 2, voices: 2 });
      await guest.evaluate((grace) => grace.leave());
      await this.#eachSees({ pictures: 1, voices: 1 });
    },
    mute: async () => {
      const { ada, ben } = this.#init;
      const pressed = await ada.press('mute');
      await this.#until(
        'the sandbox still has Ada’s microphone on',
        async () => !this.#sends(await this.#adaNow(), 'audio'),
      );
      await this.#sees(ben, { voices: 0 });
      await ada.pressBack('unmute', pressed);
      await this.#until(
        'the sandbox has Ada’s microphone off',
        async () => this.#sends(await this.#adaNow(), 'audio') > 0,
      );
      await this.#sees(ben, { voices: 1 });
    },
    share: async () => {
      const { ada, ben } = this.#init;
      const before = this.#sends(await this.#adaNow(), 'video');
      const cameras = (await ben.look()).moving;
      const pressed = await ada.press('share');
      // Some apps send or show the screen in the place of the camera: there is one picture then, and it is another one.
      const inPlace = async (): Promise<boolean> => {
        const { moving } = await ben.look();
        return (
          moving.length > 0 && moving.length === cameras.length && !moving.every((id) => cameras.includes(id))
        );
      };
      await this.#until(
        'the sandbox gets no screen from Ada',
        async () => this.#sends(await this.#adaNow(), 'video') > before || inPlace(),
      );
      let says = '';
      await this.#sees(ben, { pictures: 2 }, async () => {
        if (await inPlace()) says = 'The screen is shown instead of the camera.';
        return says !== '';
      });
      await ada.pressBack('stopSharing', pressed);
      await this.#until(
        'the sandbox still has Ada’s screen',
        async () => this.#sends(await this.#adaNow(), 'video') === before,
      );
      if (says) await this.#until(`${ben.name} still sees Ada’s screen`, async () => !(await inPlace()));
      await this.#sees(ben, { pictures: 1 });
      return says;
    },
    leave: async () => {
      const { ada, ben } = this.#init;
      await ada.press('leave');
      await this.#until('the sandbox still has Ada in the room', async () => !(await this.#adaNow()));
      await this.#sees(ben, { pictures: 0, voices: 0 });
    },
    rejoin: async () => {
      const { ada } = this.#init;
      if (await this.#adaNow()) throw new NotFound('Ada has not left.');
      let says = '';
      try {
        this.#ada = await takeSeat(ada, this.#init);
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        says = 'It worked after the page was reloaded: before that, the page had no button to join again.';
        await ada.reload();
        this.#ada = await takeSeat(ada, this.#init);
      }
      await this.#eachSees({ pictures: 1, voices: 1 });
      return says;
    },
  };

  /** Where neither sends any, and the app's code makes none, there is nothing to wait for: from then on it is not looked for. */
  async #unlessNever(
    check: 'see' | 'hear',
    kind: 'audio' | 'video',
    tried: () => Promise<void>,
  ): Promise<void> {
    try {
      await tried();
    } catch (error) {
      const says = this.#init.lacks[check];
      const rooms = await this.#init.ben.rooms();
      const senders = rooms.flatMap(({ participants }) => participants);
      if (says === undefined || senders.some((sender) => this.#sends(sender, kind) > 0)) throw error;
      this.#never.add(check);
      throw new Absent(says);
    }
  }

  async #letInGuest(): Promise<JSHandle<GuestHandle>> {
    const { service, room } = this.#ada!;
    return this.#init.ada.page.evaluateHandle(
      (options) => (window as unknown as { crossfade: Crossfade }).crossfade.addGuest(options),
      { service, room, name: 'Grace' },
    );
  }

  async #adaNow(): Promise<ParticipantSummary | undefined> {
    const seat = this.#ada!;
    const rooms = await this.#init.ben.rooms();
    const room = rooms.find(({ service, room }) => service === seat.service && room === seat.room);
    return room?.participants.find(({ id }) => id === seat.id);
  }

  #sends(who: ParticipantSummary | undefined, kind: 'audio' | 'video'): number {
    return who?.tracks.filter((track) => track.kind === kind && track.enabled).length ?? 0;
  }

  /** Waits for both, so that nobody still looks during the next check. @throws what the first of them reports */
  async #eachSees(expected: Expected): Promise<void> {
    const looks = [this.#init.ada, this.#init.ben].map((person) => this.#sees(person, expected));
    const failed = (await Promise.allSettled(looks)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }

  /** @param orElse is asked where it is not so, and may say that what is there is as good */
  async #sees(person: Person, all: Expected, orElse = () => Promise.resolve(false)): Promise<void> {
    const { see, hear } = this.#init.description;
    const { pictures, voices } = all;
    const looks = (check: 'see' | 'hear', given: false | undefined) =>
      given !== false && !this.#never.has(check);
    const expected: Expected = {
      ...(looks('see', see) && pictures !== undefined && { pictures }),
      ...(looks('hear', hear) && voices !== undefined && { voices }),
    };
    let seen: Omit<Sight, 'moving'> = { pictures: 0, voices: 0 };
    const fits = async () => {
      seen = await person.look();
      const sees = (['pictures', 'voices'] as const).every(
        (what) => (expected[what] ?? seen[what]) === seen[what],
      );
      return sees || orElse();
    };
    if (await comes(fits, this.#init.patienceMs)) return;
    const said = (['pictures', 'voices'] as const)
      .filter((what) => expected[what] !== undefined)
      .map((what) => `${counted(seen[what], what.slice(0, -1), what)} instead of ${expected[what]}`);
    throw new Failed(`${person.name} has ${said.join(' and ')}.${await this.#sentTo(person, expected)}`);
  }

  /** What the other sends, as the sandbox knows it: who sends nothing cannot be seen, whatever the app does. */
  async #sentTo(person: Person, expected: Expected): Promise<string> {
    const other = person === this.#init.ada ? this.#ben : this.#ada;
    const rooms = await person.rooms();
    const room = rooms.find(({ service, room }) => service === other?.service && room === other.room);
    const sender = room?.participants.find(({ id }) => id === other?.id);
    const silent = (
      [
        ['pictures', 'video', 'see', 'video'],
        ['voices', 'audio', 'hear', 'audio'],
      ] as const
    ).filter(([what, kind]) => expected[what] && sender && this.#sends(sender, kind) === 0);
    return silent
      .map(
        ([, , check, what]) =>
          ` The other person sends no ${what}; if the app never does, set this in the file for --app: { "${check}": false }.`,
      )
      .join('');
  }

  async #until(otherwise: string, holds: () => Promise<boolean>): Promise<void> {
    if (!(await comes(holds, this.#init.patienceMs)))
      throw new Failed(`${this.#init.ada.name} pressed it, but ${otherwise}.`);
  }
}
