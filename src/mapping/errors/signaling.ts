import { videosdkLacks } from '../evidence';
import type { ErrorEntries } from './entry';

const cannotJoin = {
  to: 'Errors.ERROR_UNABLE_TO_JOIN_MEETING',
  relation: 'changed-meaning',
  payload:
    '`join()` rejects, and the state is `FAILED`. Once joined, what ends a call comes with `meeting-left`.',
  also: ['Meeting.meeting-state-changed', 'leaveReason.WEBSOCKET_CONNECTION_ATTEMPTS_EXHAUSTED'],
  steps: ['connect'],
} as const;

const noMessageError = {
  relation: 'none',
  instead:
    'Nothing to move: VideoSDK does not report malformed messages. If joining fails, the state is `FAILED`.',
  also: ['Meeting.meeting-state-changed'],
  restsOn: [videosdkLacks('MESSAGE_INVALID')],
} as const;

const busy = {
  to: 'Errors.SOMETHING_WENT_WRONG',
  relation: 'changed-meaning',
  payload: 'A general error of the server; try again later.',
} as const;

const cannotPrepare = { ...cannotJoin, payload: 'Part of joining: `join()` rejects.' } as const;

/** 53000 to 53006, 53500 and 53501: reaching the service. */
export const signaling: ErrorEntries = {
  53000: { error: 'SignalingConnectionError', ...cannotJoin, steps: ['connect', 'reconnect'] },
  53001: {
    error: 'SignalingConnectionDisconnectedError',
    to: 'leaveReason.WEBSOCKET_DISCONNECTED',
    relation: 'changed-meaning',
    payload:
      'Twilio passes it to `reconnecting`. VideoSDK reports only `RECONNECTING`; others see this reason in `participant-left`.',
    also: ['Meeting.meeting-state-changed', 'leaveReason.WEBSOCKET_CONNECTION_ATTEMPTS_EXHAUSTED'],
    steps: ['leave', 'reconnect'],
  },
  53002: {
    error: 'SignalingConnectionTimeoutError',
    to: 'Errors.ERROR_OPERATION_TIMED_OUT',
    relation: 'changed-meaning',
    payload: 'Any method can reject with it.',
    also: ['Errors.ERROR_UNABLE_TO_JOIN_MEETING'],
    steps: ['connect'],
  },
  53003: { error: 'SignalingIncomingMessageInvalidError', ...noMessageError },
  53004: { error: 'SignalingOutgoingMessageInvalidError', ...noMessageError },
  53006: { error: 'SignalingServerBusyError', ...busy },
  53305: { error: 'TrackServerTrackCapacityReachedError', ...busy },
  53500: { error: 'ConfigurationAcquireFailedError', ...cannotPrepare },
  53501: { error: 'ConfigurationAcquireTurnFailedError', ...cannotPrepare },
};
