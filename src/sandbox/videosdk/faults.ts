import { FaultSwitches } from '../fault-switches';
import { MeetingError } from './errors';
import type { MeetingRegistry } from './meeting-registry';

/**
 * What VideoSDK's service can be made to get wrong, in VideoSDK's own codes.
 *
 * - `failNext`: joins (their first request, `init-config`) and changes over the socket, such as `produce`, are refused
 *   with 5000. REST calls of the app's server are not counted.
 * - `setBusy`: VideoSDK names no code for it, so newcomers get 5000 with HTTP status 503.
 * - `limitUplink`: VideoSDK has no scale of its own for quality. Viewers of a simulcast camera see lower layers and hear of
 *   it by `video-quality-changed`; at 0 no picture gets through.
 */
export class VideoSdkFaults extends FaultSwitches {
  constructor(registry: MeetingRegistry) {
    super(({ room }) => {
      for (const peer of registry.meetingOf(room)?.peers ?? []) peer.subscriptions.applyConditions();
    });
  }

  /** Called for each request that changes something. @throws {MeetingError} SERVER_ERROR while failures are left. */
  beforeChange(): void {
    if (this.fails()) throw new MeetingError('SERVER_ERROR');
  }

  /** Called for each newcomer. @throws {MeetingError} BUSY or SERVER_ERROR */
  beforeJoin(): void {
    if (this.busy) throw new MeetingError('BUSY');
    this.beforeChange();
  }

  /** Called for each token that is otherwise good. @throws {MeetingError} INVALID_TOKEN */
  afterToken(): void {
    if (this.tokensExpired) throw new MeetingError('INVALID_TOKEN', 'The token has expired.');
  }
}
