import { describe, expect, it } from 'vitest';
import type { Entry } from './entry';
import { errorEvidence } from './error-evidence';

const kinds = (className: string, name: string, entry: Entry): string[] =>
  errorEvidence(className, name, entry).map(({ kind }) => kind);

describe('the row of an error rests on', () => {
  it('the run that shows both errors, and both lists of errors', () => {
    const evidence = errorEvidence('RoomMaxParticipantsExceededError', '53105', {
      relation: 'renamed',
      to: 'Errors.MAX_PARTCIPANT_REACHED',
    });
    expect(evidence[0]).toEqual({ kind: 'provoked', provocation: 'room-full' });
    expect(evidence.slice(1)).toMatchObject([
      { kind: 'source', package: 'twilio-video' },
      { kind: 'source', package: '@videosdk.live/js-sdk' },
    ]);
  });

  it('a conclusion, said to be one, where no run shows the pair', () => {
    expect(
      kinds('RoomMaxParticipantsExceededError', '53105', {
        relation: 'renamed',
        to: 'Errors.ERROR_CAMERA_NOT_FOUND',
      }),
    ).toContain('inferred');
  });

  it('Twilio’s list alone where nothing answers, which is no conclusion', () => {
    const entry: Entry = { relation: 'none', instead: 'Nothing.' };
    expect(kinds('SignalingServerBusyError', '53006', entry)).toEqual(['source']);
    expect(kinds('DOMException', 'NotAllowedError', entry)).toEqual([]);
  });
});
