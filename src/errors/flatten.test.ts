import { describe, expect, test } from 'vitest';
import { SIDES } from '../sides';
import { bundleOf, programNames } from './bundles';
import { flatten } from './flatten';

const MODULES = {
  helpers: `import { connect } from 'sdk';
import type { Room } from 'sdk';

/** Enters. */
export async function enter(): Promise<Room> {
  return connect(token);
}

/** Used by enter alone. */
export const token = 'x';

/** Used by nobody. */
export const other = 'y';
`,
};

describe('flatten', () => {
  test('brings what a program uses of a module, what that uses in turn, and nothing else', () => {
    const flat = flatten(
      `import { attach } from 'sdk';\nimport { enter } from 'helpers';\n\nattach(await enter());\n`,
      MODULES,
    );
    expect(flat).toBe(
      [
        `import type { Room } from 'sdk';`,
        `import { attach, connect } from 'sdk';`,
        '',
        '/** Enters. */',
        'async function enter(): Promise<Room> {',
        '  return connect(token);',
        '}',
        '',
        '/** Used by enter alone. */',
        `const token = 'x';`,
        '',
        '// #region program',
        'attach(await enter());',
        '// #endregion program',
      ].join('\n'),
    );
  });

  test('leaves a program of one file as it is, but for its region', () => {
    expect(flatten(`import { a } from 'sdk';\n\na();\n`, MODULES)).toBe(
      `import { a } from 'sdk';\n\n// #region program\na();\n// #endregion program`,
    );
  });
});

test('every program in which errors are provoked is one text that compiles, and imports what the pane has', () => {
  for (const name of programNames) {
    const { sources, modules } = bundleOf(name);
    for (const side of SIDES) {
      const imported = [...sources[side].matchAll(/ from '([^']+)'/g)].map(([, from]) => from);
      const known = ['twilio-video', '@videosdk.live/js-sdk', ...Object.keys(modules)];
      expect(known, `${name}, ${side}`).toEqual(expect.arrayContaining(imported));
    }
  }
});
