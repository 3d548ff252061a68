import * as z from 'zod';

const settings = z.object({
  /** Whose cameras and microphones the app gets. */
  devices: z.enum(['synthetic', 'real']).default('synthetic'),
  /** The name in the synthetic camera's picture. */
  name: z.string().trim().min(1).max(60).default('You'),
});
export type Settings = z.infer<typeof settings>;

/** Reads the script tag's attributes, and checks that the script can do its work here. @throws {Error} that says what to change. */
export function readSettings(script: HTMLOrSVGScriptElement | null): Settings {
  if (!(script instanceof HTMLScriptElement))
    throw refusal(
      'it is a classic script. Load it with <script src="…/sandbox.js"></script>, not as a module.',
    );
  if (!isSecureContext)
    throw refusal('the page is not a secure context. Open the app on http://localhost or over https.');
  if ('Twilio' in window || 'VideoSDK' in window)
    throw refusal('an SDK was loaded before it. Move its script tag before the SDK’s and the app’s.');
  const parsed = settings.safeParse(script.dataset);
  if (parsed.success) return parsed.data;
  throw refusal(
    parsed.error.issues.map(({ path, message }) => `data-${path.join('')}: ${message}`).join('; '),
  );
}

const refusal = (reason: string): Error => new Error(`The Crossfade sandbox did not start: ${reason}`);
