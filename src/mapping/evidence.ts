import type { SituationId } from '../errors/situations';
import type { Evidence } from './schema';

type Of<Kind> = Extract<Evidence, { kind: Kind }>;
type Source = Of<'source'>;

/** The versions that the snippets were read in. A test holds them to the installed ones. */
export const READ_IN: Readonly<Record<Source['package'], string>> = {
  'twilio-video': '2.36.0',
  '@videosdk.live/js-sdk': '1.1.1',
  '@videosdk.live/react-sdk': '1.1.1',
};

const source = (name: Source['package'], file: string, code: string): Source => ({
  kind: 'source',
  package: name,
  version: READ_IN[name],
  file,
  code,
});

/**
 * Read in twilio-video.
 * @param file path below `lib/`, or from the package’s root where it begins with `./`.
 * @param code a piece of the file that says it; a test finds it again. White space does not count.
 */
export const twilio = (file: string, code: string): Source =>
  source('twilio-video', file.startsWith('./') ? file.slice(2) : `lib/${file}`, code);

/**
 * Read in VideoSDK’s package.
 * @param code as for `twilio`.
 * @param file path in the package.
 */
export const videosdk = (code: string, file = 'videosdk.js'): Source =>
  source('@videosdk.live/js-sdk', file, code);

/** Read in VideoSDK’s React package; `code` and `file` as for {@link videosdk}. */
export const react = (code: string, file = 'dist/index.modern.js'): Source =>
  source('@videosdk.live/react-sdk', file, code);

/** VideoSDK has no such thing: the text is nowhere in the file. */
export const videosdkLacks = (text: string, file = 'videosdk.js'): Source => ({
  ...videosdk(text, file),
  absent: true,
});

/** Twilio has no such thing: the text is nowhere in the file. */
export const twilioLacks = (file: string, text: string): Source => ({ ...twilio(file, text), absent: true });

/**
 * Stated by the vendor.
 * @param read when the page was read, as `2026-11`.
 */
export const docs = (url: string, read = '2026-11'): Of<'docs'> => ({ kind: 'docs', url, read });

/** Both sides were seen when an error was provoked. @param situation in which it is. */
export const provokedBy = (situation: SituationId): Of<'provoked'> => ({
  kind: 'provoked',
  provocation: situation,
});

/** Concluded: nothing here could show it. Says why, in a whole sentence. */
export const inferred = (why: string): Of<'inferred'> => ({ kind: 'inferred', why });

/** What only a service knows. */
export const byTheService = inferred('The service decides this, and no real service was tested.');
