import { abilitiesOf, type Ability } from './abilities';
import { checkAlgorithm, checkLifetime, checkSecrets } from './checks/common';
import { checkTwilio } from './checks/twilio';
import { checkVideosdk } from './checks/videosdk';
import { bySeverity, mistake, type Finding } from './finding';
import { lifetimeInWords, lifetimeOf } from './lifetime';
import { readToken, type Jwt } from './read';
import { translate, type ClaimPair } from './translate';
import { vendorOf } from './vendor';
import type { Side } from '../sides';

/** What a readable token of either vendor says. */
export interface Inspection {
  vendor: Side;
  jwt: Jwt;
  /** Until when it holds, in words. */
  lifetime: string;
  /** Whether the moment lies within its time. */
  inTime: boolean;
  findings: Finding[];
  abilities: Ability[];
  claims: ClaimPair[];
}

export type Inspected = Inspection | { vendor?: never; findings: Finding[] };

const CHECKS: Readonly<Record<Side, (token: Jwt) => Finding[]>> = {
  twilio: checkTwilio,
  videosdk: checkVideosdk,
};

const WRONG_VENDOR: Readonly<Record<Side, Finding>> = {
  twilio: mistake(
    'This is a VideoSDK token: it has `apikey` and `permissions` where Twilio looks for `iss`, `sub` and `grants`.',
    { by: 'twilio', code: 20102 },
  ),
  videosdk: mistake(
    'This is a Twilio token: it has `iss`, `sub` and `grants` where VideoSDK looks for `apikey` and `permissions`.',
    { by: 'videosdk', code: 4001 },
  ),
};

/**
 * Reads a pasted token and tells what is right and wrong with it. The signature is not checked.
 *
 * @param meantFor whose SDK it is to be given to; its own vendor's when left out
 * @param now seconds since 1970
 */
export function inspectToken(pasted: string, meantFor: Side | undefined, now: number): Inspected {
  const { jwt, findings: atFirst } = readToken(pasted);
  if (!jwt) return { findings: atFirst };
  const vendor = vendorOf(jwt) ?? meantFor;
  if (!vendor) return { findings: [...atFirst, ofNeither(jwt), ...checkSecrets(jwt)] };

  const lifetime = lifetimeOf(jwt.payload, now);
  const findings = [
    ...(meantFor && meantFor !== vendor ? [WRONG_VENDOR[meantFor]] : []),
    ...checkSecrets(jwt),
    ...checkAlgorithm(jwt, vendor),
    ...CHECKS[vendor](jwt),
    ...checkLifetime(lifetime, jwt, vendor, now),
    ...atFirst,
  ].toSorted(bySeverity);
  return {
    vendor,
    jwt,
    lifetime: lifetimeInWords(lifetime, now),
    inTime: lifetime.state === 'valid' || lifetime.state === 'endless',
    findings,
    abilities: abilitiesOf(jwt.payload, vendor),
    claims: translate(jwt, vendor),
  };
}

function ofNeither({ payload }: Jwt): Finding {
  const claims = Object.keys(payload).map((claim) => `\`${claim}\``);
  return mistake(
    `This is a JWT, but not from either vendor: Twilio’s has \`grants\`, VideoSDK’s \`apikey\`. This one has ${claims.join(', ') || 'no claims'}.`,
  );
}
