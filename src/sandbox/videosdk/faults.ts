import { FaultSwitches } from '../faults/fault-switches';
import type { Participant } from '../room/room';
import { checkServerCode, MeetingError } from './errors';
import { serverLeaveReason } from './leave-reasons';
import type { Meeting } from './meeting';
import type { MeetingRegistry } from './meeting-registry';

/** The service's own "something went wrong". */
const ORDINARY = 5000;

/**
 * What VideoSDK's service can be made to get wrong, in VideoSDK's own codes.
 *
 * - `failNext`: joins (their first request, `init-config`) and changes over the socket, such as `join` and `produce`, are refused
 *   with 5000, unless another code is given. REST calls of the app's server are not counted.
 * - `setBusy`: VideoSDK names no code for it, so newcomers get 5000 with HTTP status 503.
 * - `removeParticipant`: `meeting-left` and `participant-left` report 1002, unless another reason is given.
 * - `breakMedia`: the SDK of one who sends emits the error 3044, after some 20 seconds, and asks in vain to restart ICE.
 * - `limitUplink`: VideoSDK has no scale of its own for quality. Viewers of a simulcast camera see lower layers and hear of
 *   it by `video-quality-changed`; at 0 no picture gets through.
 */
export class VideoSdkFaults extends FaultSwitches<number> {
  readonly #meetingOf: (participant: Participant) => Meeting | undefined;

  constructor(registry: MeetingRegistry) {
    super(({ room }) => {
      for (const peer of registry.meetingOf(room)?.peers ?? []) peer.subscriptions.applyConditions();
    });
    this.#meetingOf = ({ room }) => registry.meetingOf(room);
  }

  removeParticipant(participant: Participant, code?: number): void {
    const reason = code === undefined ? undefined : serverLeaveReason(code);
    const meeting = this.#meetingOf(participant);
    if (reason && meeting) meeting.dismiss(participant, 'removed', reason);
    else participant.room.leave(participant, 'removed');
  }

  breakMedia(participant: Participant): void {
    const peer = this.#meetingOf(participant)?.peerOf(participant);
    if (!peer) throw this.noConnection(participant);
    peer.media.breakOff();
  }

  /** Called for each request that changes something. @throws {MeetingError} while failures are left. */
  beforeChange(): void {
    const code = this.failures.take(ORDINARY);
    if (!code) return;
    const message = code === ORDINARY ? undefined : 'The sandbox gives this code on demand.';
    throw new MeetingError('SERVER_ERROR', message, code);
  }

  /** Called for each newcomer. @throws {MeetingError} BUSY, or as {@link VideoSdkFaults.beforeChange} does. */
  beforeJoin(): void {
    if (this.busy) throw new MeetingError('BUSY');
    this.beforeChange();
  }

  /** Called for each token that is otherwise good. @throws {MeetingError} INVALID_TOKEN */
  afterToken(): void {
    if (this.tokensExpired) throw new MeetingError('INVALID_TOKEN', 'The token has expired.');
  }

  protected codeOf(code: number): number {
    return checkServerCode(code);
  }
}
