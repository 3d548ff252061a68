import { eachRow } from './rule';

/** Where VideoSDK has no such thing, a reader must be told what to do; where it has, the row itself says it. */
export const noneSaysInstead = eachRow((row) =>
  row.relation === 'none'
    ? (!row.instead && 'has no counterpart and does not say what to do instead.') ||
      (row.videosdk !== null && 'has no counterpart, yet names one.')
    : row.instead !== undefined && 'has a counterpart, yet says what to do instead.',
);
