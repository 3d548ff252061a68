// The index of codes has every code of the pinned packages, as these say it themselves.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { builtPages, distDir } from '../support/site';

const require = createRequire(import.meta.url);
const { html } = builtPages().find(({ path }) => path === 'errors/by-code/')!;

/** A row of the index, as text. */
function rowsOf(code: number): string[] {
  return [...html.matchAll(/<tr id="code-(\d+)">([\s\S]*?)<\/tr>/g)]
    .filter(([, id]) => id === String(code))
    .map(([, , row = '']) => row);
}

/** Twilio's: what its package makes of any number in the range of its codes. */
function twilioCodes(): [number, string][] {
  const { createTwilioError } = require('twilio-video/lib/util/twilio-video-errors.js') as {
    createTwilioError(code: number): Error;
  };
  const ranges = [
    [20_000, 21_000],
    [53_000, 54_000],
  ] as const;
  return ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from }, (_, index) => from + index).flatMap((code): [number, string][] => {
      const { name } = createTwilioError(code).constructor;
      return name === 'TwilioError' ? [] : [[code, name]];
    }),
  );
}

/** VideoSDK's: its declarations, compiled as if they were the code. */
function videosdkCodes(): [number, string][] {
  const file = require.resolve('@videosdk.live/js-sdk/constants.d.ts');
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'cjs' });
  const module = { exports: {} as Record<'Errors' | 'leaveReason', Record<string, string | number>> };
  new Function('module', 'exports', code)(module, module.exports);
  return [module.exports.Errors, module.exports.leaveReason].flatMap((list) =>
    Object.entries(list).flatMap(([name, code]): [number, string][] =>
      typeof code === 'number' ? [[code, name]] : [],
    ),
  );
}

describe.each([
  ['Twilio Video', twilioCodes()],
  ['VideoSDK', videosdkCodes()],
])('the index of codes has all of %s', (_, codes) => {
  test('by number and name', () => {
    expect(codes.length).toBeGreaterThan(30);
    const missing = codes.filter(
      ([code, name]) => !rowsOf(code).some((row) => row.includes(`<code>${name}</code>`)),
    );
    expect(missing).toEqual([]);
  });

  test('with what brings each about, or why nothing does', () => {
    const silent = codes.filter(([code]) =>
      rowsOf(code).some((row) => {
        const last = row.slice(row.lastIndexOf('<td'));
        return !/href="[^"]*errors\//.test(last) && last.replace(/<[^>]*>/g, '').trim().length < 20;
      }),
    );
    expect(silent).toEqual([]);
  });
});

test('each error of the mapping is led to from the index', () => {
  const { rows } = JSON.parse(readFileSync(join(distDir, 'mapping.json'), 'utf8')) as {
    rows: { id: string; table: string; twilio?: { class: string } }[];
  };
  const errors = rows.filter(
    ({ id, table, twilio }) => table === 'errors' && !/DOMException/.test(twilio?.class ?? id),
  );
  expect(errors.length).toBeGreaterThan(50);
  expect(errors.filter(({ id }) => !html.includes(`#${id}"`)).map(({ id }) => id)).toEqual([]);
});
