import { describe, expect, it } from 'vitest';
import { shown } from './proof';
import { complaintsAbout, proofs, readProofs, standingOf, type Proofs } from './proofs';
import { rows } from './rows';
import { exampleRow } from './testing/example-row';

const installed = { twilio: '2.0.0', videosdk: '1.0.0' };
const row = exampleRow({
  proof: shown(
    'participants',
    'guest-joins',
    ['Room', 'participantConnected'],
    ['Meeting', 'participant-joined'],
  ),
});
const record = {
  twilio: { emitter: 'Room', event: 'participantConnected', afterMs: 12 },
  videosdk: { emitter: 'Meeting', event: 'participant-joined', afterMs: 34 },
};
const made = (records: Proofs['rows']): Proofs => ({
  twilioVideo: '2.0.0',
  videosdk: '1.0.0',
  rows: records,
});

describe('the recorded proofs', () => {
  it('fit the rows and the installed packages', () => {
    expect(complaintsAbout(rows, proofs)).toEqual([]);
  });
});

describe('checking proofs', () => {
  it('asks for nothing before the first run', () => {
    expect(complaintsAbout([row], readProofs({}), installed)).toEqual([]);
  });

  it('accepts a record of the row’s events', () => {
    expect(complaintsAbout([row], made({ [row.id]: record }), installed)).toEqual([]);
  });

  it('finds a row that was not proved', () => {
    const other = { ...row, id: 'events/Room/other' };
    expect(complaintsAbout([row, other], made({ [row.id]: record }), installed)).toHaveLength(1);
  });

  it('finds a record of other events', () => {
    const wrong = { ...record, twilio: { ...record.twilio, event: 'disconnected' } };
    expect(complaintsAbout([row], made({ [row.id]: wrong }), installed)).toHaveLength(1);
  });

  it('finds a record that no row asks for', () => {
    expect(complaintsAbout([exampleRow()], made({ [row.id]: record }), installed)).toHaveLength(1);
  });

  it('finds proofs of other versions', () => {
    const old = { ...made({ [row.id]: record }), twilioVideo: '1.9.0' };
    expect(complaintsAbout([row], old, installed)).toHaveLength(1);
  });

  it('refuses a file of another form', () => {
    expect(() => readProofs({ rows: [] })).toThrow();
  });
});

describe('the standing of a row', () => {
  it('is proved, to be proved, or inferred', () => {
    expect(standingOf(row, made({ [row.id]: record })).kind).toBe('proved');
    expect(standingOf(row, made({})).kind).toBe('not-yet');
    expect(standingOf(exampleRow(), made({})).kind).toBe('inferred');
  });
});
