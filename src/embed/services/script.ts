import type { Crossfade, GuestHandle, ParticipantSummary, RoomSummary } from '../api';

/*
 * The page of the services, in a tab beside the app's: who is in which room and what they send, a guest who comes and goes at a press,
 * and what the services did. It asks the sandbox again and again, and touches only what has changed.
 */

const EVERY_MS = 500;
const LATEST = 40;
const SERVICES = { twilio: 'Twilio Video', videosdk: 'VideoSDK' } as const;

const { crossfade } = window as unknown as { crossfade: Crossfade };
const rooms = document.querySelector<HTMLElement>('#rooms')!;
const empty = document.querySelector<HTMLElement>('#empty')!;
const log = document.querySelector<HTMLElement>('#log')!;
const said = document.querySelector<HTMLElement>('#said')!;

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string | (Node | string)[] = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...[text].flat());
  return element;
}

/** A room on the page, with the guest whom this page has let in. */
class Room {
  readonly root = made('section');
  readonly #summary: RoomSummary;
  readonly #body = made('tbody');
  readonly #buttons = made('p');
  #guest: GuestHandle | undefined;
  #shown = '';

  constructor(summary: RoomSummary) {
    this.#summary = summary;
    const heads = ['Who', 'Pictures', 'Sound', ''].map((name) =>
      Object.assign(made('th', name), { scope: 'col' }),
    );
    const table = made('table', [made('thead', [made('tr', heads)]), this.#body]);
    this.#buttons.className = 'buttons';
    this.root.append(made('h2', `${SERVICES[summary.service]}: ${summary.room}`), table, this.#buttons);
    this.#offer();
  }

  show({ participants }: RoomSummary): void {
    const now = JSON.stringify(participants);
    if (now === this.#shown) return;
    this.#shown = now;
    this.#body.replaceChildren(
      ...participants.map((one) =>
        made(
          'tr',
          cellsOf(one).map((text) => made('td', text)),
        ),
      ),
    );
    if (this.#guest && !participants.some(({ id }) => id === this.#guest?.id)) {
      this.#guest = undefined;
      this.#offer();
    }
  }

  #offer(): void {
    const guest = this.#guest;
    const press = (text: string, act: () => Promise<unknown>): HTMLButtonElement => {
      const button = Object.assign(made('button', text), { type: 'button' });
      button.addEventListener('click', () => {
        act().then(
          () => (said.textContent = ''),
          (error: unknown) => (said.textContent = String(error)),
        );
      });
      return button;
    };
    const had = this.#buttons.contains(document.activeElement);
    this.#buttons.replaceChildren(
      ...(guest
        ? [press('Grace speaks', () => guest.speak(10)), press('Grace leaves', () => guest.leave())]
        : [press('Let a guest in', () => this.#letIn())]),
    );
    if (had) this.#buttons.querySelector('button')?.focus();
  }

  async #letIn(): Promise<void> {
    const { service, room } = this.#summary;
    this.#guest = await crossfade.addGuest({ service, room, name: 'Grace' });
    this.#offer();
  }
}

function cellsOf({ name, id, state, tracks }: ParticipantSummary): string[] {
  const sent = (kind: string) => tracks.filter((track) => track.kind === kind && track.enabled).length;
  return [
    name || id,
    String(sent('video')),
    sent('audio') > 0 ? 'on' : 'off',
    state === 'connected' ? '' : state,
  ];
}

const shown = new Map<string, Room>();

function showRooms(all: readonly RoomSummary[]): void {
  const keys = new Set<string>();
  for (const summary of all) {
    const key = `${summary.service} ${summary.room}`;
    keys.add(key);
    let room = shown.get(key);
    if (!room) {
      room = new Room(summary);
      shown.set(key, room);
      rooms.append(room.root);
    }
    room.show(summary);
  }
  for (const [key, room] of shown) {
    if (keys.has(key)) continue;
    room.root.remove();
    shown.delete(key);
  }
  empty.hidden = shown.size > 0;
}

let logged = '';

async function refresh(): Promise<void> {
  showRooms(await crossfade.rooms());
  const { trace } = await crossfade.diagnostics();
  const lines = trace
    .slice(-LATEST)
    .reverse()
    .map(
      ({ time, where, what, detail }) =>
        `${new Date(time).toLocaleTimeString()}  ${where}: ${what}${detail ? ` ${detail}` : ''}`,
    );
  const now = lines.join('\n');
  if (now !== logged) log.textContent = logged = now;
}

/** One after the other: the sandbox may live in a tab that is slow to answer. */
async function watch(): Promise<void> {
  await refresh().catch((error: unknown) => (said.textContent = String(error)));
  setTimeout(() => void watch(), EVERY_MS);
}

document.querySelector('#open')?.addEventListener('click', () => {
  // In a window of its own, which the browser does not slow down, and with no hold on this one.
  open('../', '_blank', 'popup,noopener,width=760,height=720');
});
void watch();
