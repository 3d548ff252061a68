import type { Side } from '../sides';
import type { Situation } from './situation';
import { calls } from './calls/situations';
import { connection } from './connection/situations';
import { devices } from './devices/situations';
import { entry } from './entry/situations';
import { leaving } from './leaving/situations';
import { tokens } from './tokens/situations';
import { tracks } from './tracks/situations';

export interface ErrorGroup {
  title: string;
  situations: Readonly<Record<string, Situation>>;
}

/** One page of errors: a page has a budget. */
export interface ErrorPage {
  /** Below `/errors/`; none for that page itself. */
  slug?: string;
  /** Short, for links among the pages. */
  label: string;
  title: string;
  description: string;
  groups: readonly ErrorGroup[];
}

export const ERROR_PAGES: readonly ErrorPage[] = [
  {
    label: 'Joining',
    title: 'Errors on demand',
    description:
      'Cause an error while joining and watch what each SDK does: it rejects, emits an event, both, or nothing.',
    groups: [
      { title: 'Tokens', situations: tokens },
      { title: 'Joining a room', situations: entry },
    ],
  },
  {
    slug: 'in-a-call',
    label: 'In a call',
    title: 'Errors in a call',
    description: 'Cause an error that ends or interrupts a call, and watch what each SDK reports.',
    groups: [
      { title: 'Connections', situations: connection },
      { title: 'Leaving', situations: leaving },
    ],
  },
  {
    slug: 'tracks-and-devices',
    label: 'Tracks and devices',
    title: 'Errors of tracks and devices',
    description: 'Cause an error with cameras, microphones or tracks, and watch what each SDK reports.',
    groups: [
      { title: 'Tracks', situations: tracks },
      { title: 'Devices', situations: devices },
    ],
  },
  {
    slug: 'wrong-calls',
    label: 'Wrong calls',
    title: 'Errors of wrong calls',
    description: 'Call a method too early, twice or with wrong arguments, and watch what each SDK does.',
    groups: [{ title: 'Calls at the wrong moment, or with the wrong arguments', situations: calls }],
  },
];

export const SITUATIONS = {
  ...tokens,
  ...entry,
  ...connection,
  ...leaving,
  ...tracks,
  ...devices,
  ...calls,
};
export type SituationId = keyof typeof SITUATIONS;

/** The first situation that shows an error. */
export function situationOf(side: Side, error: number | string): SituationId | undefined {
  const all = Object.entries(SITUATIONS) as [SituationId, Situation][];
  return all.find(([, situation]) => (situation[side] as readonly unknown[]).includes(error))?.[0];
}

/** The path of a page of errors, below the site's root. */
export const errorPagePath = ({ slug }: ErrorPage): string => (slug ? `errors/${slug}/` : 'errors/');
