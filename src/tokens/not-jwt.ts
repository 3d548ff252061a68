import { mistake, type Finding } from './finding';

/** What people paste for a token, in the order in which it is looked for. */
const LOOKALIKES: readonly { pattern: RegExp; text: string }[] = [
  {
    pattern: /^[[{]/,
    text: 'This is JSON. If it is the answer of your token endpoint, paste the value of its `token`.',
  },
  { pattern: /^https?:/i, text: 'This is a URL, not a token.' },
  {
    pattern: /^SK[0-9a-f]{32}$/i,
    text: 'This is the SID of a Twilio API key. A token is signed with that key’s secret; below you see how to create one.',
  },
  { pattern: /^AC[0-9a-f]{32}$/i, text: 'This is the SID of a Twilio account, not a token.' },
  {
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    text: 'This has the form of a VideoSDK API key. A token is signed with the secret that belongs to it.',
  },
  {
    pattern: /^([0-9a-f]{32}|[0-9a-f]{64}|[0-9a-z]{32})$/i,
    text: 'This looks like a secret. It is for signing tokens, and is not a token itself; keep it on your server.',
  },
  {
    pattern: /^[0-9a-z]{4}(-[0-9a-z]{4}){2}$/i,
    text: 'This has the form of a VideoSDK room id, not of a token.',
  },
  {
    pattern: /^[^.\s]+(\.[^.\s]*){4}$/,
    text: 'This is an encrypted token (JWE). Both vendors accept only signed tokens.',
  },
];

/** What a pasted text is when it is something else than a JWT, where that can be told. */
export function lookalike(text: string): Finding | undefined {
  const found = LOOKALIKES.find(({ pattern }) => pattern.test(text));
  return found && mistake(found.text);
}
