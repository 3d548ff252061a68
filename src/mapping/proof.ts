import type { ProofSpec } from './schema';

type EmitterAndEvent = readonly [emitter: string, event: string];

/**
 * Says which scenario action, in which demo, makes both sides show it.
 * @param action an action of the scenario, or `run` for pressing Run both.
 * @param twilio emitter and event as the pane reports them.
 * @param videosdk likewise.
 */
export const shown = (
  demo: string,
  action: string,
  [emitter, event]: EmitterAndEvent,
  videosdk: EmitterAndEvent,
): ProofSpec => ({
  demo,
  action,
  twilio: { emitter, event },
  videosdk: { emitter: videosdk[0], event: videosdk[1] },
});
