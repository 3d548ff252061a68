/*
 * A program in a pane can focus a field of its own again and again, and would get what the reader types into one of the
 * page: code, and tokens. So while a text field of the page has the keyboard the panes are inert. A press on a pane or
 * the Tab key lets them have it, as everywhere.
 */

/** Kinds of `<input>` that take no text. */
const PRESSED = new Set([
  ...['button', 'checkbox', 'color', 'file', 'hidden', 'image', 'radio', 'range', 'reset', 'submit'],
]);

const frames = new Set<HTMLIFrameElement>();
/** The field that has the keyboard until the reader takes it away. */
let field: HTMLElement | undefined;
let listening = false;

/**
 * Keeps a frame from taking the keyboard.
 * @param place what the frame fills: it gets the presses that an inert frame does not.
 * @returns a function that ends it, for a frame that is gone.
 */
export function keepKeyboardFrom(frame: HTMLIFrameElement, place: HTMLElement): () => void {
  listen();
  frames.add(frame);
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
  // Where the focus went is known when this event is over.
  document.addEventListener('focusout', () => setTimeout(look));
  window.addEventListener('blur', () => setTimeout(look));
  window.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key !== 'Tab' || defaultPrevented) return;
    release();
    setTimeout(look);
  });
}

function look(): void {
  const focused = document.activeElement;
  // Nobody pressed it or went there: it helped itself, before it heard that it is inert.
  if (field?.isConnected && frames.has(focused as HTMLIFrameElement))
    return field.focus({ preventScroll: true });
  field = focused instanceof HTMLElement && takesText(focused) ? focused : undefined;
  for (const frame of frames) frame.inert = field !== undefined;
}

function release(): void {
  field = undefined;
  for (const frame of frames) frame.inert = false;
}

function takesText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !PRESSED.has(element.type);
  return element instanceof HTMLTextAreaElement || element.isContentEditable;
}
