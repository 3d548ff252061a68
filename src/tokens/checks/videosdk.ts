import * as z from 'zod';
import { mistake, note, risk, type Finding } from '../finding';
import type { Claims, Jwt } from '../read';
import { checkForeign } from './common';
import { findingsOf } from './schema-findings';

export const PERMISSIONS = ['allow_join', 'ask_join', 'allow_mod'] as const;
export const ROLES = ['rtc', 'crawler'] as const;

const text = (claim: string, what: string) => z.string(`\`${claim}\` is not a string: it has to be ${what}.`);

/** The claims that VideoSDK documents (docs/protocols/videosdk.md, 6); a message is what is said when one is not so. */
const claims = z.object({
  apikey: z
    .string('`apikey` is missing: it is the API key whose secret signs the token.')
    .min(1, '`apikey` is empty.')
    .regex(/^(?!SK[0-9a-f]{32}$)/i, '`apikey` is the SID of a Twilio key. It has to be VideoSDK’s API key.'),
  permissions: z
    .array(
      z.string('`permissions` contains something that is not a string.'),
      '`permissions` is missing, or not a list.',
    )
    .min(1, '`permissions` is empty: the token lets nobody in.'),
  roomId: text('roomId', 'the id of a room').optional(),
  participantId: text('participantId', 'the id of a participant').optional(),
  roles: z
    .array(z.string('`roles` contains something that is not a string.'), '`roles` is not a list.')
    .optional(),
});

const CODES = { apikey: 4001, permissions: 4008, roomId: 4022, participantId: 4023, roles: 4024 };

/** What is to be said about the claims of a VideoSDK token. */
export function checkVideosdk(token: Jwt): Finding[] {
  const { payload } = token;
  return [
    ...findingsOf(claims, payload, 'videosdk', CODES),
    ...checkWords(payload),
    ...checkScope(payload),
    ...checkVersion(payload),
    ...(payload['nbf'] === undefined ? [] : [note('`nbf` is not among the claims that VideoSDK documents.')]),
    ...checkForeign(token, ['grants', 'sub'], 'of Twilio’s'),
  ];
}

function checkWords(payload: Claims): Finding[] {
  const permissions = textsOf(payload['permissions']);
  const roles = textsOf(payload['roles']);
  return [
    ...unknownWords('permissions', permissions, PERMISSIONS),
    ...unknownWords('roles', roles, ROLES),
    ...(permissions.length > 0 && !PERMISSIONS.some((known) => permissions.includes(known))
      ? [mistake('None of its `permissions` lets anybody in.', { by: 'videosdk', code: 4008 })]
      : []),
    ...(permissions.includes('allow_mod')
      ? [risk('`allow_mod`: its holder can mute and remove others. Give it to hosts only.')]
      : []),
  ];
}

function unknownWords(claim: string, words: readonly string[], known: readonly string[]): Finding[] {
  return words
    .filter((word) => !known.includes(word))
    .map((word) => {
      const names = known.map((name) => `\`${name}\``).join(', ');
      return mistake(
        `\`${claim}\` holds \`${word}\`, which VideoSDK does not document. Known values are ${names}.`,
      );
    });
}

function checkScope(payload: Claims): Finding[] {
  const roles = payload['roles'];
  const findings: Finding[] = [];
  if (roles === undefined || (textsOf(roles).includes('rtc') && textsOf(roles).includes('crawler')))
    findings.push(
      risk('It is valid for meetings and for REST. Give browsers only tokens with `roles: ["rtc"]`.'),
    );
  else if (!textsOf(roles).includes('rtc'))
    findings.push(
      note('Without the role `rtc` it is valid for REST only; joining a meeting fails with 4024.'),
    );
  if (payload['roomId'] === undefined)
    findings.push(
      risk('`roomId` is missing: the token opens every room of the account whose id its holder knows.'),
    );
  if (payload['participantId'] === undefined)
    findings.push(risk('`participantId` is missing: its holder can join as anybody.'));
  return findings;
}

function checkVersion({ version, roomId, participantId, roles }: Claims): Finding[] {
  if (version === 2 || [roomId, participantId, roles].every((claim) => claim === undefined)) return [];
  return [mistake('`version` has to be the number 2 in a token with `roomId`, `participantId` or `roles`.')];
}

/** The texts of a list; none of anything else. */
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
