import { eachRow } from './rule';

/** A source is the types, a file of a package, or a page on the web. */
const KNOWN = /^(types|source: [\w.@/-]+\.(js|ts)|https:\/\/[^\s]+)$/;

export const sourcesAreKnown = eachRow((row) => {
  if (row.sources.length === 0) return 'names no source.';
  const strange = row.sources.find((source) => !KNOWN.test(source));
  return strange && `names a source that one cannot look up: ${strange}.`;
});
