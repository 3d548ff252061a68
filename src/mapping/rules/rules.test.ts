import { describe, expect, it } from 'vitest';
import { row as rowSchema } from '../schema';
import { rows } from '../rows';
import { STEPS } from '../steps';
import { rules } from './index';
import connect from '../../demos/connect/demo';
import leave from '../../demos/leave/demo';
import mute from '../../demos/mute/demo';
import participants from '../../demos/participants/demo';
import render from '../../demos/render/demo';

const demos = Object.fromEntries(
  Object.entries({ connect, leave, mute, participants, render }).map(([name, { actions }]) => [
    name,
    actions,
  ]),
);

describe('the mapping', () => {
  it('has only rows of the published form', () => {
    for (const row of rows) expect(rowSchema.safeParse(row).error, row.id).toBeUndefined();
  });

  for (const [name, rule] of Object.entries(rules)) {
    it(`keeps the rule: ${name}`, () => {
      expect(rule(rows, { steps: STEPS, demos })).toEqual([]);
    });
  }
});
