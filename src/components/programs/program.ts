import { markerIn } from '../../demos/marker';

/** A program, or a part of one, as a page shows it. */
export interface Excerpt {
  code: string;
  /** For each shown line its number in the file, counted from 1, so that an error's line can be found. */
  lineNumbers: number[];
  /** For each shown line the region that it stands in, the innermost if they are nested. */
  regions: (string | undefined)[];
}

/**
 * Takes out of a demo's source what a page shows: everything, or the region between `// #region name` and
 * `// #endregion name`, without the marker lines and without blank lines at its ends.
 *
 * @throws {Error} when the source has no such region, or does not close it
 */
export function excerpt(source: string, region?: string): Excerpt {
  const open: string[] = [];
  const lines: { text: string; number: number; region: string | undefined }[] = [];
  let found = region === undefined;
  for (const [index, text] of source.split('\n').entries()) {
    const marker = markerIn(text);
    if (!marker) {
      if (region === undefined || open.includes(region))
        lines.push({ text, number: index + 1, region: open.at(-1) });
    } else if (marker.name === undefined) {
      open.pop();
    } else {
      open.push(marker.name);
      found ||= marker.name === region;
    }
  }
  if (!found) throw new Error(`The program has no region "${region}".`);
  if (open.length > 0) throw new Error(`The program does not close its region "${open.at(-1)}".`);
  while (lines[0]?.text === '') lines.shift();
  while (lines.at(-1)?.text === '') lines.pop();
  return {
    code: lines.map(({ text }) => text).join('\n'),
    lineNumbers: lines.map(({ number }) => number),
    regions: lines.map((line) => line.region),
  };
}
