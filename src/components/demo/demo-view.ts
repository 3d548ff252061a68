import type { ActionName } from '../../demos/actions';
import type { PaneFailure } from '../../pane/failure';
import type { SideState } from '../../run/session-types';
import { SIDES, type Side } from '../../sides';
import { DeviceSwitch } from '../devices/device-switch';
import { Editing, type LoadBundle } from '../editor/editing';
import { Announcer } from '../ui/announcer';
import { part } from '../ui/part';
import { slowText, slowTexts, type Slow } from '../../run/slowness';
import { ActionBar, allow, isAllowed } from './action-bar';
import { PaneView } from './pane-view';
import { statesText, VERBS } from './states-text';

export interface DemoViewInit {
  root: HTMLElement;
  /** Takes an action whose button was pressed. */
  perform(action: ActionName): void;
  /** Starts a side again that has failed. */
  tryAgain(side: Side): void;
  /** The reader's own devices are switched on or off. */
  switchDevices(): void;
  loadBundle: LoadBundle;
}

/** What a demo shows and offers before its first run: panes, the bar, the editors, and the status. */
export class DemoView {
  readonly bar: ActionBar;
  readonly devices: DeviceSwitch;
  readonly editing: Editing;
  readonly #root: HTMLElement;
  readonly #panes: Record<Side, PaneView>;
  readonly #announcer: Announcer;
  /** What the status says, and what it says besides for as long as it is so. */
  #said = '';
  #warning: string | undefined;
  readonly #slow = new Map<Side, Slow>();

  constructor({ root, perform, tryAgain, switchDevices, loadBundle }: DemoViewInit) {
    this.#root = root;
    const pane = (side: Side) => part(root, `.pane[data-side=${side}]`);
    const view = (side: Side) =>
      new PaneView(pane(side), side, () => {
        // The button goes with the failure, and focus must not go with it.
        this.runButton.focus({ preventScroll: true });
        tryAgain(side);
      });
    this.#panes = { twilio: view('twilio'), videosdk: view('videosdk') };
    this.#announcer = new Announcer(part(root, '[data-announcer]'));
    this.bar = new ActionBar(root, perform);
    this.devices = new DeviceSwitch(part(root, '.bar'), switchDevices);
    this.editing = new Editing(root, root.dataset['name'] ?? '', loadBundle);
    for (const side of SIDES) {
      this.#panes[side].ending = this.editing.isReact ? 'tsx' : 'ts';
      this.#panes[side].onPlace = ({ line = 1, column }) => void this.editing.goToLine(side, line, column);
    }
  }

  get runButton(): HTMLElement {
    return part(this.#root, '[data-run]');
  }

  get stopButton(): HTMLElement {
    return part(this.#root, '[data-stop]');
  }

  /** Whether there is something to stop. */
  get canStop(): boolean {
    return isAllowed(this.stopButton);
  }

  /** Where each side's pane goes. */
  get frames(): Record<Side, HTMLElement> {
    return { twilio: this.#panes.twilio.frame, videosdk: this.#panes.videosdk.frame };
  }

  /** Run was pressed while the demo still loads. */
  wait(): void {
    allow(this.stopButton, true);
    this.say('The demo is loading. It starts when it is ready.');
  }

  /** The demo that was waited for does not come, and another runs. */
  goOn(): void {
    this.say('The other demo could not be loaded. The current one keeps running.');
  }

  /** Both sides start. */
  start(): void {
    for (const side of SIDES) {
      this.#panes[side].show('idle');
      this.#panes[side].show('loading');
    }
    this.#announcer.restart();
    this.#warning = undefined;
    this.#slow.clear();
    allow(this.stopButton, true);
    this.bar.disableAll('Both sides are still starting.');
    this.say('Starting both sides.');
  }

  /** Nothing runs any more. */
  stop(): void {
    for (const side of SIDES) this.#panes[side].show('stopped');
    this.#warning = undefined;
    this.#slow.clear();
    allow(this.stopButton, false);
    this.bar.disableAll('Press Run both first.');
    this.say('Stopped.');
  }

  /** A side reported this event. */
  announce(side: Side, event: string): void {
    this.#announcer.event(side, event);
  }

  enter(side: Side, state: SideState): void {
    this.#panes[side].show(state);
    this.#sayStates();
  }

  fail(side: Side, failure: PaneFailure): void {
    this.#panes[side].fail(failure);
    this.#sayStates();
  }

  /** Why an action did not reach a side, in words that follow its name. */
  whyMissed(side: Side): string {
    const { state } = this.#panes[side];
    return state === 'running' ? 'is not in the room' : VERBS[state];
  }

  say(text: string): void {
    this.#said = text;
    const all = [text, this.#warning, slowTexts(this.#slow)];
    part(this.#root, '[data-status]').textContent = all.filter(Boolean).join(' ');
  }

  /** Says that a side is slow; nothing when it is no longer. */
  slow(side: Side, why: Slow | undefined): void {
    this.#panes[side].slow(why && slowText(side, why));
    if (why) this.#slow.set(side, why);
    else this.#slow.delete(side);
    this.say(this.#said);
  }

  /** Says something besides what the status says, until it is taken back or the run ends. */
  warn(text: string | undefined): void {
    this.#warning = text;
    this.say(this.#said);
  }

  #sayStates(): void {
    this.say(statesText({ twilio: this.#panes.twilio.state, videosdk: this.#panes.videosdk.state }));
  }
}
