import { expect, it } from 'vitest';
import { reactRows } from '../mapping/react/rows';
import { rows } from '../mapping/rows';
import { nameEntries } from './name-entries';

const entries = nameEntries();
const byId = new Map(entries.map((entry) => [entry.id, entry]));

it('has every row of the mapping once, with its answer', () => {
  expect(entries.filter(({ kind }) => kind === 'row')).toHaveLength(rows.length + reactRows.length);
  expect(byId.size).toBe(entries.length);
  for (const { id, answer } of entries) expect(answer, id).not.toBe('');
});

it('says in the hit what a name becomes', () => {
  const joined = entries.find(({ title }) => title === 'Room event participantConnected');
  expect(joined?.answer).toMatch(/^→ Meeting\.participant-joined/);
  expect(joined?.names).toEqual(
    expect.arrayContaining([
      { of: 'Room', name: 'participantConnected' },
      { of: 'Meeting', name: 'participant-joined' },
    ]),
  );
});

it('does not say twice that a name has no counterpart: its relation stands beside it', () => {
  const said = entries.filter(
    ({ relation, answer }) => relation && /^(?:no counterpart|new in)/i.test(answer),
  );
  expect(said).toEqual([]);
});

it('says what a hook of React stands for, and where it is told', () => {
  expect(byId.get('row:react/usePubSub/result/publish')).toMatchObject({
    answer: expect.stringContaining('pubSub.publish()') as string,
    path: 'mapping/react/other-hooks/#react/usePubSub/result/publish',
  });
});

it('finds an error on demand by the codes of both sides', () => {
  const full = byId.get('error:room-full');
  expect(full?.answer).toMatch(/^Make it happen: /);
  expect(full?.names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['53105', 'MAX_PARTCIPANT_REACHED', '4009']),
  );
});

it('keeps answers short', () => {
  for (const { id, kind, answer } of entries) if (kind === 'row') expect(answer.length, id).toBeLessThan(220);
});
