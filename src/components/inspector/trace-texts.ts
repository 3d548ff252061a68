import type { DecodedMessage } from '../../sandbox/wire/decode';

/** What a message carries, as text. */
export function bodyText({ body }: DecodedMessage): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2);
}

/** Whether a message has a text in any of its parts. @param wanted in lower case */
export function mentions(message: DecodedMessage, wanted: string): boolean {
  const { name, channel, sent } = message;
  return [name, channel, sent ? 'sent' : 'received', bodyText(message)].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}

/** A trace as JSON; times are milliseconds since a moment. */
export function traceJson(messages: readonly DecodedMessage[], since: number): string {
  const plain = messages.map(({ time, sent, channel, name, size, body }) => ({
    afterMs: Math.max(0, Math.round(time - since)),
    direction: sent ? 'sent' : 'received',
    channel,
    name,
    size,
    ...(body === undefined ? {} : { body }),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
