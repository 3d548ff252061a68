import type { Side } from '../sides';

/** `mistake`: a service refuses the token for it. `risk`: it is accepted and should not be given out. `note`: good to know. */
export type Severity = 'mistake' | 'risk' | 'note';

/** One thing that is to be said about a token. */
export interface Finding {
  severity: Severity;
  /** A sentence or two; code stands in backticks. */
  text: string;
  answer?: Answer;
}

/** The error that a vendor's service answers with. */
export interface Answer {
  by: Side;
  code: number;
}

export const mistake = (text: string, answer?: Answer): Finding => ({
  severity: 'mistake',
  text,
  ...(answer === undefined ? {} : { answer }),
});
export const risk = (text: string): Finding => ({ severity: 'risk', text });
export const note = (text: string): Finding => ({ severity: 'note', text });

const ORDER: Readonly<Record<Severity, number>> = { mistake: 0, risk: 1, note: 2 };

/** For sorting: what matters most comes first. */
export const bySeverity = (one: Finding, other: Finding): number =>
  ORDER[one.severity] - ORDER[other.severity];
