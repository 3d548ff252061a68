import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import type { DeviceConstraints } from '../../pane/devices/messages';
import type { OwnDevices, OwnTrack } from '../../pane/devices/page-end';
import { ask } from '../ui/ask';
import type { Capture } from './capture';

/** The reader's devices for a program that is not the site's own: none before the reader has agreed to that. */
export class ConsentedDevices implements OwnDevices {
  readonly #capture: Capture;
  readonly #events = createNanoEvents<{ change: () => void }>();
  #agreed: boolean | undefined;
  #asking: Promise<void> | undefined;

  constructor(capture: Capture) {
    this.#capture = capture;
    capture.onChange(() => {
      // A no counts until the devices are switched off: whoever switches them on again is asked again.
      if (!capture.isOn && this.#agreed === false) this.#agreed = undefined;
      this.#events.emit('change');
      // Nobody listens where the program does not run.
      if (this.#events.events.change?.length) void this.settle();
    });
  }

  get list(): OwnDevices['list'] {
    return this.#agreed ? this.#capture.list : [];
  }

  open(kind: 'audio' | 'video', constraints: DeviceConstraints): Promise<OwnTrack> {
    return this.#capture.open(kind, constraints);
  }

  onChange(handler: () => void): Unsubscribe {
    return this.#events.on('change', handler);
  }

  /** Asks the reader where that has to be done now, and waits for the answer. */
  async settle(): Promise<void> {
    if (!this.#capture.isOn || this.#agreed !== undefined) return;
    await (this.#asking ??= this.#ask());
  }

  async #ask(): Promise<void> {
    this.#agreed = await ask({
      title: 'Give your camera and microphone to changed code?',
      text: 'The code on this page was changed, by you or by the person who made the link. It would see and hear you. On the sandbox it is kept off the network, but it can make the browser look up host names, which can leak information, and no isolation in a browser is perfect (the threat model in the repository lists what remains). In live mode it sends your camera and microphone to the room that it joins. Agree only if you have read the code.',
      yes: 'Give it my devices',
      no: 'Give it the simulated ones',
    });
    this.#asking = undefined;
    this.#events.emit('change');
  }
}
