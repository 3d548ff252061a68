import { type Side, SIDES, SIDE_NAMES } from '../../sides';
import type { DemoElement } from '../demo/demo-element';
import { ConnectedElement } from '../ui/connected-element';
import { element } from '../ui/element';
import { Latest } from '../ui/latest';
import { part } from '../ui/part';
import type { StartSession } from '../../run/session-types';
import type { Checked } from './checked-token';
import { type Network, STATES } from './states';

const TICK_MS = 15_000;

/**
 * Chooses what the panes of the playground in it talk to. The tokens are in their fields and, while they run, in
 * variables: they are written to no storage, no address and no log, and gone when the page is left.
 */
class LiveElement extends ConnectedElement {
  readonly #checked = new Map<Side, Checked>();
  /** Of two readings of the fields under way at once, the later one is shown. */
  readonly #readings = new Latest();

  #holdOnSandbox: DemoElement['holdSession'];

  protected override connected(signal: AbortSignal): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form.addEventListener('input', () => void this.#read(), { signal });
    for (const radio of this.querySelectorAll('[name=network]')) {
      radio.addEventListener('change', () => this.#choose(), { signal });
    }
    // A page that is gone back to must hold no token and no call.
    window.addEventListener('pagehide', () => this.#clear(), { signal });
    const timer = setInterval(() => void (this.#network === 'live' && this.#read()), TICK_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
    void customElements.whenDefined('crossfade-demo').then(() => this.#prepare());
  }

  #prepare(): void {
    const { loadSession: runOnSandbox, holdSession } = this.#demo;
    this.#holdOnSandbox = holdSession;
    this.#demo.loadSession = () => (this.#network === 'live' ? this.#runLive() : runOnSandbox());
    for (const side of SIDES) {
      const pane = part(this, `.pane[data-side=${side}]`);
      part(pane, '.side-name').after(element('span', 'network-mark'));
      const said = element('p', 'live-trouble');
      said.setAttribute('role', 'status');
      said.dataset['liveTrouble'] = side;
      part(pane, '.stage').before(said);
    }
    this.#choose();
  }

  #choose(): void {
    const network = this.#network;
    // What runs on the one must not be taken for the other.
    this.#demo.stop();
    // A vendor hears of nothing before the press.
    this.#demo.holdSession = network === 'live' ? undefined : this.#holdOnSandbox;
    part(this, '[data-live-fields]').hidden = network === 'sandbox';
    part(this, '[data-live-state]').textContent = STATES[network].text;
    this.dataset['network'] = network;
    for (const mark of this.querySelectorAll('.network-mark')) mark.textContent = STATES[network].mark;
    for (const side of SIDES) this.#say(side, '');
  }

  async #runLive(): Promise<StartSession> {
    const [{ startLiveSession }, { leadToMissing }] = await Promise.all([
      import('./live-session'),
      import('./lead-to-missing'),
      this.#read(),
    ]);
    const access = { twilio: this.#accessOf('twilio'), videosdk: this.#accessOf('videosdk') };
    leadToMissing(this, access);
    return (init) => startLiveSession({ ...init, access, say: (side, text) => this.#say(side, text) });
  }

  #accessOf(side: Side): Checked['access'] {
    return this.#checked.get(side)?.access ?? { problem: `There is no token for ${SIDE_NAMES[side]}.` };
  }

  /** Says what is wrong with the tokens, before anything runs. */
  async #read(): Promise<void> {
    const reading = this.#readings.begin();
    const { checkToken } = await import('./checked-token');
    if (reading.aborted) return;
    for (const side of SIDES) {
      const checked = checkToken({
        vendor: side,
        token: this.#field(`token-${side}`).value,
        room: this.#field(`room-${side}`).value,
        now: Date.now() / 1000,
      });
      this.#checked.set(side, checked);
      this.#field(`token-${side}`).setAttribute('aria-invalid', String(checked.isWrong));
      const lines = checked.said.map(({ severity, text }) => element('p', { dataset: { severity } }, text));
      const place = part(this, `[data-live-said=${side}]`);
      if (place.textContent !== lines.map(({ textContent }) => textContent).join(''))
        place.replaceChildren(...lines);
    }
  }

  #clear(): void {
    this.#readings.cancel();
    this.#form.reset();
    this.#checked.clear();
    for (const side of SIDES) part(this, `[data-live-said=${side}]`).replaceChildren();
    this.#choose();
  }

  #say(side: Side, text: string): void {
    part(this, `[data-live-trouble=${side}]`).textContent = text;
  }

  #field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  get #network(): Network {
    return (this.#form.elements.namedItem('network') as RadioNodeList).value as Network;
  }

  get #form(): HTMLFormElement {
    return part<HTMLFormElement>(this, 'form[data-live]');
  }

  get #demo(): DemoElement {
    return part<DemoElement>(this, 'crossfade-demo');
  }
}

customElements.define('crossfade-live', LiveElement);
