import * as z from 'zod';

const settings = z.object({
  /** Whose cameras and microphones the app gets. */
  devices: z.enum(['synthetic', 'real']).default('synthetic'),
  /** The name in the synthetic camera's picture. */
  name: z.string().trim().min(1).max(60).default('You'),
  /** Whether tracks of others come as late as they do over a network. */
  pace: z.enum(['realistic', 'none']).default('realistic'),
});
/** How long a track of somebody else's takes, in milliseconds, by the name of a pace. */
export const TRACKS_AFTER_MS: Readonly<Record<Settings['pace'], number>> = { realistic: 250, none: 0 };
export type Settings = z.infer<typeof settings>;

/** Reads the script tag's attributes, or what stands for them where a test runner runs the script without a tag, and checks that the script can do its work here. @throws {Error} that says what to change. */
export function readSettings(script: HTMLOrSVGScriptElement | null): Settings {
  const given = script instanceof HTMLScriptElement ? script.dataset : window.crossfadeSettings;
  if (given === undefined)
    throw refusal(
      'it is a classic script. Load it with <script src="…/sandbox.js"></script>, not as a module.',
    );
  if (!isSecureContext)
    throw refusal('the page is not a secure context. Open the app on http://localhost or over https.');
  if (origin === 'null')
    throw refusal('the frame is sandboxed without allow-same-origin, so it cannot reach the other windows.');
  if ('Twilio' in window || 'VideoSDK' in window)
    throw refusal('an SDK was loaded before it. Move its script tag before the SDK’s and the app’s.');
  const parsed = settings.safeParse(given);
  if (parsed.success) return parsed.data;
  throw refusal(
    parsed.error.issues.map(({ path, message }) => `data-${path.join('')}: ${message}`).join('; '),
  );
}

/** So many of the scripts that came first are named. */
const MAX_NAMED = 3;

/**
 * Whether others may have run before this script, which must come first. That is no error: what ran may have nothing to do
 * with the SDKs.
 * @returns what to say then.
 */
export function lateness(script: HTMLOrSVGScriptElement | null): string | undefined {
  if (!(script instanceof HTMLScriptElement)) return undefined;
  const earlier = [...document.scripts]
    .filter(({ src }) => src !== '')
    .filter((other) => other.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_FOLLOWING)
    .map(({ src }) => src);
  const reasons = [
    // A script that a program adds is one of these, too.
    ...(script.async || script.defer
      ? ['its tag does not block the page (async, defer, or added by a script)']
      : []),
    ...(earlier.length > 0
      ? [`other scripts come before it (${earlier.slice(0, MAX_NAMED).join(', ')})`]
      : []),
  ];
  if (reasons.length === 0) return undefined;
  return `Crossfade: sandbox.js may be too late: ${reasons.join('; ')}. An SDK that was loaded before it reaches the real service. Put its tag first in the <head>, as plain HTML.`;
}

const refusal = (reason: string): Error => new Error(`The Crossfade sandbox did not start: ${reason}`);
