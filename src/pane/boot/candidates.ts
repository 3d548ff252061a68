import { rewriteCandidate, type Candidate, type CandidateRule } from '../../sandbox/media/candidate';
import { rewriteDescription } from '../../sandbox/media/description';
import { bare, lower } from '../../sandbox/media/primordials';

/** Which ICE candidates a pane may use towards others. */
export interface CandidateFilter {
  /** Lets exactly this transport address through: it belongs to the page. */
  allow(address: string, port: number): void;
  /** A candidate as the browser may see it: written anew. Undefined when it is not allowed. */
  candidate(text: string): string | undefined;
  /** A description as the browser may see it: written anew, with the allowed candidates only. */
  description(sdp: string): string;
}

/**
 * A remote candidate makes the browser send packets to an address of the program's choice, with text of its choice in
 * them (the user fragment). So only the addresses that the page announces are allowed: in the sandbox those alone.
 * @param isAllowed others that may be used as well: in the sandbox the pane's own, live those of media servers, which are
 *   anywhere on the internet.
 */
export function createCandidateFilter(isAllowed: (candidate: Candidate) => boolean): CandidateFilter {
  const announced = bare();
  const rule: CandidateRule = (candidate) =>
    announced[`${candidate.address} ${candidate.port}`] === true || isAllowed(candidate);
  return {
    allow(address, port) {
      announced[`${lower(address)} ${port}`] = true;
    },
    candidate: (text) => rewriteCandidate(text, rule),
    description: (sdp) => rewriteDescription(sdp, rule),
  };
}
