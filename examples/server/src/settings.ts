import * as z from 'zod';
import { VENDOR_NAMES } from './vendors/vendor.ts';

/** An empty value counts as left out, as in a copied `.env.example`. */
const left = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());
const address = z.preprocess((value) => (value === '' ? undefined : value), z.url().optional());

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: address,
  DATABASE: left.transform((value) => value ?? 'rooms.db'),
  VENDOR: z.enum(VENDOR_NAMES).default('videosdk'),
  APP_USERS: left,
  TWILIO_ACCOUNT_SID: left,
  TWILIO_API_KEY_SID: left,
  TWILIO_API_KEY_SECRET: left,
  TWILIO_AUTH_TOKEN: left,
  VIDEOSDK_API_KEY: left,
  VIDEOSDK_SECRET: left,
});

export type Settings = z.infer<typeof schema>;

/**
 * Reads the server's settings from the environment.
 * @throws {Error} which names each wrong variable
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const { success, data, error } = schema.safeParse(environment);
  if (!success) throw new Error(`The settings are wrong.\n${z.prettifyError(error)}`);
  return data;
}
