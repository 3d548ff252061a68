import type { MediaConditions } from '../../room/media-conditions';
import type { Participant } from '../../room/room';
import type { TrackSelection } from '../media/track-selection';
import type { TwilioRoom } from '../twilio-room';

/** What a media signalling channel knows of its client. */
export interface ChannelContext {
  room: TwilioRoom;
  participant: Participant;
  selection: TrackSelection;
  conditions: MediaConditions;
  /** Sends a message, if the channel is open. */
  send(message: Record<string, unknown>): void;
}

/** The service's end of one channel (docs/protocols/twilio-video.md, 5). */
export interface Channel {
  /** The client listens from now on: what was sent before may be lost. */
  ready?(): void;
  /** A message other than `ready`. A malformed one is ignored. */
  receive?(message: unknown): void;
  close?(): void;
}

export type OpenChannel = (context: ChannelContext) => Channel;
