import { SERVICES, type AppService } from '../../../trial/app';
import type { Ask } from '../../../trial/asks';
import type { BuiltSdk, Reading } from '../../../trial/reading';
import type { CheckId } from '../../../trial/report';
import { servicesPath } from '../../../trial/with-sandbox';
import { WORKS_FROM } from '../../../embed/package/works-from';
import { counted } from '../../../counted';

/*
 * What the page says of a build. Code stands in backticks.
 */

/** What loading the sandbox costs, for the text beside the button. A test holds it. */
export const SANDBOX_SIZE = '0.15 MB';

/** Where to look for what a check asks. */
export const WHERE: Readonly<Record<CheckId, string>> = {
  join: 'The services’ page has both in one room.',
  see: 'In both windows; the services’ page says that each sends 1 picture.',
  hear: 'Made-up voices hum in bursts; the services’ page says that each one’s sound is on.',
  guest: 'The services’ page lets Grace in and out, and makes her speak.',
  mute: 'The services’ page has the sound off, and on again.',
  share: 'In the other window; the services’ page says 2 pictures, and 1 again.',
  leave: 'The services’ page has the name no more.',
  rejoin: 'In both windows.',
};

/** Which SDK a build was made with, and what it is to the sandbox. */
export function sdkSays({ name, version, standing, advice }: BuiltSdk): string {
  if (standing === 'unknown')
    return `\`${name}\`, in a version that the build does not say. The sandbox knows it from ${WORKS_FROM[name] ?? 'its first version'} on.`;
  if (advice !== undefined) return `\`${name}\` ${version}. ${advice}`;
  return `\`${name}\` ${version}, which the sandbox knows.`;
}

/** @returns a sentence each */
export function sdksSay({ sdks, traces }: Reading): string[] {
  if (sdks.length === 0)
    return [
      'Neither twilio-video nor VideoSDK was found in its files. If it loads one in another way, say which.',
    ];
  return [
    ...sdks.map(sdkSays),
    ...(traces.adapter ? ['It has the adapter in it: the app’s code is that for Twilio Video.'] : []),
  ];
}

/** What a build’s own policies ask for; one sentence each. */
export function policiesSay({ policies }: Reading): string[] {
  if (policies.length === 0) return ['None of its own.'];
  const all = policies.length > 3 ? policies.slice(0, 3) : policies;
  return all.map(({ file, needs }) =>
    needs.length === 0
      ? `\`${file}\` has one, and it lets the sandbox work.`
      : `\`${file}\` has one. Add ${needs.map(({ add, why }) => `\`${add}\` (${why})`).join(' and ')}, there or in the build.`,
  );
}

export function baseSays({ base }: Reading): string {
  if (base === undefined) return 'Any: its files name each other from where they stand.';
  return base === '/'
    ? 'The root, `/`.'
    : `\`${base}\`: in the zip it stands in a folder of that path, so a server finds it there.`;
}

export function becomesSays({ becomes, how }: Ask): string {
  if (becomes === 'token') return 'Answered with a token, in the page, by guess.';
  if (becomes === 'unanswered') return 'Not answered: it is for your server.';
  if (becomes === 'sdk') return 'Loaded from its vendor, over the network.';
  return how === 'names' ? 'Goes out, if the app asks it.' : 'Goes out, as ever.';
}

/** For the report: what is left to look at. */
export function hintsOf(reading: Reading): string[] {
  return [
    ...reading.sdks.flatMap(({ advice }) => (advice === undefined ? [] : [advice])),
    ...reading.policies.flatMap(({ file, needs }) =>
      needs.map(({ add, why }) => `The policy of ${file} lacks ${add}: ${why}.`),
    ),
    ...reading.asks
      .filter(({ becomes, how }) => becomes === 'unanswered' || (becomes === 'out' && how !== 'names'))
      .map((ask) => `${ask.address}: ${becomesSays(ask)}`),
  ];
}

/** 3 files of 1.2 MB. */
export const sizeSays = (files: number, bytes: number): string =>
  `${counted(files, 'file', 'files')}, ${bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`}`;

/** How a zip is opened: one step each. */
export function opening(base: string | undefined): string[] {
  const place =
    base === undefined || base === '/' ? '' : ` It is in the folder \`${base.slice(1, -1)}\` of it.`;
  return [
    `Unpack it.${place} Your own build stays as it is.`,
    'Serve the unpacked folder on `http://localhost`, by whatever serves files. With Python, in that folder: `python3 -m http.server 8000 --bind 127.0.0.1`',
    `Open \`http://localhost:8000/${servicesPath(base)}\`, and from there the app, twice. A server of another port has another number there.`,
  ];
}

/** What the zip says of itself. */
export const readMeText = (service: AppService, base: string | undefined, site: string): string =>
  [
    'A build of an app, with the Crossfade sandbox in it.',
    '',
    `It runs on ${SERVICES[service]}, simulated in the browser. The script stands first in the head of each page; all else is as it was.`,
    'Do not publish it: nothing that it shows is a real call.',
    '',
    ...opening(base).map((step, index) => `${index + 1}. ${step.replaceAll('`', '')}`),
    '',
    `Made at ${site}assistant/`,
    '',
  ].join('\n');
