import { mistake, note, risk, type Answer, type Finding } from '../finding';
import { DAY, inWords, type Lifetime } from '../lifetime';
import type { Claims, Jwt } from '../read';
import type { Side } from '../../sides';

/** The answers to a wrong header, to a token out of its time and to a time that cannot be read. */
const CODES = {
  twilio: { header: 20102, expired: 20104, notYet: 20105 },
  videosdk: { header: 4002, expired: 4002, notYet: 4002 },
} as const satisfies Record<Side, object>;

const answer = (by: Side, to: keyof (typeof CODES)[Side]): Answer => ({ by, code: CODES[by][to] });

export function checkAlgorithm({ header }: Jwt, vendor: Side): Finding[] {
  const { alg } = header;
  if (alg === 'HS256') return [];
  const text =
    alg === 'none'
      ? 'It is not signed: `alg` is `none`, so anybody could have created it.'
      : `It is signed with ${typeof alg === 'string' ? `\`${alg}\`` : 'no algorithm that `alg` names'}; both vendors use \`HS256\`.`;
  return [mistake(text, answer(vendor, 'header'))];
}

/** Whether a token holds at a moment, and is made to hold for a sensible time. */
export function checkLifetime(lifetime: Lifetime, { payload }: Jwt, vendor: Side, now: number): Finding[] {
  if (lifetime.state === 'unreadable') {
    const text = lifetime.milliseconds
      ? `\`${lifetime.claim}\` is in milliseconds. It has to be in seconds; divide by 1000.`
      : `\`${lifetime.claim}\` is not a number of seconds since 1970.`;
    return [mistake(text, answer(vendor, 'expired'))];
  }
  return [
    ...checkMoment(lifetime, vendor, now),
    ...checkLength(lifetime, vendor),
    ...(lifetime.state === 'valid' ? checkClock(payload, now) : []),
  ];
}

type Readable = Exclude<Lifetime, { state: 'unreadable' }>;

function checkMoment(lifetime: Readable, vendor: Side, now: number): Finding[] {
  if (lifetime.state === 'expired')
    return [mistake(`It expired ${inWords(now - lifetime.until)} ago.`, answer(vendor, 'expired'))];
  if (lifetime.state === 'not-yet')
    return [mistake('It is not valid yet: `nbf` is in the future.', answer(vendor, 'notYet'))];
  return [];
}

function checkLength(lifetime: Readable, vendor: Side): Finding[] {
  if (lifetime.state === 'endless' || lifetime.until === Infinity) {
    return [
      vendor === 'twilio'
        ? mistake('`exp` is missing, but Twilio requires it.', answer('twilio', 'expired'))
        : risk('`exp` is missing: anybody who gets hold of it can use it for ever.'),
    ];
  }
  const length = lifetime.until - (lifetime.from ?? lifetime.until);
  if (length <= DAY) return [];
  return [
    vendor === 'twilio'
      ? mistake(`It is valid for ${inWords(length)}. Twilio allows 24 hours at most.`)
      : risk(
          `It is valid for ${inWords(length)}, and cannot be revoked in that time. Let it expire after the longest call you allow.`,
        ),
  ];
}

/** A signer whose clock is a little fast is common and harmless. */
const CLOCK_TOLERANCE = 60;

function checkClock({ iat }: Claims, now: number): Finding[] {
  if (typeof iat !== 'number' || iat <= now + CLOCK_TOLERANCE) return [];
  return [
    risk(
      `\`iat\` is ${inWords(iat - now)} in the future: the clock of the signing server, or of this machine, is wrong.`,
    ),
  ];
}

const SECRET_NAME = /secret|password|passwd|private_?key|auth_?token/i;
const SECRET_VALUE = /^[0-9a-f]{64}$/i;

/** Secrets among the claims: a payload is coded, not encrypted, and everybody can read it. */
export function checkSecrets({ payload }: Jwt): Finding[] {
  return [...leavesOf(payload)]
    .filter(([path, value]) => SECRET_NAME.test(path) || SECRET_VALUE.test(String(value)))
    .map(([path]) =>
      mistake(
        `\`${path}\` looks like a secret. Anybody who has the token can read its payload: remove the claim and replace the secret.`,
      ),
    );
}

function* leavesOf(value: unknown, path = ''): Generator<[path: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else
    for (const [name, part] of Object.entries(value)) yield* leavesOf(part, path ? `${path}.${name}` : name);
}

/** What only the other vendor's tokens have, left over from a port. */
export function checkForeign({ payload }: Jwt, foreign: readonly string[], whose: string): Finding[] {
  const found = foreign.filter((claim) => claim in payload).map((claim) => `\`${claim}\``);
  if (found.length === 0) return [];
  const [are, mean] = found.length === 1 ? ['is', 'means'] : ['are', 'mean'];
  return [note(`${found.join(' and ')} ${are} ${whose} and ${mean} nothing here.`)];
}
