import { describe, expect, it } from 'vitest';
import { docs, inferred, twilio } from './evidence';
import { shown } from './proof';
import { complaintsAbout, proofs, readProofs, standingOf, type Proofs } from './proofs';
import { rows } from './rows';
import { exampleRow } from './testing/example-row';
import type { Row } from './schema';

const installed = { twilio: '2.0.0', videosdk: '1.0.0' };
const row = exampleRow({
  evidence: [
    {
      kind: 'run',
      ...shown(
        'participants',
        'guest-joins',
        ['Room', 'participantConnected'],
        ['Meeting', 'participant-joined'],
      ),
    },
  ],
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
  const standing = (evidence: Row['evidence'], records = {}) =>
    standingOf(exampleRow({ evidence }), made(records));
  const source = twilio('room.js', 'class Room extends EventEmitter');

  it('is the best of what it rests on', () => {
    expect(standing([...row.evidence, source], { [row.id]: record })).toBe('run');
    expect(standing([{ kind: 'provoked', provocation: 'room-full' }])).toBe('run');
    expect(standing([inferred('Not seen.'), source])).toBe('source');
    expect(standing([docs('https://docs.videosdk.live/x')])).toBe('docs');
    expect(standing([inferred('Not seen.')])).toBe('inferred');
  });

  it('does not count a run that is not recorded', () => {
    expect(standing([...row.evidence, source])).toBe('source');
    expect(standing(row.evidence)).toBe('inferred');
  });
});
