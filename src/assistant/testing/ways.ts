import { describe, expect, it } from 'vitest';
import { places, scanned } from './scanned';

/** A way by which a room gets to where it is used. */
export interface Way {
  way: string;
  files: Record<string, string>;
  /** The file whose uses are compared; the rest is how the value gets there. */
  in: string;
  uses: string[];
}

/** The line by which an app gets the SDK. */
export const JOIN = `import { connect } from 'twilio-video';
`;

/** Tests, under a title, that each of these ways is followed, with nothing guessed. */
export function describeWays(title: string, ways: readonly Way[]): void {
  describe(title, () => {
    it.each(ways)('by way of $way', ({ files, in: file, uses }) => {
      const report = scanned(files);
      expect(places(report, file)).toEqual(uses);
      expect(report.uses.filter(({ tier }) => tier === 'possible')).toEqual([]);
    });
  });
}
