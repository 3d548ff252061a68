import { SIDES } from '../sides';
import type { LoggedEvent, Replay } from './replay';
import { stepsTo, type ActionName } from '../demos/actions';

const NAME_LENGTH = 80;
const PRESSED = 'crossfade-replay';

/** The fragment that makes a demo's page replay an action; {@link readReplay} reads it. */
export function replayHash(action: string, events: Replay['events'] = {}): string {
  const fields = SIDES.flatMap((side) => {
    const { emitter, event } = events[side] ?? {};
    return emitter ? [[side, `${emitter}.${event}`]] : [];
  });
  return `#${new URLSearchParams([['replay', action], ...fields])}`;
}

/**
 * Reads a fragment made by {@link replayHash}.
 * @param actions what the demo's bar offers.
 * @returns undefined when the fragment asks for nothing, or for what this demo cannot do.
 */
export function readReplay(hash: string, actions: readonly ActionName[]): Replay | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const wanted = fields.get('replay');
  const action = actions.find((name) => name === wanted);
  const twilio = loggedEvent(fields.get('twilio'));
  const videosdk = loggedEvent(fields.get('videosdk'));
  if ((!action && wanted !== 'run') || (!twilio && !videosdk)) return undefined;
  return {
    actions: action ? stepsTo(action) : [],
    events: { ...(twilio && { twilio }), ...(videosdk && { videosdk }) },
  };
}

/** Remembers that the reader pressed a link to a replay; {@link takePress} asks for it on the page that it leads to. */
export function rememberPress({ hash }: HTMLAnchorElement): void {
  try {
    sessionStorage.setItem(PRESSED, hash);
  } catch {
    // Storage may be forbidden. The reader is then asked to press Run both.
  }
}

/** Whether the reader came by a press on a link of this site, and not by an address from elsewhere. True only once. */
export function takePress(hash: string): boolean {
  try {
    const pressed = sessionStorage.getItem(PRESSED) === hash;
    sessionStorage.removeItem(PRESSED);
    return pressed;
  } catch {
    return false;
  }
}

function loggedEvent(text: string | null): LoggedEvent | undefined {
  const [, emitter, event] = /^([^.]+)\.(.+)$/.exec(text?.slice(0, NAME_LENGTH) ?? '') ?? [];
  return emitter && event ? { emitter, event } : undefined;
}
