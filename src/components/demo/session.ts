import { PaneFailureError } from '../../pane/failure';
import { loadBoot, loadDemo, loadSdk, type DemoBundle } from '../../pane/modules';
import type { Observation } from '../../pane/observation';
import { openPane, type Pane } from '../../pane/pane';
import type { ConnectionFigures } from '../../pane/figures';
import type { Access } from '../../demos/your-backend';
import type { BridgeHost } from '../../sandbox/bridge/host';
import type { ToClient } from '../../sandbox/bridge/messages';
import { watchCrowd } from '../../sandbox/crowd';
import { Faults } from '../../sandbox/faults/faults';
import type { Room } from '../../sandbox/room/room';
import { Sandbox } from '../../sandbox/sandbox';
import { WireLog } from '../../sandbox/wire/wire-log';
import { createBackend, type Wishes } from './backend';
import { outage, type World } from './cause';
import { JOINED } from './replay';
import { Scenario } from './scenario';
import type { ActionName, Edits, Session, SessionInit, Side } from './session-types';
import { SIDES, SIDE_NAMES } from './sides';

const SDK_PACKAGES: Record<Side, string> = { twilio: 'twilio-video', videosdk: '@videosdk.live/js-sdk' };
/** What Twilio's side calls the room. VideoSDK's ids are made by the service. */
const ROOM_NAME = 'migration-demo';
/** The reader, as others in the room see them. */
const PERSON = 'You';

/**
 * Starts a demo: opens a room with one guest on each side, then both panes. Each run has a sandbox of its own, so that
 * nothing is left of an earlier one.
 * @throws {PaneFailureError} when something that both sides need cannot be loaded.
 */
export async function startSession(init: SessionInit): Promise<Session> {
  for (const side of SIDES) init.handlers.state(side, 'loading');
  const [bundle] = await Promise.all([init.bundle ?? loadDemo(init.demo), loadBoot()]);
  const session = new DemoSession(init, bundle);
  await session.start();
  return session;
}

class DemoSession implements Session {
  readonly #init: SessionInit;
  readonly #bundle: DemoBundle;
  readonly #sandbox = new Sandbox();
  readonly #rooms: Record<Side, Room>;
  readonly #scenario: Scenario;
  readonly #world: World;
  readonly #panes = new Map<Side, Pane>();
  readonly #hosts = new Map<Side, BridgeHost>();
  readonly #stopWatching: () => void;
  readonly #joined = new Set<Side>();
  readonly #wires = new Map<Side, WireLog>();
  #edits: Edits;
  #stopped = false;

