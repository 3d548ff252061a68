// Rows of the mapping that are proved by a run are proved by a test that makes this run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { distDir } from '../support/site';

/** Most stand with the calls; what waits for an SDK’s clock stands in `waits`. */
const specOf = (demo: string): string => {
  const waiting = `tests/waits/${demo}.spec.ts`;
  return existsSync(waiting) ? waiting : `tests/calls/steps/${demo}.spec.ts`;
};

/** What a run has shown of a row: an event in a demo, what a pair of programs read, or an error that was provoked. */
const BY_RUN = new Set(['run', 'checked', 'provoked']);

test('at least three hundred rows are proved by a run', () => {
  const { rows } = JSON.parse(readFileSync(join(distDir, 'mapping.json'), 'utf8')) as {
    rows: { evidence: { kind: string }[] }[];
  };
  const proved = rows.filter(({ evidence }) => evidence.some(({ kind }) => BY_RUN.has(kind)));
  expect(proved.length).toBeGreaterThanOrEqual(300);
});

test('each action by which a row is proved is taken by the test of its demo', () => {
  const { rows } = JSON.parse(readFileSync(join(distDir, 'mapping.json'), 'utf8')) as {
    rows: { evidence: { demo?: string; action?: string }[] }[];
  };
  const runs = rows.flatMap(({ evidence }) =>
    evidence.flatMap(({ demo, action }) => (demo && action ? [{ demo, action }] : [])),
  );
  expect(runs.length).toBeGreaterThan(0);
  const untaken = runs.filter(({ demo, action }) => {
    const text = readFileSync(specOf(demo), 'utf8');
    return !text.includes(action === 'run' ? `'${demo}'` : `.take('${action}'`);
  });
  expect(untaken).toEqual([]);
});
