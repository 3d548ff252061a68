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
  join: 'The services’ page shows both in one room.',
  see: 'In both windows; the services’ page shows that each sends 1 picture.',
  hear: 'Simulated voices hum in bursts; the services’ page shows that each person’s sound is on.',
  guest: 'On the services’ page you can let Grace join, speak and leave.',
  mute: 'The services’ page shows the sound off, and then on again.',
  share: 'In the other window; the services’ page shows 2 pictures, and then 1 again.',
  leave: 'The services’ page no longer shows the name.',
  rejoin: 'In both windows.',
};

/** Which SDK a build was made with, and what it is to the sandbox. */
export function sdkSays({ name, version, standing, advice }: BuiltSdk): string {
  if (standing === 'unknown')
    return `\`${name}\`, in a version that the build does not name. The sandbox works with ${WORKS_FROM[name] ?? 'its first version'} and later.`;
  if (advice !== undefined) return `\`${name}\` ${version}. ${advice}`;
  return `\`${name}\` ${version}, which works with the sandbox.`;
}

/** @returns a sentence each */
export function sdksSay({ sdks, traces }: Reading): string[] {
  if (sdks.length === 0)
    return [
      'Neither twilio-video nor VideoSDK was found in its files. If it loads one in another way, choose which.',
    ];
  return [
    ...sdks.map(sdkSays),
    ...(traces.adapter ? ['It contains the adapter: the app’s code is written for Twilio Video.'] : []),
  ];
}

/** What a build’s own policies ask for; one sentence each. */
export function policiesSay({ policies }: Reading): string[] {
  if (policies.length === 0) return ['It has none.'];
  const all = policies.length > 3 ? policies.slice(0, 3) : policies;
  return all.map(({ file, needs }) =>
    needs.length === 0
      ? `\`${file}\` has one, and the sandbox works with it.`
      : `\`${file}\` has one. Add ${needs.map(({ add, why }) => `\`${add}\` (${why})`).join(' and ')}, there or in your build.`,
  );
}

export function baseSays({ base }: Reading): string {
  if (base === undefined) return 'Any path: its files refer to each other with relative paths.';
  return base === '/'
    ? 'The root, `/`.'
    : `\`${base}\`: in the zip it is in a folder with that path, so a server finds it there.`;
}

export function becomesSays({ becomes, how }: Ask): string {
  if (becomes === 'token') return 'Answered in the page with a token; this is a guess.';
  if (becomes === 'unanswered') return 'Not answered: only your server can answer it.';
  if (becomes === 'sdk') return 'Loaded from its vendor, over the network.';
  return how === 'names' ? 'Sent as usual, if the app requests it.' : 'Sent as usual.';
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
    base === undefined || base === '/' ? '' : ` The app is in its folder \`${base.slice(1, -1)}\`.`;
  return [
    `Unpack it.${place} Your own build is not changed.`,
    'Serve the unpacked folder on `http://localhost` with any static file server. With Python, in that folder: `python3 -m http.server 8000 --bind 127.0.0.1`',
    `Open \`http://localhost:8000/${servicesPath(base)}\`, and from there the app, twice. If your server uses another port, change the number.`,
  ];
}

/** What the zip says of itself. */
export const readMeText = (service: AppService, base: string | undefined, site: string): string =>
  [
    'A build of an app, with the Crossfade sandbox in it.',
    '',
    `It runs on ${SERVICES[service]}, simulated in the browser. Its script is the first in the head of each page; nothing else has changed.`,
    'Do not publish it: it cannot make real calls.',
    '',
    ...opening(base).map((step, index) => `${index + 1}. ${step.replaceAll('`', '')}`),
    '',
    `Made at ${site}assistant/`,
    '',
  ].join('\n');
