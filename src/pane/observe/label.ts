/** What an object of an SDK is called in an observation. */
export interface Label {
  /** Its class in the SDK's own types. */
  emitter: string;
  /** Whose it is: a participant's name. Names are free text. */
  person?: string;
  /** Which of the person's media: `audio`, `video`, `data`, `share` … */
  kind?: string;
}

export type LabelOf = (object: object) => Label | undefined;

/** Whose or which, for people: `Ada`, `Ada's video`; nothing for a room or a meeting. */
export const subjectOf = ({ person, kind }: Label): string | undefined =>
  person !== undefined && kind !== undefined ? `${person}'s ${kind}` : person;

/** An object by class and name: `RemoteAudioTrack Ada's audio`. */
export function titleOf(label: Label): string {
  const subject = subjectOf(label);
  return subject === undefined ? label.emitter : `${label.emitter} ${subject}`;
}
