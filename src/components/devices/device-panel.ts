import type { OwnDevices } from '../../pane/devices/page-end';
import { element } from '../ui/element';
import { isChanged } from '../../run/edits';
import type { DeviceAccess, Edits } from '../../run/session-types';
import { Capture, INPUTS } from './capture';
import { ConsentedDevices } from './consent';
import { refusalInWords } from './refusals';
import { addStyles } from '../ui/late-styles';
import styles from './devices.css?inline';

addStyles(styles);

const KINDS = ['video', 'audio'] as const;
type MediaKind = (typeof KINDS)[number];
const LABELS: Record<MediaKind, string> = { video: 'Camera', audio: 'Microphone' };

/** Lets the reader choose among the own devices, and says whether they are in use. */
export class DevicePanel implements DeviceAccess {
  readonly #capture = new Capture();
  readonly #root = element('div', 'devices');
  readonly #state = element('p', 'devices-state');
  readonly #selects: Record<MediaKind, HTMLSelectElement>;
  /** What the reader said about changed code, by that code. */
  readonly #consents = new Map<string, ConsentedDevices>();
  readonly #onSwitch: (isOn: boolean) => void;
  /** The browser is being asked for them. */
  #waits = false;

  /** @param bar the panel stands after it once the reader has asked for it. */
  constructor(bar: HTMLElement, onSwitch: (isOn: boolean) => void) {
    this.#onSwitch = onSwitch;
    this.#state.setAttribute('role', 'status');
    this.#selects = { video: this.#addSelect('video'), audio: this.#addSelect('audio') };
    this.#root.append(this.#state);
    this.#root.hidden = true;
    bar.after(this.#root);
    this.#capture.onChange(() => this.#show());
    this.#capture.onUse(() => this.#sayUse());
    this.#capture.onRefused((error) => this.#say(refusalInWords(error)));
  }

  get isOn(): boolean {
    return this.#waits || this.#capture.isOn;
  }

  /** Asks the browser for the devices. What keeps it from giving them is said in words. */
  async turnOn(): Promise<void> {
    this.#root.hidden = false;
    this.#say('Waiting for the browser to open the devices.');
    this.#waits = true;
    try {
      await this.#capture.turnOn();
    } catch (error) {
      this.#say(refusalInWords(error));
    } finally {
      this.#waits = false;
    }
  }

  turnOff(): void {
    this.#capture.turnOff();
    this.#root.hidden = true;
  }

  async accessFor(edits: Edits): Promise<OwnDevices> {
    if (!isChanged(edits)) return this.#capture;
    const code = JSON.stringify(edits);
    const consent = this.#consents.get(code) ?? new ConsentedDevices(this.#capture);
    this.#consents.set(code, consent);
    await consent.settle();
    return consent;
  }

  #addSelect(kind: MediaKind): HTMLSelectElement {
    const label = element('label', '', LABELS[kind]);
    label.hidden = true;
    const select = element('select');
    select.addEventListener('change', () => this.#capture.choose(kind, select.value));
    label.append(select);
    this.#root.append(label);
    return select;
  }

  #show(): void {
    for (const kind of KINDS) {
      const devices = this.#capture.list.filter((device) => device.kind === INPUTS[kind]);
      const select = this.#selects[kind];
      select.replaceChildren(
        ...devices.map(({ deviceId, label }) => new Option(label, deviceId)),
        ...(devices.length === 0 ? [new Option('None found', '')] : []),
      );
      select.disabled = devices.length === 0;
      select.parentElement!.hidden = !this.isOn;
      select.value = this.#capture.chosen(kind) ?? '';
    }
    this.#onSwitch(this.isOn);
    this.#sayUse();
  }

  #sayUse(): void {
    const used = KINDS.filter((kind) => this.#capture.inUse.has(kind)).map((kind) =>
      LABELS[kind].toLowerCase(),
    );
    this.#root.dataset['inUse'] = String(used.length > 0);
    this.#say(
      used.length > 0
        ? `In use now: your ${used.join(' and ')}.`
        : 'Not in use. The programs get them when they next ask: press Run both.',
    );
  }

  #say(text: string): void {
    this.#state.textContent = text;
  }
}
