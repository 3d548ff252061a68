import * as z from 'zod';
import { mistake, note, risk, type Finding } from '../finding';
import type { Jwt } from '../read';
import { checkForeign } from './common';
import { findingsOf } from './schema-findings';

const CONTENT_TYPE = 'twilio-fpa;v=1';
const MAX_LENGTH = 128;

/** The claims that Twilio asks for (docs/protocols/twilio-video.md, 3.6); a message is what is said when one is not so. */
const claims = z.object({
  iss: z
    .string('`iss` has to be the SID of the API key (`SK…`).')
    .regex(/^SK/, '`iss` has to be the SID of the API key, which begins with `SK`.'),
  sub: z
    .string('`sub` has to be the SID of the account (`AC…`).')
    .regex(/^AC/, '`sub` has to be the SID of the account, which begins with `AC`.'),
  grants: z.object(
    {
      identity: z
        .string('`grants.identity` is missing: it says who the token is for.')
        .min(1, '`grants.identity` is empty: it says who the token is for.')
        .max(MAX_LENGTH, `\`grants.identity\` is longer than ${MAX_LENGTH} characters.`),
      video: z.object(
        {
          room: z
            .string('`grants.video.room` is not a string: it has to be the room’s name or SID.')
            .max(MAX_LENGTH, `\`grants.video.room\` is longer than ${MAX_LENGTH} characters.`)
            .optional(),
        },
        '`grants.video` is missing: without it, the token is not valid for Twilio Video.',
      ),
    },
    '`grants` is missing: it holds the identity and the grant `video`.',
  ),
});

/** By the claim that is wrong; a claim within takes the error of the nearest around it. */
const CODES = { iss: 20103, sub: 20103, grants: 20106, 'grants.video.room': 53101 };

/** What is to be said about the header and the claims of an access token. */
export function checkTwilio(token: Jwt): Finding[] {
  return [
    ...checkHeader(token),
    ...findingsOf(claims, token.payload, 'twilio', { ...CODES, 'grants.identity': identityCode(token) }),
    ...checkRoom(token),
    ...checkForeign(token, ['apikey', 'permissions', 'roles'], 'of VideoSDK’s'),
  ];
}

function checkHeader({ header: { cty } }: Jwt): Finding[] {
  if (cty === CONTENT_TYPE) return [];
  const is = cty === undefined ? 'is missing from the header' : `is \`${JSON.stringify(cty)}\``;
  return [mistake(`\`cty\` ${is}. It has to be \`${CONTENT_TYPE}\`.`, { by: 'twilio', code: 20102 })];
}

const identityCode = ({ payload }: Jwt): number => {
  const { identity } = (payload['grants'] ?? {}) as { identity?: unknown };
  return typeof identity === 'string' && identity.length > MAX_LENGTH ? 53201 : 53200;
};

function checkRoom({ payload }: Jwt): Finding[] {
  const parsed = claims.shape.grants.safeParse(payload['grants']);
  if (!parsed.success) return [];
  const others = Object.keys(payload['grants'] as object).filter(
    (grant) => !['identity', 'video'].includes(grant),
  );
  return [
    ...(parsed.data.video.room === undefined
      ? [risk('`grants.video.room` is missing: the token opens every room of the account.')]
      : []),
    ...(others.length > 0
      ? [note(`It opens other products too: ${others.map((grant) => `\`${grant}\``).join(', ')}.`)]
      : []),
  ];
}
