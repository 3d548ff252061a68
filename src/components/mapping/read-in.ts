import type { Evidence } from '../../mapping/schema';

type Source = Extract<Evidence, { kind: 'source' }>;

/** The files that a row was read in, each once, in words; nothing where there are none. */
export function readIn(sources: readonly Source[]): string {
  const files = new Set(
    sources.map(({ package: name, file }) => (name === '@videosdk.live/js-sdk' ? shortened(file) : file)),
  );
  return [...files].join(', ');
}

const shortened = (file: string): string => (file === 'videosdk.js' ? file : `VideoSDK’s ${file}`);
