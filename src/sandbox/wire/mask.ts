const MASK = '‹masked›';

/** The header of a JSON Web Token begins with `{"`. */
const TOKEN_BEGIN = 'eyJ';
const LEAST_HEADER = 8;
/**
 * What a token can stand in: parts of letters, digits, hyphens and underscores, between dots. It begins where such a text
 * begins and is read once, so that a text of nothing but beginnings takes no longer than another.
 */
const DOTTED = /(?<![\w.-])[\w-]*(?:\.[\w-]*)+/g;
/** Parameters of an address that are secrets, whatever they hold. `key` opens VideoSDK's pubsub. */
const PARAMETER = /([?&](?:secret|token|key)=)[^&#\s"]*/gi;
/** Fields and headers that are secrets, whatever they hold. */
const SECRET_NAME =
  /^(?:authorization|cookie|credential|key|password|secret|token|x-api-key)$|token$|secret$/i;
/** Deeper than what any service says. What lies below is left out. */
const MOST_DEPTH = 50;

/** A text without the tokens and secrets that can be told by their form or place. */
export const maskText = (text: string): string =>
  text.replace(DOTTED, maskTokens).replace(PARAMETER, `$1${MASK}`);

/** Whether a line of a text holds such a secret, unless the text that it was made of has the same line. */
export function isSecretIn(text: string, original = ''): boolean {
  const known = new Set(original.split('\n'));
  return text.split('\n').some((line) => !known.has(line) && maskText(line) !== line);
}

/** Each token in it, and its one or two parts after the header, becomes one mask. */
function maskTokens(dotted: string): string {
  const parts = dotted.split('.');
  const masked: string[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? '';
    const begin = part.indexOf(TOKEN_BEGIN);
    const isToken = begin >= 0 && part.length - begin >= LEAST_HEADER && index + 1 < parts.length;
    masked.push(isToken ? part.slice(0, begin) + MASK : part);
    if (isToken) index += 2;
  }
  return masked.join('.');
}

/** Plain data without tokens and secrets. The original is not touched. */
export function maskData(value: unknown, name = '', depth = 0): unknown {
  if (typeof value === 'string') return SECRET_NAME.test(name) && value ? MASK : maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MOST_DEPTH) return '…';
  if (Array.isArray(value)) return value.map((each) => maskData(each, name, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [field, maskData(each, field, depth + 1)]),
  );
}
