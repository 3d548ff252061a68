import * as z from 'zod';
import type { ToClient } from '../sandbox/bridge/messages';
import type { DeviceConditions } from '../sandbox/media/synthetic/hardware';
import type { DeviceFacts, DevicesToPane } from './devices/messages';
import type { ColorScheme } from './color-scheme';
import { consoleLine } from './console-line';
import { reportedFailure } from './failure';
import { paneFigures } from './figures';
import type { PaneNetwork } from './live-hosts';
import { observation } from './observation';
import type { Side } from '../sides';

/*
 * What goes over a pane's one port. The sandbox's bridge and the devices validate their own messages; the pane's are
 * validated here.
 * Whatever a pane says may be forged by the program in it: it can be shown, and never trusted.
 */

const fromPane = z.union([
  z.object({ bridge: z.unknown().refine((message) => message !== undefined) }),
  z.object({ devices: z.unknown().refine((message) => message !== undefined) }),
  z.object({
    pane: z.discriminatedUnion('type', [
      /** The program's module has been loaded and started. */
      z.object({ type: z.literal('ready') }),
      z.object({ type: z.literal('pong'), id: z.int().nonnegative() }),
      /** The program begins to do something. Told a few times a second at most. */
      z.object({ type: z.literal('turn') }),
      z.object({ type: z.literal('observation'), observation }),
      z.object({ type: z.literal('failure'), failure: reportedFailure }),
      z.object({ type: z.literal('console'), line: consoleLine }),
      /** Answers `figures`. */
      z.object({ type: z.literal('figures'), figures: paneFigures }),
    ]),
  }),
]);

export type FromPane = z.infer<typeof fromPane>;
export type PaneReport = Extract<FromPane, { pane: unknown }>['pane'];

/** Checks one message of a pane. @returns undefined when it is malformed. */
export function parseFromPane(message: unknown): FromPane | undefined {
  const parsed = fromPane.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}

export type ToPane =
  | { bridge: ToClient }
  | { devices: DevicesToPane }
  | {
      pane:
        | { type: 'ping'; id: number }
        | { type: 'press'; id: string }
        | { type: 'figures' }
        /** A program that was held back starts. */
        | { type: 'begin' }
        /** What became of the synthetic devices. */
        | { type: 'conditions'; conditions: DeviceConditions }
        /** In which colours the page is shown from now on. */
        | { type: 'scheme'; scheme: ColorScheme }
        /** Whether a reader can see the pane. */
        | { type: 'visible'; visible: boolean };
    };

/** What a pane needs to start: the only message that does not go over the port, because it brings the port. */
export interface PaneSetup {
  type: 'crossfade-pane-setup';
  side: Side;
  network: PaneNetwork;
  /** Module texts by bare specifier; the one of `entry` is the program. */
  modules: Record<string, string>;
  entry: string;
  /** The page that the program works on. */
  html: string;
  /** Whether the program waits for `begin`. What it imports is there by then. */
  held: boolean;
  /** Whose synthetic camera and microphone the pane has. */
  person: string;
  /** What has been done to those before. */
  conditions: DeviceConditions;
  /** The reader's own devices, instead of those. Told here, because a program may ask for them before it hears more. */
  devices: readonly DeviceFacts[];
}
