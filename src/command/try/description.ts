import * as z from 'zod';
import { APP_SERVICES, type Template } from '../../trial/app';

/*
 * What `try` needs to know about an app. All of it can be left out: most is guessed, and the report names what could not be guessed.
 */

/** A button or similar: its name, such as "Mute", or `css=` and a selector. `false`: the app has none. */
const control = z.string().min(1).max(500);
const optional = z.union([control, z.literal(false)]);

const text = z.string().max(10_000);
/** JSON in which "{token}" and similar placeholders are filled in. */
const template: z.ZodType<Template> = z.lazy(() =>
  z.union([text, z.number(), z.boolean(), z.null(), z.array(template), z.record(z.string(), template)]),
);

const none = (says: string) => z.literal(false).describe(says).optional();

const service = z.enum(APP_SERVICES);

const one = z.strictObject({
  service: service
    .describe('Which token the app needs. If left out, it is guessed from the files.')
    .optional(),
  base: z
    .string()
    .regex(/^\/(?:.*\/)?$/, 'it begins and ends with a slash')
    .describe('The path that the app was built for, such as "/app/". If left out, it is read from the page.')
    .optional(),
  open: z.string().startsWith('/').max(1000).describe('The page to open, with its query.').optional(),
  answers: z
    .record(z.string(), template)
    .refine((answers) => Object.keys(answers).every((key) => /^(?:\/|https?:\/\/)/.test(key)), {
      error: 'each needs a path, such as "/token", or an address',
    })
    .describe(
      'What the app requests from its server, by path or address ("*" stands for any part), and the answers. If left out, requests that seem to be for a token get everything that apps have been seen to read. A text is sent unchanged, everything else as JSON, with {token}, {room} and {identity} filled in.',
    )
    .optional(),
  allow: z.array(z.string().max(300)).describe('Hosts that the app needs besides its own.').optional(),
  fill: z
    .record(z.string(), z.string().max(1000))
    .describe(
      'Fields to fill in before joining, by label, placeholder or selector; {name} and {room} are filled in. On VideoSDK, {room} is the id of a room that exists.',
    )
    .optional(),
  join: z.array(control).max(10).describe('What to press, in this order, to join. May be empty.').optional(),
  mute: optional.optional(),
  unmute: control.optional(),
  share: optional.optional(),
  stopSharing: control.optional(),
  leave: optional.optional(),
  see: none('For an app that shows no video.'),
  hear: none('For an app that plays no sound.'),
  guest: none('For an app that is only for two people.'),
});

/** The contents of the file for `--app`: the app, and what differs in its migrated form. */
export const description = one.extend({ migrated: one.optional() });
export type Description = z.infer<typeof one>;

/** The description of one form of the app. */
export function descriptionOf(
  given: z.infer<typeof description>,
  form: 'original' | 'migrated',
): Description {
  const { migrated, ...original } = given;
  return form === 'original' ? original : { ...original, service: undefined, ...migrated };
}

/** @throws {Error} that says what to change */
export function readDescription(text: string): z.infer<typeof description> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON.');
  }
  const parsed = description.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`\n${z.prettifyError(parsed.error)}`);
}
