import { eachRow } from './rule';

/** "Same" is the same name, "renamed" is another one. Classes may differ: the two SDKs cut things differently. */
export const relationFitsNames = eachRow((row) => {
  if (row.twilio === null || row.videosdk === null) return undefined;
  const equal = row.twilio.name === row.videosdk.name;
  if (row.relation === 'same' && !equal)
    return `is called the same, but ${row.videosdk.name} is another name.`;
  if (row.relation === 'renamed' && equal) return 'is called renamed, but the name is the same.';
  return undefined;
});
