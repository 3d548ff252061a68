import type { FromClient, ToClient } from '../../bridge/messages';
import { WireDecoder, type DecodedMessage } from '../decode';
import type { FrameReader } from '../frame-reader';
import { WireLog } from '../wire-log';

/** A message of the one socket that is open. */
export const message = (data: string | ArrayBuffer) => ({ type: 'socket-message', id: 1, data }) as const;

/** What a log of these messages shows, without the opening of the socket. */
export function decodeLog(
  readers: readonly FrameReader[],
  url: string,
  ...exchanged: [sent: boolean, FromClient | ToClient][]
): DecodedMessage[] {
  const log = new WireLog();
  log.add(true, { type: 'socket-open', id: 1, url });
  for (const [sent, each] of exchanged) log.add(sent, each);
  const decoder = new WireDecoder(readers);
  return log.entries.map((entry) => decoder.decode(entry)).slice(1);
}
