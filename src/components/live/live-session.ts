import type { Access } from '../../demos/your-backend';
import { quotation } from '../../pane/advice';
import { PaneFailureError, type PaneFailure } from '../../pane/failure';
import type { ColorScheme } from '../../pane/color-scheme';
import type { ConnectionFigures } from '../../pane/figures';
import type { Observation } from '../../pane/observation';
import { BridgeHost } from '../../sandbox/bridge/host';
import { ask } from '../ui/ask';
import { isChanged } from '../../run/edits';
import { createBackend } from '../../run/backend';
import { BUTTONS, isPress, pressing, type Pressing } from '../../run/buttons';
import { isAnswer, presenceAfter } from '../../run/joined';
import { SessionPanes } from '../../run/panes';
import type { ActionState, Edits, Session, SessionInit, SideState } from '../../run/session-types';
import type { ActionName } from '../../demos/actions';
import { type Side, SIDES, SIDE_NAMES } from '../../sides';
import { silenceOf, troubleIn } from './troubles';

/** How long a service may take before the reader is told that it says nothing. */
const SILENCE_MS = 20_000;

export interface LiveInit extends SessionInit {
  /** What the reader's own server would answer, or why a side cannot run. */
  access: Record<Side, Access | { problem: string }>;
  /** Says something about a side that its program may not say. An empty text takes it back. */
  say(side: Side, text: string): void;
}

/**
 * Starts a demo on the real services: no sandbox, nothing intercepted. The tokens go to the programs and nowhere else.
 * @throws {PaneFailureError} when the reader keeps the tokens from changed code, or something cannot be loaded.
 */
export async function startLiveSession(init: LiveInit): Promise<Session> {
  await agreeTo(init.edits);
  const session = new LiveSession(init);
  await session.start();
  return session;
}

