import type { ColorScheme } from '../pane/color-scheme';
import type { ConnectionFigures } from '../pane/figures';
import type { Observation } from '../pane/observation';
import type { Access } from '../demos/your-backend';
import type { BridgeHost } from '../sandbox/bridge/host';
import type { ToClient } from '../sandbox/bridge/messages';
import { watchCrowd } from '../sandbox/crowd';
import { Faults } from '../sandbox/faults/faults';
import type { Room } from '../sandbox/room/room';
import { Sandbox } from '../sandbox/sandbox';
import { WireLog } from '../sandbox/wire/wire-log';
import { createBackend, type Wishes } from './backend';
import { ChatServer } from './chat-server';
import { GuestChat } from './guest-chat';
import { GuestModeration, ModerationServer } from './moderation';
import { RecordingServer } from './recording-server';
import { outage, type World } from './cause';
import { SessionPanes } from './panes';
import { isAnswer, JOINED } from './joined';
import { Scenario } from './scenario';
import type { Edits, HeldSession, Session, SessionInit, SideState } from './session-types';
import type { ActionName } from '../demos/actions';
import { type Side, SIDES } from '../sides';

/** What Twilio's side calls the room. VideoSDK's ids are made by the service. */
const ROOM_NAME = 'migration-demo';
/** The reader, as others in the room see them. */
const PERSON = 'You';

/**
 * Starts a demo on the sandbox: opens a room with one guest on each side, then both panes. Each run has a sandbox of its own, so that
 * nothing is left of an earlier one.
 * @throws {PaneFailureError} when something that both sides need cannot be loaded.
 */
export async function startSession(init: SessionInit): Promise<Session> {
  const session = new SandboxSession(init);
  return orStop(session, session.start());
}

/**
 * Makes everything ready for a demo that has no cause: both panes are there, with their SDKs evaluated, and their
 * programs wait.
 * @returns a session that `begin()` starts.
 * @throws {PaneFailureError} as {@link startSession}.
 */
export async function holdSession(init: SessionInit): Promise<HeldSession> {
  const session = new SandboxSession(init);
  return orStop(session, session.hold());
}

async function orStop(session: SandboxSession, started: Promise<void>): Promise<SandboxSession> {
  try {
    await started;
  } catch (error) {
    session.stop();
    throw error;
  }
  return session;
}

class SandboxSession implements HeldSession {
  readonly #init: SessionInit;
  readonly #sandbox = new Sandbox();
  readonly #rooms: Record<Side, Room>;
  readonly #scenario: Scenario;
  readonly #world: World;
  readonly #chatServer = new ChatServer();
  readonly #moderation: ModerationServer;
  readonly #recording: RecordingServer;
  readonly #hosts = new Map<Side, BridgeHost>();
  readonly #stopWatching: () => void;
  readonly #joined = new Set<Side>();
  /** Which sides know whether they may come in. */
  readonly #answered = new Set<Side>();
  readonly #wires = new Map<Side, WireLog>();
  readonly #states: Record<Side, SideState> = { twilio: 'loading', videosdk: 'loading' };
  #panes: SessionPanes | undefined;
  #stopped = false;

