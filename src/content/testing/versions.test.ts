// Versions are written into prose by hand. Each is that of a package which is installed, or one whose source is named here.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packages from '../../../package.json';
import server from '../../../examples/server/package.json';
import { SDK_VERSIONS } from '../../mapping/versions';

const root = fileURLToPath(new URL('../docs/', import.meta.url));
const VERSION = /(?<![\d.])\d+\.\d+\.\d+(?![\d.])/g;

const installed: ReadonlySet<string> = new Set([
  ...Object.values(SDK_VERSIONS),
  ...Object.values({ ...packages.dependencies, ...packages.devDependencies, ...server.dependencies }),
]);

/** Versions that are not installed, and where they are from. */
const OTHERS: Readonly<Record<string, string>> = {
  '0.0.22': '@videosdk.live/videosdk-media-processor-web: the newest on npm in November 2026.',
  '0.0.63': 'The SDK of the sample application that the public guide names.',
  '0.0.82': 'The SDK that the public guide’s script tag names.',
  '1.0.0': 'VideoSDK’s release notes, July 2026; and Flutter’s migration notes.',
  '2.0.0': 'Release notes of VideoSDK’s React Native SDK, October 2026.',
  '3.2.0': '@twilio/video-processors: the newest on npm in November 2026.',
  '16.4.6': 'Next.js, with which a build was tried by hand.',
};

const named = globSync('**/*.mdx', { cwd: root }).flatMap((page) =>
  (readFileSync(root + page, 'utf8').match(VERSION) ?? []).map((version) => ({ page, version })),
);

describe('the versions that the guide names', () => {
  it('are installed, or their source is told', () => {
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ version }) => !installed.has(version) && !(version in OTHERS))).toEqual([]);
  });

  it('has no source for a version that nobody names', () => {
    const versions = new Set(named.map(({ version }) => version));
    expect(Object.keys(OTHERS).filter((version) => !versions.has(version))).toEqual([]);
  });

  it('dates the release of twilio-video as its change log does', () => {
    const log = readFileSync('node_modules/twilio-video/CHANGELOG.md', 'utf8');
    const dated = /^2\.36\.0 \((\w+) (\d+), (\d+)\)$/m.exec(log);
    const overview = readFileSync(`${root}start/overview.mdx`, 'utf8');
    expect(dated?.slice(1)).toEqual(['September', '11', '2026']);
    expect(overview).toContain(
      '**September 2026.** twilio-video 2.36.0, the version on this site, is released on the 11th',
    );
  });
});
