import { CHECKS, QUESTIONS, SERVICES, type Tried } from './report';

/** A build that is served for somebody to try it. */
export interface Served extends Pick<Tried, 'form' | 'service'> {
  address: string;
}

const GUEST = [
  'const [{ service, room }] = await crossfade.rooms();',
  'const grace = await crossfade.addGuest({ service, room, name: "Grace" });',
];

/** What whoever tries a build by hand is told: where it is, and what to look for. */
export function byHandText(builds: readonly Served[]): string {
  return [
    builds.length > 1
      ? 'Open each of these in two tabs of one browser:'
      : 'Open this in two tabs of one browser:',
    '',
    ...builds.map(
      ({ form, service, address }) =>
        `  ${form === 'original' ? 'Original' : 'Migrated'}, on ${SERVICES[service]}: ${address}`,
    ),
    '',
    builds.length > 1 ? 'Then do the same in both:' : 'Then try, from one tab and from the other:',
    ...CHECKS.map((id) => `  - ${QUESTIONS[id]}`),
    '',
    'Cameras, voices and both services are made up in the tabs. The guest comes by these lines in the console of a tab that has',
    'joined, and goes by `await grace.leave()`:',
    ...GUEST.map((line) => `  ${line}`),
    '',
    'What the app asks its own server for and does not get is said here. What it asks of other hosts goes out as usual.',
    'Ctrl-C ends it.',
    '',
  ].join('\n');
}