  constructor(init: SessionInit) {
    this.#init = init;
    const inTwilio = this.#sandbox.services.twilio.createRoom(ROOM_NAME);
    this.#recording = new RecordingServer(inTwilio);
    this.#rooms = {
      twilio: inTwilio.room,
      videosdk: this.#sandbox.services.videosdk.createRoom(),
    };
    const faults = new Faults(this.#sandbox);
    this.#moderation = new ModerationServer(this.#rooms.twilio, faults);
    this.#scenario = new Scenario({
      rooms: this.#rooms,
      faults,
      states: () => this.#states,
      answered: (side) => this.#answered.has(side),
      press: (id, sides) => this.#panes?.press(id, sides),
      hasButton: (id) => this.#panes?.hasButton(id) ?? false,
      reload: () => this.#reload(),
      setDevices: (conditions) => this.#panes?.setConditions(conditions),
      usesOwnDevices: () => this.#panes?.usesOwnDevices ?? false,
      chat: new GuestChat(this.#sandbox.services.videosdk, this.#chatServer),
      moderation: new GuestModeration(this.#sandbox.services.videosdk, this.#moderation),
      setOnline: (online) => this.#hosts.forEach((host) => host.setNetwork({ online })),
      onChange: () => this.#tellActions(),
    });
    this.#world = {
      sandbox: this.#sandbox,
      faults,
      rooms: this.#rooms,
      person: PERSON,
      hosts: this.#hosts,
      guest: () => this.#scenario.letGuestIn(),
    };
    this.#stopWatching = watchCrowd(this.#sandbox, (text) => init.handlers.warning?.(text));
  }

  async start(): Promise<void> {
    const panes = await this.#load();
    await this.#init.cause?.prepare?.(this.#world);
    const guest = !this.#init.cause && this.#scenario.letGuestIn();
    await Promise.all([guest, ...SIDES.map((side) => panes.open(side))]);
  }

  async hold(): Promise<void> {
    const panes = await this.#load();
    await Promise.all(SIDES.map((side) => panes.open(side, true)));
  }

  async begin(): Promise<void> {
    this.#panes?.begin();
    await this.#scenario.letGuestIn();
  }

  async #load(): Promise<SessionPanes> {
    const panes = await SessionPanes.load({
      ...this.#init,
      handlers: {
        ...this.#init.handlers,
        observation: (side, seen) => this.#observe(side, seen),
        state: (side, state) => this.#enter(side, state),
      },
      network: 'sandbox',
      person: PERSON,
      attach: (side, send) => this.#attach(side, send),
      onLeft: (side) => this.#forget(side),
      onVisible: (side, visible) => this.#rooms[side].audience.setWatching(visible),
    });
    return (this.#panes = panes);
  }

  async restart(side: Side, edits: Edits): Promise<void> {
    await this.#panes?.reopen(side, edits);
  }

  /** Both programs go and come again, as when the reader loads the page anew: their rooms stay. */
  async #reload(): Promise<void> {
    await Promise.all(SIDES.map((side) => this.#panes?.reload(side)));
  }

  /** What a page says when it is left: without it Twilio's room would keep a ghost. */
  #forget(side: Side): void {
    const room = this.#rooms[side];
    for (const participant of room.participants.values())
      if (!participant.isGuest) room.leave(participant, 'left');
  }

  perform(action: ActionName): Promise<readonly Side[]> {
    if (action === 'you-join') this.#answered.clear();
    return this.#scenario.perform(action);
  }

  setColorScheme(scheme: ColorScheme): void {
    this.#panes?.setColorScheme(scheme);
  }

  figures(side: Side): Promise<ConnectionFigures[]> {
    return this.#panes?.figures(side) ?? Promise.resolve([]);
  }

  wire(side: Side): WireLog | undefined {
    return this.#wires.get(side);
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#stopWatching();
    this.#scenario.end();
    this.#panes?.close();
    this.#sandbox.close();
  }

  #attach(side: Side, send: (message: ToClient) => void): BridgeHost {
    const wire = new WireLog();
    this.#wires.set(side, wire);
    const backend = createBackend(
      (wishes) => this.#access(side, wishes),
      [this.#chatServer, this.#moderation, this.#recording],
    );
    const { twilio, videosdk } = this.#sandbox.services;
    const cut = this.#init.cause?.unreachable ? [outage(twilio, videosdk)] : [];
    const host = this.#sandbox.attach(send, [backend, ...cut], wire.add);
    this.#hosts.set(side, host);
    return host;
  }

  #enter(side: Side, state: SideState): void {
    this.#states[side] = state;
    if (state === 'loading') this.#answered.delete(side);
    this.#init.handlers.state(side, state);
    this.#tellActions();
  }

  /** What goes wrong in a call does so when its SDK has said that it is in, once. */
  #observe(side: Side, observation: Observation): void {
    this.#init.handlers.observation(side, observation);
    if (isAnswer(side, observation.event) && !this.#answered.has(side)) {
      this.#answered.add(side);
      this.#tellActions();
    }
    if (observation.event !== JOINED[side] || this.#joined.has(side)) return;
    this.#joined.add(side);
    void this.#init.cause?.joined?.(side, this.#world);
  }

  /** What the reader's token endpoint would answer. */
  async #access(side: Side, { ttlSeconds = 3600, name = PERSON }: Wishes): Promise<Access> {
    const room = this.#rooms[side].name;
    const token =
      side === 'twilio'
        ? await this.#sandbox.services.twilio.createToken({ identity: name, room, ttlSeconds })
        : await this.#sandbox.services.videosdk.createToken({ roomId: room, ttlSeconds });
    return { token, room, ...(await this.#init.cause?.access?.(side, this.#world)) };
  }

  #tellActions(): void {
    if (!this.#stopped) this.#init.handlers.actions(this.#scenario.states(this.#init.actions));
  }
}
