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

/** A room on the page, with the guests whom this page has let in: Grace at once, Alan by asking in a VideoSDK meeting. */
class Room {
  readonly root = made('section');
  readonly #service: RoomSummary['service'];
  readonly #room: string;
  readonly #body = made('tbody');
  readonly #buttons = made('p');
  #grace: GuestHandle | undefined;
  #alan: GuestHandle | undefined;
  #waiting: RoomSummary['waiting'] = [];
  #shown = '';

  constructor({ service, room }: RoomSummary) {
    this.#service = service;
    this.#room = room;
    const heads = ['Who', 'Pictures', 'Sound', ''].map((name) =>
      Object.assign(made('th', name), { scope: 'col' }),
    );
    const table = made('table', [made('thead', [made('tr', heads)]), this.#body]);
    this.#buttons.className = 'buttons';
    this.root.append(made('h2', `${SERVICES[service]}: ${room}`), table, this.#buttons);
    this.#offer();
  }

  show({ participants, waiting }: RoomSummary): void {
    const now = JSON.stringify([participants, waiting]);
    if (now === this.#shown) return;
    this.#shown = now;
    const row = (cells: string[]): HTMLElement =>
      made(
        'tr',
        cells.map((text) => made('td', text)),
      );
    this.#body.replaceChildren(
      ...participants.map((one) => row(cellsOf(one))),
      ...waiting.map(({ id, name }) => row([name || id, '', '', 'waits to be let in'])),
    );
    const isGone = (guest: GuestHandle | undefined): boolean =>
      ![...participants, ...waiting].some(({ id }) => id === guest?.id);
    if (isGone(this.#grace)) this.#grace = undefined;
    if (isGone(this.#alan)) this.#alan = undefined;
    this.#waiting = waiting;
    this.#offer();
  }

  /** Puts the buttons there that do something now. The one that had the focus keeps it if it is still there, as does the place. */
  #offer(): void {
    const had = [...this.#buttons.children].indexOf(document.activeElement as Element);
    const label = document.activeElement?.textContent;
    const buttons = this.#actions().map(([text, act]) => this.#button(text, act));
    this.#buttons.replaceChildren(...buttons);
    if (had >= 0) (buttons.find(({ textContent }) => textContent === label) ?? buttons[0])?.focus();
  }

  #actions(): [text: string, act: () => Promise<unknown>][] {
    const [grace, alan] = [this.#grace, this.#alan];
    const add = (name: string, asks = false): Promise<GuestHandle> =>
      crossfade.addGuest({ service: this.#service, room: this.#room, name, asks });
    const answers = !grace
      ? []
      : this.#waiting.flatMap(({ id, name }): [string, () => Promise<unknown>][] => [
          [`Grace lets ${name || id} in`, () => grace.respondEntry(id, 'allowed')],
          [`Grace refuses ${name || id}`, () => grace.respondEntry(id, 'denied')],
        ]);
    return [
      ...(grace
        ? ([
            ['Grace speaks', () => grace.speak(10)],
            ['Grace leaves', () => grace.leave()],
          ] as const)
        : ([['Let a guest in', async () => (this.#grace = await add('Grace'))]] as const)),
      ...answers,
      ...(alan
        ? ([['Alan leaves', () => alan.leave()]] as const)
        : this.#service === 'videosdk'
          ? ([['Let a guest ask to come in', async () => (this.#alan = await add('Alan', true))]] as const)
          : []),
    ].map(([text, act]) => [text, act]);
  }

  #button(text: string, act: () => Promise<unknown>): HTMLButtonElement {
    const button = Object.assign(made('button', text), { type: 'button' as const });
    button.addEventListener('click', () => {
      act().then(
        () => {
          said.textContent = '';
          this.#offer();
        },
        (error: unknown) => (said.textContent = String(error)),
      );
    });
    return button;
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
