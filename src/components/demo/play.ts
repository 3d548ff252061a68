import type { Replay, ReplayHost, ReplayRun } from '../../run/replay';
import type { Run } from '../../run/run';

/** Begins a replay within a run, and stops it with the run. @returns nothing where the run has ended meanwhile */
export async function play(planned: Replay, run: Run, host: ReplayHost): Promise<ReplayRun | undefined> {
  const { ReplayRun } = await import('../../run/replay');
  if (run.signal.aborted) return undefined;
  const replay = new ReplayRun(planned, host);
  run.signal.addEventListener('abort', () => replay.stop());
  void replay.play();
  return replay;
}
