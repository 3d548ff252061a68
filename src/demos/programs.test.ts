// What every program that a page shows keeps, so that a reader can take it as it is.
import { describe, expect, it } from 'vitest';
import { SIDES } from '../sides';
import { demoNames, programOf } from './demos';

/** The whole of an app, with its lobby and its device lists: a page for those who want everything in one file. */
const WHOLE_APPS = ['quickstart', 'adapter'];

describe.each(demoNames)('the programs of "%s"', (name) => {
  it.runIf(!WHOLE_APPS.includes(name))('are short enough to be read in one go', () => {
    for (const side of SIDES) {
      const lines = programOf(name, side).trimEnd().split('\n').length;
      expect(lines, side).toBeLessThan(120);
    }
  });

  it('leave when the page goes away, and show a person’s name as text', () => {
    for (const side of SIDES) {
      const program = programOf(name, side);
      if (program.includes('getAccess()')) expect(program, side).toMatch(/pagehide/);
      expect(program, side).not.toMatch(/innerHTML|insertAdjacentHTML/);
    }
  });

  it('play a picture where it stands, on a phone too', () => {
    // Twilio’s attach() sets it.
    const program = programOf(name, 'videosdk');
    if (/createElement\([^)]*'video'/.test(program)) expect(program).toMatch(/playsinline/i);
  });
});
