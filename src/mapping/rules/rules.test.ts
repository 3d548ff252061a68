import { describe, expect, it } from 'vitest';
import { row as rowSchema } from '../schema';
import { rows } from '../rows';
import { STEPS } from '../steps';
import { rules } from './index';
import type { Demo } from '../../demos/demo';

const found = import.meta.glob<Demo>('../../demos/*/demo.ts', { eager: true, import: 'default' });
const demos = Object.fromEntries(
  Object.entries(found).map(([path, { actions }]) => [path.split('/').at(-2) ?? '', actions]),
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
