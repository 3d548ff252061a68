import { scanned } from './scanned';

/** What is found in an app: rule, file and line. */
export const found = (files: Record<string, string>): string[] =>
  scanned(files).findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);

/** The line by which an app gets the SDK. */
export const IMPORT = `import { connect, createLocalTracks } from 'twilio-video';\n`;
