import { element } from '../ui/element';
import type { DeviceAccess } from '../../run/session-types';
import type { DevicePanel } from './device-panel';

const LABELS = { off: 'Use my camera and microphone', on: 'Use the simulated camera and microphone' };

/**
 * The button that puts the reader's own devices in place of the made-up ones. It is all that a page has of them before
 * the reader presses it or runs the demo.
 */
export class DeviceSwitch {
  readonly #button = element('button', 'button', LABELS.off);
  readonly #bar: HTMLElement;
  readonly #onPress: () => void;
  #panel: Promise<DevicePanel> | undefined;

  /**
   * @param bar of the demo; what is chosen stands below it
   * @param onPress called before the devices are switched: what was made for the ones before is no longer wanted
   */
  constructor(bar: HTMLElement, onPress: () => void) {
    this.#bar = bar;
    this.#onPress = onPress;
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => void this.#press());
    bar.querySelector('[data-menu] > .menu-panel')?.prepend(this.#button);
  }

  /** For a session. @throws when the code for it cannot be loaded. */
  async load(): Promise<DeviceAccess> {
    return this.#load();
  }

  async #press(): Promise<void> {
    if (this.#button.ariaBusy === 'true') return;
    this.#button.ariaBusy = 'true';
    this.#onPress();
    try {
      const panel = await this.#load();
      if (panel.isOn) panel.turnOff();
      else await panel.turnOn();
    } catch {
      this.#bar.querySelector('[data-status]')!.textContent =
        'The code for your devices could not be loaded. Check the connection and try again.';
    } finally {
      this.#button.ariaBusy = null;
    }
  }

  async #load(): Promise<DevicePanel> {
    this.#panel ??= import('./device-panel').then(
      ({ DevicePanel }) =>
        new DevicePanel(this.#bar, (isOn) => (this.#button.textContent = isOn ? LABELS.on : LABELS.off)),
    );
    this.#panel.catch(() => (this.#panel = undefined));
    return this.#panel;
  }
}
