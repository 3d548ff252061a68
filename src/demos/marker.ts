const MARKER = /^\/\/ #(end)?region(?: +(\S.*))?$/;

/** A comment that begins a part of a program, with its name, or ends one. */
export function markerIn(line: string): { name?: string } | undefined {
  const marker = MARKER.exec(line.trim());
  if (!marker) return undefined;
  return marker[1] ? {} : { name: marker[2] ?? '' };
}

/** A program without the comments that name its parts: for whoever takes it away. */
export const withoutMarkers = (source: string): string =>
  source
    .split('\n')
    .filter((line) => !markerIn(line))
    .join('\n');
