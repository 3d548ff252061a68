const MASK = '‹masked›';

/** A JSON Web Token, wherever it stands: its header begins with `{"`. */
const TOKEN = /eyJ[\w-]{5,}(?:\.[\w-]*){1,2}/g;
/** Parameters of an address that are secrets, whatever they hold. `key` opens VideoSDK's pubsub. */
const PARAMETER = /([?&](?:secret|token|key)=)[^&#\s"]*/gi;
/** Fields and headers that are secrets, whatever they hold. */
const SECRET_NAME =
  /^(?:authorization|cookie|credential|key|password|secret|token|x-api-key)$|token$|secret$/i;

/** A text without the tokens and secrets that can be told by their form or place. */
export const maskText = (text: string): string => text.replace(TOKEN, MASK).replace(PARAMETER, `$1${MASK}`);

/** Plain data without tokens and secrets. The original is not touched. */
export function maskData(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return SECRET_NAME.test(name) && value ? MASK : maskText(value);
  if (Array.isArray(value)) return value.map((each) => maskData(each, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, maskData(each, field)]));
}
