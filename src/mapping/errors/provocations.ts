import type { Side } from '../../sides';
import type { Provocation } from './provocation';
import { calls } from './provocations/calls';
import { connection } from './provocations/connection';
import { devices } from './provocations/devices';
import { entry } from './provocations/entry';
import { leaving } from './provocations/leaving';
import { tokens } from './provocations/tokens';
import { tracks } from './provocations/tracks';

export interface ErrorGroup {
  title: string;
  provocations: Readonly<Record<string, Provocation>>;
}

/** One page of errors: a page has a budget. */
export interface ErrorPage {
  /** Below `/errors/`; nothing for that page itself. */
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
      'Provoke an error of joining and watch what each SDK does: it rejects, emits, both, or nothing.',
    groups: [
      { title: 'Tokens', provocations: tokens },
      { title: 'Coming in', provocations: entry },
    ],
  },
  {
    slug: 'in-a-call',
    label: 'In a call',
    title: 'Errors in a call',
    description: 'Provoke what ends a call, or cuts it, and watch what each SDK tells.',
    groups: [
      { title: 'Connections', provocations: connection },
      { title: 'Ways out', provocations: leaving },
    ],
  },
  {
    slug: 'tracks-and-devices',
    label: 'Tracks and devices',
    title: 'Errors of tracks and devices',
    description:
      'Provoke what goes wrong with cameras, microphones and tracks, and watch what each SDK tells.',
    groups: [
      { title: 'Tracks', provocations: tracks },
      { title: 'Devices', provocations: devices },
    ],
  },
  {
    slug: 'wrong-calls',
    label: 'Wrong calls',
    title: 'Errors of wrong calls',
    description: 'Have a method called too early, twice or wrongly, and watch what each SDK does.',
    groups: [{ title: 'Calls at the wrong moment, or with the wrong arguments', provocations: calls }],
  },
];

export const PROVOCATIONS = {
  ...tokens,
  ...entry,
  ...connection,
  ...leaving,
  ...tracks,
  ...devices,
  ...calls,
};
export type ProvocationId = keyof typeof PROVOCATIONS;

/** The first provocation that shows an error. */
export function provocationOf(side: Side, error: number | string): ProvocationId | undefined {
  const all = Object.entries(PROVOCATIONS) as [ProvocationId, Provocation][];
  return all.find(([, provocation]) => (provocation[side] as readonly unknown[]).includes(error))?.[0];
}

/** Where a page of errors stands, below the site's root. */
export const errorPagePath = ({ slug }: ErrorPage): string => (slug ? `errors/${slug}/` : 'errors/');
