import * as z from 'zod';
import { createAccessToken } from '../sandbox/twilio/access-token';
import { createToken } from '../sandbox/videosdk/token';
import { PERMISSIONS, ROLES } from './checks/videosdk';
import type { Side } from '../sides';

const DAY_IN_MINUTES = 1440;
const YEAR_IN_MINUTES = 365 * DAY_IN_MINUTES;

const required = (what: string) => z.string().trim().min(1, `Enter ${what}.`);
const optional = z
  .string()
  .trim()
  .max(128, 'No more than 128 characters.')
  .transform((text) => (text === '' ? undefined : text));
const minutes = (most: number, why: string) =>
  z.coerce
    .number('Enter a number of minutes.')
    .int('Enter whole minutes.')
    .min(1, 'Enter at least one minute.')
    .max(most, why);

/** What the form for a Twilio token holds. */
const twilioForm = z.object({
  accountSid: required('the SID of the account').regex(
    /^AC[0-9a-f]{32}$/i,
    'An account SID is `AC` and 32 hexadecimal digits.',
  ),
  apiKeySid: required('the SID of the API key').regex(
    /^SK[0-9a-f]{32}$/i,
    'An API key’s SID is `SK` and 32 hexadecimal digits. The auth token of the account does not work here.',
  ),
  secret: required('the secret of the API key'),
  identity: required('who the token is for').max(128, 'No more than 128 characters.'),
  room: optional,
  minutes: minutes(DAY_IN_MINUTES, 'Twilio allows at most 24 hours, which is 1440 minutes.'),
});

/** What the form for a VideoSDK token holds. */
const videosdkForm = z.object({
  apiKey: required('the API key').regex(/^(?!SK[0-9a-f]{32}$)/i, 'This is the SID of a Twilio key.'),
  secret: required('the secret'),
  participantId: optional,
  roomId: optional,
  permissions: z
    .array(z.enum(PERMISSIONS))
    .min(1, 'Choose at least one: without any, the token lets nobody in.'),
  roles: z.array(z.enum(ROLES)),
  minutes: minutes(YEAR_IN_MINUTES, 'No more than a year.'),
});

/** By the name of a field; a list for a group of boxes. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;
export type Made = { token: string; errors?: never } | { token?: never; errors: Record<string, string> };

/**
 * Signs a token with what a form holds. Nothing is kept and nothing is sent.
 *
 * @returns the token, or a sentence for each field that is not right
 */
export async function makeToken(vendor: Side, values: FormValues): Promise<Made> {
  const parsed = vendor === 'twilio' ? twilioForm.safeParse(values) : videosdkForm.safeParse(values);
  if (!parsed.success) return { errors: firstOfEach(parsed.error.issues) };
  return {
    token:
      vendor === 'twilio'
        ? await makeTwilio(twilioForm.parse(values))
        : await makeVideosdk(videosdkForm.parse(values)),
  };
}

function makeTwilio(form: z.infer<typeof twilioForm>): Promise<string> {
  const { accountSid, apiKeySid, secret: apiKeySecret, identity, room } = form;
  return createAccessToken(
    { accountSid, apiKeySid, apiKeySecret },
    { identity, ttlSeconds: form.minutes * 60, ...(room === undefined ? {} : { room }) },
  );
}

function makeVideosdk(form: z.infer<typeof videosdkForm>): Promise<string> {
  const { apiKey, secret, permissions, roles, roomId, participantId } = form;
  return createToken(
    { apiKey, secret },
    {
      permissions,
      ttlSeconds: form.minutes * 60,
      ...(roles.length === 0 ? {} : { roles }),
      ...(roomId === undefined ? {} : { roomId }),
      ...(participantId === undefined ? {} : { participantId }),
    },
  );
}

function firstOfEach(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0])] ??= message;
  return errors;
}