  constructor(init: SessionInit, bundle: DemoBundle) {
    this.#init = init;
    this.#bundle = bundle;
    this.#edits = init.edits;
    this.#rooms = {
      twilio: this.#sandbox.twilio.createRoom(ROOM_NAME).room,
      videosdk: this.#sandbox.videosdk.createRoom(),
    };
    const faults = new Faults(this.#sandbox);
    this.#scenario = new Scenario({
      rooms: this.#rooms,
      faults,
      person: PERSON,
      press: (id) => this.#panes.forEach((pane) => pane.press(id)),
      hasButton: (id) => this.#page().getElementById(id) !== null,
      reload: () => this.#reload(),
      setOnline: (online) => this.#hosts.forEach((host) => host.setNetwork({ online })),
      onChange: () => this.#tellActions(),
    });
    this.#world = {
      sandbox: this.#sandbox,
      faults,
      rooms: this.#rooms,
      person: PERSON,
      hosts: this.#hosts,
      guest: () => this.#scenario.perform('guest-joins'),
    };
    this.#stopWatching = watchCrowd(this.#sandbox, (text) => init.handlers.warning?.(text));
  }

  async start(): Promise<void> {
    await this.#init.cause?.prepare?.(this.#world);
    const guest = !this.#init.cause && this.#scenario.perform('guest-joins');
    await Promise.all([guest, ...SIDES.map((side) => this.#open(side))]);
  }

  async restart(side: Side, edits: Edits): Promise<void> {
    this.#edits = edits;
    this.#panes.get(side)?.close();
    this.#init.handlers.state(side, 'loading');
    await this.#open(side);
  }

  /** Both programs go and come again, as when the reader loads the page anew: their rooms stay. */
  async #reload(): Promise<void> {
    for (const side of SIDES) {
      this.#panes.get(side)?.close();
      // What a page says when it is left: without it Twilio's room would keep a ghost.
      for (const participant of this.#rooms[side].participants.values())
        if (participant.name === PERSON) this.#rooms[side].leave(participant, 'left');
      this.#init.handlers.state(side, 'loading');
    }
    await Promise.all(SIDES.map((side) => this.#open(side)));
  }

  /** The programs' page, to look at: nothing of it runs here. */
  #page(): Document {
    return new DOMParser().parseFromString(this.#edits.page ?? this.#bundle.html, 'text/html');
  }

  perform(action: ActionName): Promise<void> {
    return this.#scenario.perform(action);
  }

  figures(side: Side): Promise<ConnectionFigures[]> {
    return this.#panes.get(side)?.figures() ?? Promise.resolve([]);
  }

  wire(side: Side): WireLog | undefined {
    return this.#wires.get(side);
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#stopWatching();
    this.#scenario.end();
    for (const pane of this.#panes.values()) pane.close();
    this.#sandbox.close();
    for (const side of SIDES) this.#init.handlers.state(side, 'stopped');
  }

  /** One side that cannot start must not keep the other from running. */
  async #open(side: Side): Promise<void> {
    const { frames, colorScheme, handlers } = this.#init;
    try {
      const [sdk, program] = await Promise.all([loadSdk(side), this.#program(side)]);
      if (this.#stopped) return;
      const pane = openPane({
        container: frames[side],
        title: `${SIDE_NAMES[side]} program`,
        side,
        html: this.#edits.page ?? this.#bundle.html,
        modules: { ...this.#bundle.modules, [SDK_PACKAGES[side]]: sdk, program },
        entry: 'program',
        person: PERSON,
        colorScheme,
        attach: (send) => this.#attach(side, send),
        onObservation: (observation) => this.#observe(side, observation),
        onFailure: (failure) => handlers.failure(side, failure),
        onReady: () => handlers.state(side, 'running'),
        onVisible: (visible) => this.#rooms[side].audience.setWatching(visible),
      });
      this.#panes.set(side, pane);
    } catch (error) {
      if (!(error instanceof PaneFailureError)) throw error;
      handlers.failure(side, error.failure);
    }
  }

  /** @throws {PaneFailureError} when the reader's program cannot be read. */
  async #program(side: Side): Promise<string> {
    const source = this.#edits[side];
    if (source === undefined) return this.#bundle.programs[side];
    const { compileProgram } = await import('../../pane/compile');
    const compiled = compileProgram(source);
    if (compiled.ok) return compiled.code;
    const advice = 'Correct it in the editor, then run again.';
    throw new PaneFailureError({ kind: 'syntax', ...compiled.error, advice });
  }

  #attach(side: Side, send: (message: ToClient) => void): BridgeHost {
    const wire = new WireLog();
    this.#wires.set(side, wire);
    const backend = createBackend((wishes) => this.#access(side, wishes));
    const { twilio, videosdk } = this.#sandbox;
    const cut = this.#init.cause?.unreachable ? [outage(twilio, videosdk)] : [];
    const host = this.#sandbox.attach(send, [backend, ...cut], wire.add);
    this.#hosts.set(side, host);
    return host;
  }

  /** What goes wrong in a call does so when its SDK has said that it is in, once. */
  #observe(side: Side, observation: Observation): void {
    this.#init.handlers.observation(side, observation);
    if (observation.event !== JOINED[side] || this.#joined.has(side)) return;
    this.#joined.add(side);
    void this.#init.cause?.joined?.(side, this.#world);
  }

  /** What the reader's token endpoint would answer. */
  async #access(side: Side, { ttlSeconds = 3600, name = PERSON }: Wishes): Promise<Access> {
    const room = this.#rooms[side].name;
    const token =
      side === 'twilio'
        ? await this.#sandbox.twilio.createToken({ identity: name, room, ttlSeconds })
        : await this.#sandbox.videosdk.createToken({ roomId: room, ttlSeconds });
    return { token, room, ...(await this.#init.cause?.access?.(side, this.#world)) };
  }

  #tellActions(): void {
    if (!this.#stopped) this.#init.handlers.actions(this.#scenario.states(this.#init.actions));
  }
}
