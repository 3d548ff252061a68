import { isRecord, parseJson } from '../json';
import type { Frame, FrameContent, FrameReader } from '../wire/frame-reader';
import { isTwilioAddress } from './client';

/** Twilio's sockets: `{type, body: {type}}` for rooms, `{type, group, name}` for insights. */
export class TwilioFrames implements FrameReader {
  answers(url: URL): boolean {
    return isTwilioAddress(url);
  }

  read({ data }: Frame): FrameContent {
    const body = parseJson(data);
    if (!isRecord(body)) throw new Error('Twilio’s sockets carry JSON objects.');
    const { type, body: inner, group, name } = body;
    const more = isRecord(inner) ? inner['type'] : type === 'event' ? `${String(group)} ${String(name)}` : '';
    return { name: more ? `${String(type)}: ${String(more)}` : String(type), body };
  }
}
