import { allowedFeatures } from './allowed-features';
import { keepKeyboardFrom } from './keyboard';
import { BOOT_MESSAGE, paneDocument, type PaneDocument } from './pane-document';

/** What comes past the port is none of the page's business. So much of it only keeps the page busy. */
const MOST_STRAYS = 1000;

export interface PaneFrameInit extends PaneDocument {
  /** The frame is appended here, and fills it. */
  container: HTMLElement;
  /** Text of the boot script. */
  boot: string;
  /** Called for each document of the frame. */
  onLoad(): void;
  /** The program floods the page with messages that do not come over the port. */
  onFlood(): void;
  /** The program takes the keyboard from a field of the page again and again. */
  onThief(): void;
}

/** The element of a pane, with all that keeps it from the page around it. */
export class PaneFrame {
  readonly element: HTMLIFrameElement;
  readonly #boot: string;
  readonly #letKeyboardGo: () => void;
  readonly #countStrays: (event: MessageEvent) => void;

  constructor({ container, boot, onLoad, onFlood, onThief, ...document_ }: PaneFrameInit) {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.allow = allowedFeatures();
    frame.referrerPolicy = 'no-referrer';
    frame.title = document_.title;
    frame.srcdoc = paneDocument(document_);
    frame.addEventListener('load', onLoad);
    this.element = frame;
    this.#boot = boot;
    let strays = 0;
    this.#countStrays = ({ source }) => {
      if (source === frame.contentWindow && ++strays > MOST_STRAYS) onFlood();
    };
    window.addEventListener('message', this.#countStrays);
    container.append(frame);
    this.#letKeyboardGo = keepKeyboardFrom(frame, container, onThief);
  }

  /**
   * Hands the document the boot script, and that its end of the port. The frame's origin is opaque: no other target than '*' would
   * reach it.
   */
  setUp(setup: object, port: MessagePort): void {
    const { contentWindow } = this.element;
    contentWindow?.postMessage({ type: BOOT_MESSAGE, boot: this.#boot }, '*');
    contentWindow?.postMessage(setup, '*', [port]);
  }

  remove(): void {
    window.removeEventListener('message', this.#countStrays);
    this.#letKeyboardGo();
    this.element.remove();
  }
}
