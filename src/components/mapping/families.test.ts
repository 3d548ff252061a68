import { describe, expect, it } from 'vitest';
import { standingOf } from '../../mapping/proofs';
import { groups, rowsOf } from '../../mapping/pages';
import { exampleRow } from '../../mapping/testing/example-row';
import { familiesOf } from './families';
import { mergeRows } from './merge';

const at = (className: string, name: string, changes: Parameters<typeof exampleRow>[0] = {}) =>
  exampleRow({ id: `methods/${className}/${name}`, twilio: { class: className, name }, ...changes });

it('says once what is so of several names, and keeps a link to each', () => {
  const rows = [at('Logger', 'trace'), at('Logger', 'debug'), at('Other', 'debug')];
  const [only, ...others] = familiesOf(mergeRows(rows));
  expect(others).toEqual([]);
  expect(only?.names).toEqual([
    { name: 'trace', id: 'methods/Logger/trace', otherIds: [], classes: ['Logger'] },
    {
      name: 'debug',
      id: 'methods/Logger/debug',
      otherIds: ['methods/Other/debug'],
      classes: ['Logger', 'Other'],
    },
  ]);
});

it('keeps apart what differs in words, or leads elsewhere', () => {
  const rows = [at('Logger', 'trace'), at('Logger', 'debug'), at('Logger', 'info', { payload: 'Another.' })];
  expect(familiesOf(mergeRows(rows))).toHaveLength(2);
  expect(familiesOf(mergeRows(rows), ({ id }) => id)).toHaveLength(3);
});

describe.each(groups)('$slug', (group) => {
  const families = familiesOf(mergeRows(rowsOf(group)));

  it('shows each of its rows', () => {
    const shown = families.flatMap(({ names }) => names.flatMap(({ id, otherIds }) => [id, ...otherIds]));
    expect(shown.toSorted()).toEqual(
      rowsOf(group)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('says nothing twice of one class', () => {
    const said = families.flatMap(({ row, names }) => {
      if (!row.twilio) return [];
      const { relation, videosdk, payload, timing, instead, notes, table, evidence } = row;
      // What a run has shown of one name, it has not of the next.
      const standing = standingOf(row);
      // An error is led to its own provocation.
      const led = table === 'errors' ? evidence : undefined;
      const classes = [...new Set(names.flatMap(({ classes }) => classes))];
      const words = JSON.stringify([relation, videosdk, payload, timing, instead, notes, standing, led]);
      return payload || timing || instead || notes ? classes.map((name) => `${name}: ${words}`) : [];
    });
    expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([]);
  });
});
