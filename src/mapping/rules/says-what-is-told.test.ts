import { describe, expect, it } from 'vitest';
import { exampleRow } from '../testing/example-row';
import { saysWhatIsTold, saysWhatNewcomersLearn } from './says-what-is-told';
import type { MappedRow } from '../schema';

const context = { steps: [], demos: {} };
const nothing = { you: 'Nothing.', others: 'Nothing.', by: 'run' } as const;

describe('a row of what changes a room', () => {
  const disable: Partial<MappedRow> = {
    table: 'methods',
    twilio: { class: 'LocalAudioTrack', name: 'disable' },
    videosdk: { class: 'Meeting', name: 'muteMic' },
  };

  it('says for both sides what is told', () => {
    const complaints = (told: MappedRow['told']) =>
      saysWhatIsTold([exampleRow({ ...disable, told })], context);
    expect(complaints({ twilio: nothing, videosdk: nothing })).toEqual([]);
    expect(complaints({ twilio: nothing })).toEqual([expect.stringContaining('muteMic')]);
    expect(complaints({ videosdk: nothing })).toEqual([expect.stringContaining('disable')]);
  });

  it('need not say so of what stays with whoever calls it', () => {
    const attach = { twilio: { class: 'LocalVideoTrack', name: 'attach' }, videosdk: null };
    expect(saysWhatIsTold([exampleRow({ table: 'methods', ...attach })], context)).toEqual([]);
  });

  it.each([
    ['options', 'ConnectOptions', 'a new option'],
    ['rest', 'Video REST', 'POST /v1/Anything'],
  ] as const)('is judged, in the table of %s, whatever it is called', (table, className, name) => {
    const row = exampleRow({ table, twilio: { class: className, name }, videosdk: null });
    expect(saysWhatIsTold([row], context)).toEqual([expect.stringContaining(name)]);
  });
});

describe('a row of what can be so before somebody joins', () => {
  it('says for both sides how they learn of it', () => {
    const complaints = (newcomers: MappedRow['newcomers']) =>
      saysWhatNewcomersLearn([exampleRow({ newcomers })], context);
    const said = { newcomer: 'An event.', by: 'run' } as const;
    expect(complaints({ twilio: said, videosdk: said })).toEqual([]);
    expect(complaints({ twilio: said })).toEqual([expect.stringContaining('participant-joined')]);
    expect(complaints(undefined)).toEqual([expect.stringContaining('participantConnected')]);
  });

  it('is judged whatever it is called', () => {
    const row = exampleRow({ twilio: { class: 'Room', name: 'somethingNew' }, videosdk: null });
    expect(saysWhatNewcomersLearn([row], context)).toEqual([expect.stringContaining('somethingNew')]);
  });
});
