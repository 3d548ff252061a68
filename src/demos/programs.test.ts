// What every program that a page shows keeps, so that a reader can take it as it is.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SIDES } from '../sides';
import { HOOKS } from '../snippets/your-hooks/module';
import { demoNames, hasReact, pageOf, programOf, reactProgramOf } from './demos';

/** The whole of an app, with its lobby and its device lists: a page for those who want everything in one file. */
const WHOLE_APPS = ['quickstart', 'adapter'];

const steps = demoNames.filter((name) => !WHOLE_APPS.includes(name));

it.each(steps)('the programs of "%s" are short enough to be read in one go', (name) => {
  for (const side of SIDES) {
    const lines = programOf(name, side).trimEnd().split('\n').length;
    expect(lines, side).toBeLessThan(120);
  }
});

describe.each(demoNames)('the programs of "%s"', (name) => {
  it('leave when the page goes away, and show a person’s name as text', () => {
    for (const side of SIDES) {
      const program = programOf(name, side);
      if (program.includes('getAccess()')) expect(program, side).toMatch(/pagehide/);
      expect(program, side).not.toMatch(/innerHTML|insertAdjacentHTML/);
    }
  });

  it('leave the layout of the whole page to the pane, which has rules of its own for a strip and for a phone', () => {
    expect(pageOf(name)).not.toMatch(/(?:^|[},])\s*(?:body|html|#root)\s*\{/m);
  });

  it('play a picture where it stands, on a phone too', () => {
    // Twilio’s attach() sets it.
    const program = programOf(name, 'videosdk');
    if (/createElement\([^)]*'video'/.test(program)) expect(program).toMatch(/playsinline/i);
  });
});

/** Their point is what the others have in the hooks. */
const BRING_THEIR_OWN = ['connect', 'leave', 'render'];

describe.each(SIDES)('the programs of %s in React', (side) => {
  const hooks = readFileSync(`src/snippets/your-hooks/${side}.tsx`, 'utf8');
  const shared = [...hooks.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name!);
  const react = demoNames.filter(hasReact);

  it.each(react.filter((name) => !WHOLE_APPS.includes(name)))('%s: can be read in one go', (name) => {
    expect(reactProgramOf(name, side).trimEnd().split('\n').length).toBeLessThan(275);
  });

  it.each(react)('%s: leaves when the page goes away', (name) => {
    expect(reactProgramOf(name, side)).toMatch(/pagehide|\buse(?:Room|Joining)\b/);
    expect(hooks).toContain('pagehide');
  });

  it.each(react.filter((name) => !BRING_THEIR_OWN.includes(name)))('%s: takes what all share', (name) => {
    const program = reactProgramOf(name, side);
    expect(program).toContain(`from '${HOOKS[side]}'`);
    const own = shared.filter((each) => new RegExp(`^(?:function|const) ${each}\\b`, 'm').test(program));
    expect(own.filter((each) => !OWN[`${name}/${side}`]?.includes(each))).toEqual([]);
  });
});

/** What a program has in a form of its own. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'before/twilio': ['useRoom'],
  'quickstart/twilio': ['useRoom'],
  'refused/twilio': ['useRoom'],
  'participants/twilio': ['Media'],
  'quality/twilio': ['Media'],
  'preflight/twilio': ['describe'],
  'preflight/videosdk': ['describe'],
};
