import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { bundleReact, bundleReactSdk } from './react-build';

const require = createRequire(import.meta.url);

/** What a module's text exports, and what it imports. */
function shapeOf(text: string): { exports: string[]; imports: string[] } {
  const [, list = ''] = /export\s*\{([^}]*)\}\s*;/.exec(text) ?? [];
  const exports = list.split(',').map(
    (each) =>
      each
        .trim()
        .split(/\s+as\s+/)
        .at(-1) ?? '',
  );
  const imports = [...text.matchAll(/(?:^|;)(?:import|export)\b[^;]*?from\s*"([^"]+)"/gm)].map(
    ([, from]) => from!,
  );
  return { exports, imports: [...new Set(imports)] };
}

describe('what the build makes of React', () => {
  it('has every name that React has in development, and one React for all', async () => {
    // Vitest does not run in production, so the packages give what they have in development.
    const modules = await bundleReact();
    for (const [name, text] of Object.entries(modules)) {
      const { exports, imports } = shapeOf(text);
      expect(exports.toSorted(), name).toEqual(
        ['default', ...Object.keys(require(name) as object)].toSorted(),
      );
      expect(Object.keys(modules), name).toEqual(expect.arrayContaining(imports));
      expect(imports.includes('react'), name).toBe(name !== 'react');
    }
  });

  it('lets the React package of VideoSDK find React and the plain SDK among the pane’s modules', async () => {
    const { exports, imports } = shapeOf(await bundleReactSdk());
    expect(exports).toEqual(expect.arrayContaining(['MeetingProvider', 'useMeeting', 'VideoPlayer']));
    expect(imports.toSorted()).toEqual(['@videosdk.live/js-sdk', 'react']);
  });
});
