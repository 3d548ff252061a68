import type { Participant } from '../room/participant';
import type { ServiceFaults, UplinkLevel } from '../service-faults';
import { MeetingError } from './errors';
import { MediaConditions } from '../room/media-conditions';
import type { MeetingRegistry } from './meeting-registry';

/** What VideoSDK's service can be made to get wrong, in VideoSDK's own codes. */
export class VideoSdkFaults implements ServiceFaults {
  readonly conditions = new MediaConditions();
  readonly #registry: MeetingRegistry;
  #failures = 0;
  #busy = false;
  #expired = false;

  constructor(registry: MeetingRegistry) {
    this.#registry = registry;
  }

  /**
   * The next joins (their first request, `init-config`) or changes over the socket, such as `produce`, are refused with
   * 5000. REST calls of the app's server are not counted.
   */
  failNext(count = 1): void {
    this.#failures = count;
  }

  /** VideoSDK names no code for it, so newcomers get 5000 with HTTP status 503. */
  setBusy(busy: boolean): void {
    this.#busy = busy;
  }

  setTokensExpired(expired: boolean): void {
    this.#expired = expired;
  }

  setMediaStopped(participant: Participant, stopped: boolean): void {
    this.conditions.setStopped(participant, stopped);
    this.#apply(participant);
  }

  /**
   * VideoSDK has no scale of its own for quality: viewers of a simulcast camera see lower layers and hear of it by
   * `video-quality-changed`. At 0 no picture gets through.
   */
  limitUplink(participant: Participant, level: UplinkLevel | undefined): void {
    this.conditions.limitUplink(participant, level);
    this.#apply(participant);
  }

  /** Called for each request that changes something. @throws {MeetingError} SERVER_ERROR while failures are left. */
  beforeChange(): void {
    if (this.#failures <= 0) return;
    this.#failures--;
    throw new MeetingError('SERVER_ERROR');
  }

  /** Called for each newcomer. @throws {MeetingError} BUSY or SERVER_ERROR */
  beforeJoin(): void {
    if (this.#busy) throw new MeetingError('BUSY');
    this.beforeChange();
  }

  /** Called for each token that is otherwise good. @throws {MeetingError} INVALID_TOKEN */
  afterToken(): void {
    if (this.#expired) throw new MeetingError('INVALID_TOKEN', 'The token has expired.');
  }

  #apply({ room }: Participant): void {
    for (const peer of this.#registry.meetingOf(room)?.peers ?? []) peer.subscriptions.applyConditions();
  }
}
