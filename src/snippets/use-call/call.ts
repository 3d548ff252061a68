/** What the app's screens know about a call. It contains nothing of either SDK. */
export interface Call {
  status: 'connecting' | 'connected' | 'over';
  /** Why it is over, or did not start. */
  problem?: string | undefined;
  people: readonly Person[];
  muted: boolean;
  setMuted: (muted: boolean) => void;
  leave: () => void;
}

export interface Person {
  id: string;
  name: string;
  mine: boolean;
  /** What plays now, cameras first. */
  tracks: readonly MediaStreamTrack[];
}
