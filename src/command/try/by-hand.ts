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
      ? 'For each build, open the page of the services, and from there the app, twice:'
      : 'Open the page of the services, and from there the app, twice:',
    '',
    ...builds.flatMap(({ form, service, address, services }) => [
      `  ${form === 'original' ? 'Original' : 'Migrated'}, on ${SERVICES[service]}`,
      `    services: ${services}`,
      `    the app:  ${address}`,
    ]),
    '',
    builds.length > 1 ? 'Then do the same in both:' : 'Then try this, from both windows:',
    ...CHECKS.map((id) => `  - ${QUESTIONS[id]}`),
    '',
    'Cameras, voices and both services are simulated. The page of the services shows who is in which room and what they send,',
    'and can add and remove a guest. Keep it open and visible: browsers slow down hidden tabs.',
    '',
    'Requests to the app’s own server that get no answer are listed here. Requests to other hosts are sent as usual.',
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}
