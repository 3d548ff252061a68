import { inferred } from '../evidence';
import type { MappedRow } from '../schema';

/** A row that keeps every rule, for the rules' tests to break. */
export const exampleRow = (changes: Partial<MappedRow> = {}): MappedRow => ({
  id: 'events/Room/participantConnected',
  table: 'events',
  relation: 'renamed',
  twilio: { class: 'Room', name: 'participantConnected' },
  videosdk: { class: 'Meeting', name: 'participant-joined' },
  also: [],
  payload: 'A `Participant`.',
  steps: [],
  evidence: [inferred('Not run.')],
  ...changes,
});