class LiveSession implements Session {
  readonly #init: LiveInit;
  readonly #waiting = new Map<Side, ReturnType<typeof setTimeout>>();
  /** What was said of each side: what its walls held back stays said, the state of its join changes. */
  readonly #said: Record<Side, { held: string; trouble: string }> = {
    twilio: { held: '', trouble: '' },
    videosdk: { held: '', trouble: '' },
  };
  /** The sides that have said that they are in the room. */
  readonly #here = new Set<Side>();
  #agreed: Edits;
  #panes: SessionPanes | undefined;
  #stopped = false;

  constructor(init: LiveInit) {
    this.#init = init;
    this.#agreed = init.edits;
  }

  async start(): Promise<void> {
    const { handlers } = this.#init;
    const panes = await SessionPanes.load({
      ...this.#init,
      network: 'live',
      person: 'You',
      attach: (side, send) =>
        new BridgeHost({ services: [createBackend(() => this.#accessOf(side))], send, trace: () => {} }),
      handlers: {
        ...handlers,
        state: (side, state) => {
          this.#enter(side, state);
          handlers.state(side, state);
          this.#tellActions();
        },
        observation: (side, observation) => this.#observe(side, observation),
        failure: (side, failure) => this.#fail(side, failure),
      },
    });
    this.#panes = panes;
    this.#tellActions();
    await Promise.all(SIDES.map((side) => this.#open(side, () => panes.open(side))));
  }

  async restart(side: Side, edits: Edits): Promise<void> {
    const panes = this.#panes;
    if (!panes) return;
    if (JSON.stringify(edits) !== JSON.stringify(this.#agreed)) await agreeTo(edits);
    this.#agreed = edits;
    await this.#open(side, () => panes.reopen(side, edits));
  }

  async perform(action: ActionName): Promise<readonly Side[]> {
    const panes = this.#panes;
    if (!panes || !this.#stateOf(action, panes).enabled) return [];
    if (isPress(action)) {
      const { reaches } = pressing(action, this.#pressing(panes));
      panes.press(BUTTONS[action], reaches);
      return reaches;
    }
    await this.#reload(panes);
    return SIDES;
  }

  /** The services learn that a page was left as they do from any app: its sockets close. */
  async #reload(panes: SessionPanes): Promise<void> {
    await Promise.all(SIDES.map((side) => this.#open(side, () => panes.reopen(side))));
  }

  setColorScheme(scheme: ColorScheme): void {
    this.#panes?.setColorScheme(scheme);
  }

  figures(side: Side): Promise<ConnectionFigures[]> {
    return this.#panes?.figures(side) ?? Promise.resolve([]);
  }

  /** The SDKs' sockets are their own: nothing of this page stands at their other end. */
  wire(): undefined {
    return undefined;
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    for (const side of SIDES) this.#stopWaiting(side);
    this.#panes?.close();
  }

  async #open(side: Side, open: () => Promise<void>): Promise<void> {
    const access = this.#init.access[side];
    this.#say(side, { held: '', trouble: '' });
    if ('problem' in access) {
      const advice = 'The other side runs on its own.';
      this.#fail(side, { kind: 'stopped', message: access.problem, advice });
      return this.#init.handlers.state(side, 'failed');
    }
    await open();
  }

  async #accessOf(side: Side): Promise<Access> {
    const access = this.#init.access[side];
    if ('problem' in access) throw new Error(access.problem);
    return access;
  }

  #stateOf(name: ActionName, panes: SessionPanes): ActionState {
    if (name === 'you-reload') return { name, enabled: true };
    if (!isPress(name))
      return { name, enabled: false, reason: 'Not available live: the sandbox does this, and it is off.' };
    const { against, reaches } = pressing(name, this.#pressing(panes));
    const reason = against ?? (reaches.length === 0 ? 'Neither side is running.' : undefined);
    return { name, enabled: !reason, ...(reason && { reason }) };
  }

  #pressing(panes: SessionPanes): Pressing {
    return {
      hasButton: (id) => panes.hasButton(id),
      running: () => panes.running,
      // The one service may take its time, or never answer: the other side is not kept waiting for it.
      coming: () => [],
      here: () => [...this.#here],
    };
  }

  #enter(side: Side, state: SideState): void {
    if (state === 'running') this.#wait(side);
    else this.#here.delete(side);
  }

  #tellActions(): void {
    const panes = this.#panes;
    if (!panes || this.#stopped) return;
    this.#init.handlers.actions(this.#init.actions.map((name) => this.#stateOf(name, panes)));
  }

  #observe(side: Side, observation: Observation): void {
    const { event } = observation;
    this.#init.handlers.observation(side, observation);
    const isIn = presenceAfter(side, observation);
    if (isIn) this.#here.add(side);
    else if (isIn === false) this.#here.delete(side);
    if (isIn !== undefined) this.#tellActions();
    if (isAnswer(side, event)) this.#stopWaiting(side);
    const trouble = troubleIn(side, observation, navigator.onLine);
    if (trouble !== undefined) this.#say(side, { trouble });
  }

  #fail(side: Side, failure: PaneFailure): void {
    // A call goes on without what its walls kept back, such as a report to a host that is not the vendor's.
    if (failure.kind === 'blocked') {
      const { message, advice, quoted } = failure;
      return this.#say(side, {
        held: `${quoted ? `The pane reports: ${quotation(message)}.` : message} ${advice}`,
      });
    }
    this.#stopWaiting(side);
    this.#init.handlers.failure(side, failure);
    this.#tellActions();
  }

  #say(side: Side, news: { held?: string; trouble?: string }): void {
    const { held, trouble } = Object.assign(this.#said[side], news);
    this.#init.say(side, [trouble, held].filter(Boolean).join(' '));
  }

  #wait(side: Side): void {
    this.#stopWaiting(side);
    const timer = setTimeout(
      () => this.#say(side, { trouble: silenceOf(SIDE_NAMES[side], navigator.onLine) }),
      SILENCE_MS,
    );
    this.#waiting.set(side, timer);
  }

  #stopWaiting(side: Side): void {
    clearTimeout(this.#waiting.get(side));
  }
}

/**
 * Changed code gets the tokens only when the reader agrees to that.
 * @throws {PaneFailureError} when not.
 */
async function agreeTo(edits: Edits): Promise<void> {
  if (!isChanged(edits)) return;
  const agreed = await ask({
    title: 'Give your tokens to changed code?',
    text: 'The code on this page was changed, by you or by the person who made the link. In live mode it gets your tokens and connects to the real services in your name. Agree only if you have read the code, and only with test tokens.',
    yes: 'Run it with my tokens',
    no: 'Do not run it',
  });
  if (agreed) return;
  throw new PaneFailureError({
    kind: 'stopped',
    message: 'It was not run, so the changed code did not get your tokens.',
    advice: 'Read the code and run it again, or choose the sandbox.',
  });
}
