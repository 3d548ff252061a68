import { decodeJwt, decodeProtectedHeader } from 'jose';
import { mistake, note, type Finding } from './finding';
import { lookalike } from './not-jwt';

export type Claims = Readonly<Record<string, unknown>>;

/** A JSON Web Token, taken apart. Its signature has not been looked at. */
export interface Jwt {
  /** As it was read: what stood around it is gone. */
  text: string;
  header: Claims;
  payload: Claims;
}

export type Reading = { jwt: Jwt; findings: Finding[] } | { jwt?: never; findings: [Finding] };

/** What is pasted along with a token and is no part of it. */
const AROUND: readonly { pattern: RegExp; finding: Finding }[] = [
  {
    pattern: /^(authorization:\s*)?bearer\s+/i,
    finding: note(
      'There was “Bearer” before the token. VideoSDK’s REST API expects only the token in `Authorization`.',
    ),
  },
  {
    pattern: /^["'`]|["'`][,;]?$/g,
    finding: note('There were quotes around the token. They are not part of it.'),
  },
  {
    pattern: /\s+/g,
    finding: note('There were spaces or line breaks in the token. With them, no service can read it.'),
  },
];

/**
 * Takes a pasted token apart. Nothing is verified.
 *
 * @returns its header and payload, or the one finding that says why it is no token
 */
export function readToken(pasted: string): Reading {
  let text = pasted.trim();
  const other = lookalike(text);
  if (other) return { findings: [other] };
  const findings: Finding[] = [];
  for (const { pattern, finding } of AROUND) {
    const rest = text.replaceAll(new RegExp(pattern, 'gi'), '');
    if (rest !== text) findings.push(finding);
    text = rest;
  }
  const parts = text.split('.').length;
  if (parts !== 3) return { findings: [wrongParts(parts)] };
  let header: Claims;
  try {
    header = { ...decodeProtectedHeader(text) };
  } catch {
    return { findings: [unreadable('first part, the header,')] };
  }
  let payload: Claims;
  try {
    payload = decodeJwt(text);
  } catch {
    return { findings: [unreadable('second part, the payload,')] };
  }
  if (isDeep(header) || isDeep(payload)) return { findings: [TOO_DEEP] };
  return { jwt: { text, header, payload }, findings };
}

const wrongParts = (parts: number): Finding =>
  mistake(
    `This is not a JWT: a JWT has three parts separated by dots, but this has ${parts === 1 ? 'no dot' : `${parts} parts`}.`,
  );
const unreadable = (part: string): Finding =>
  mistake(`This is not a JWT: its ${part} is not JSON in base64url. Part of it may be missing.`);

/** No token of either vendor is nested as deeply; one that is would exhaust the stack of what reads it. */
const MAX_DEPTH = 20;
const TOO_DEEP = mistake(`Its claims are nested more than ${MAX_DEPTH} levels deep. Neither vendor’s are.`);

function isDeep(value: unknown, left = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((part) => isDeep(part, left - 1));
}
