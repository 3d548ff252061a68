import type { Observation } from '../pane/observation';
import type { Side } from '../sides';

/** Something that both sides were made to do: pressing Run both, or an action of the scenario. */
export interface TimelineAction {
  /** As the reader knows it: `Guest mutes`. */
  label: string;
  /** Milliseconds since the epoch. */
  time: number;
  /** The one side that was made to do it. */
  only?: Side;
}

/** Whether a side has nothing to be compared with at a time, in milliseconds since the epoch: its program does not run. */
export type IsAway = (side: Side, time: number) => boolean;

/** An observation, and in whose pane it was made. */
export interface SideObservation extends Observation {
  side: Side;
}

/** One event, with all objects on which a side told it. */
export interface Told {
  /** The observation that stands for all: that of the room or meeting, or of whatever comes next to it. */
  shown: SideObservation;
  /** In order of time. */
  all: SideObservation[];
}

/** How two names are related, as the mapping says. */
export type Relation = 'same' | 'renamed' | 'changed-meaning' | 'none' | 'new';

/** What the mapping says of one name: both sides for a pair, one for what the other side has nothing for. */
export interface Counterpart {
  /** Emitter and event: `Room.participantConnected`. */
  twilio?: string | undefined;
  videosdk?: string | undefined;
  relation: Relation;
  /** The name belongs to the answer, and is not the answer itself. */
  also?: true;
  /** Where the mapping says more. */
  href: string;
}

/**
 * How a row's two sides differ; the first that holds. `alone`: only one side told it. `order`: it came earlier or later
 * among the others. The rest is what the mapping says of the two names.
 */
export type RowClass = 'alone' | 'order' | 'changed' | 'renamed' | 'same';

export interface TimelineRow {
  /** Several when a side tells by several events what the other tells by one. */
  twilio: Told[];
  videosdk: Told[];
  kind: RowClass;
  /** Whether what came differs, and not only what it is called or means. */
  differs: boolean;
  /** Whether a port has anything to do with it: not with what VideoSDK tells in addition, or what stays as it is. */
  matters: boolean;
  href?: string;
  /** The other side did not run, or was not made to do it: that it told nothing says nothing. */
  uncompared?: true;
  /** What stands out, in words; nothing for a pair that came as expected. */
  notes: string[];
}

export interface TimelineGroup {
  action: TimelineAction;
  rows: TimelineRow[];
}

/** A row before it is classified, and what the mapping says of the pair, or of the one side's event. */
export interface Draft extends Pick<TimelineRow, 'twilio' | 'videosdk'> {
  counterpart?: Counterpart | undefined;
}
