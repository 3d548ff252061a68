import type { ReplayRun } from '../../run/replay';
import type { RunHandlers } from '../../run/run';
import type { ActionState } from '../../run/session-types';
import { SIDES, type Side } from '../../sides';
import type { DemoView } from './demo-view';
import type { RunParts } from './run-parts';

export interface Hearers {
  view: DemoView;
  /** Come with the first run. */
  parts(): RunParts | undefined;
  /** What is replayed in this run, if anything is. */
  replay(): ReplayRun | undefined;
  /** Whether the session can be asked to act. */
  canAct(): boolean;
  /** A side cannot start. */
  fail(side: Side, error: unknown): void;
}

/** Hands on what is heard of a run: to the demo's view, to what shows a run besides, and to a replay. */
export function hearRun({ view, parts, replay, canAct, fail }: Hearers): {
  handlers: RunHandlers;
  /** Shows what the session has said of its actions while it could not be asked to act. */
  showActions(): void;
} {
  let actions: ActionState[] = [];
  return {
    handlers: {
      observation: (side, observation) => {
        view.announce(side, observation.event);
        parts()?.see(side, observation);
        replay()?.observe(side, observation);
      },
      state: (side, state) => {
        view.enter(side, state);
        parts()?.enter(side, state);
        replay()?.enter(side, state);
      },
      slow: (side, why) => view.slow(side, why),
      failure: (side, failure) => view.fail(side, failure),
      console: (side, line) => parts()?.print(side, line),
      actions: (states) => {
        actions = states;
        if (canAct()) view.bar.show(states);
      },
      warning: (text) => view.warn(text),
      broken: (error) => SIDES.forEach((side) => fail(side, error)),
    },
    showActions: () => view.bar.show(actions),
  };
}
