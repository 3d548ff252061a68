/*
 * A program in a pane can focus a field of its own again and again, and would get what the reader types into one of the
 * page: code, and tokens. No policy of today's browsers keeps it from that. So while a text field of the page has the
 * keyboard the panes are inert, by which a press on one is the page's to see; who takes the keyboard without a press or
 * the Tab key gives it back at once, and whoever does it again and again is ended.
 */

/** Kinds of `<input>` that take no text. */
const PRESSED = new Set([
  ...['button', 'checkbox', 'color', 'file', 'hidden', 'image', 'radio', 'range', 'reset', 'submit'],
]);
/** So often a program may do it: an app that has started puts the cursor into its field once. */
const MOST_THEFTS = 2;

interface Watched {
  thefts: number;
  onThief: () => void;
}

const frames = new Map<Element, Watched>();
/** The field that has the keyboard until the reader takes it away. */
let field: HTMLElement | undefined;
let listening = false;

/**
 * Keeps the keyboard from a frame.
 * @param place what the frame fills: it gets the presses that an inert frame does not.
 * @param onThief called when the frame takes the keyboard again and again.
 * @returns a function that ends it, for a frame that is gone.
 */
export function keepKeyboardFrom(
  frame: HTMLIFrameElement,
  place: HTMLElement,
  onThief: () => void,
): () => void {
  listen();
  frames.set(frame, { thefts: 0, onThief });
  look();
  place.addEventListener('pointerdown', release);
  return () => {
    frames.delete(frame);
    place.removeEventListener('pointerdown', release);
  };
}

function listen(): void {
  if (listening) return;
  listening = true;
  document.addEventListener('focusin', look);
  // Where the focus went is known when this is over. Taken back any sooner, the keys would go on to the frame.
  document.addEventListener('focusout', () => setTimeout(look));
  window.addEventListener('blur', () => setTimeout(look));
  // Whoever presses elsewhere in the page takes the keyboard from the field.
  document.addEventListener('pointerdown', ({ target }) => {
    if (!field?.contains(target as Node)) release();
  });
  window.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key !== 'Tab' || defaultPrevented) return;
    release();
    setTimeout(look);
  });
}

function look(): void {
  const focused = document.activeElement;
  // On its way to a frame the focus is nowhere for a moment. Only the reader takes it from the field: see `release`.
  if (field?.isConnected && (!focused || focused === document.body)) return;
  const thief = focused && frames.get(focused);
  if (thief && field?.isConnected) {
    thief.thefts += 1;
    field.focus({ preventScroll: true });
    if (thief.thefts > MOST_THEFTS) thief.onThief();
    return;
  }
  field = focused instanceof HTMLElement && takesText(focused) ? focused : undefined;
  setInert(field !== undefined);
}

function release(): void {
  field = undefined;
  setInert(false);
}

function setInert(inert: boolean): void {
  for (const frame of frames.keys()) (frame as HTMLIFrameElement).inert = inert;
}

function takesText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !PRESSED.has(element.type);
  return element instanceof HTMLTextAreaElement || element.isContentEditable;
}
