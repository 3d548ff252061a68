import { SERVICES } from '../../trial/app';
import { CHECKS, QUESTIONS, type Tried } from '../../trial/report';

/** A build that is served for somebody to try it. */
export interface Served extends Pick<Tried, 'form' | 'service'> {
  address: string;
  /** Of the page of the services. */
  services: string;
}

/** What whoever tries a build by hand is told: where it is, and what to look for. */
export function byHandText(builds: readonly Served[]): string {
  return [
    builds.length > 1
      ? 'Open the services of each, and from there the app, twice:'
      : 'Open the services, and from there the app, twice:',
    '',
    ...builds.flatMap(({ form, service, address, services }) => [
      `  ${form === 'original' ? 'Original' : 'Migrated'}, on ${SERVICES[service]}`,
      `    services: ${services}`,
      `    the app:  ${address}`,
    ]),
    '',
    builds.length > 1 ? 'Then do the same in both:' : 'Then try, from one window and from the other:',
    ...CHECKS.map((id) => `  - ${QUESTIONS[id]}`),
    '',
    'Cameras, voices and both services are made up. The page of the services says who is in which room and what they send,',
    'and lets a guest in and out. Keep it open and in sight: browsers slow down tabs that are not.',
    '',
    'What the app asks its own server for and does not get is said here. What it asks of other hosts goes out as usual.',
    'Ctrl-C ends it.',
    '',
  ].join('\n');
}
