import { describe, expect, it } from 'vitest';
import { rows } from '../rows';
import { lineage, readDeclarations } from './testing/declarations';
import { documentedEvents } from './testing/documented-events';
import { readTwilio, twilioDeclarations, twilioSources } from './sources';

const declared = readDeclarations(twilioDeclarations());
const sources = twilioSources();
const documented = documentedEvents(sources);

const mapped = (table: 'events' | 'methods' | 'options', className: string): string[] =>
  rows.flatMap(({ table: own, twilio }) => (own === table && twilio?.class === className ? twilio.name : []));

const classes = [
  ...new Set(rows.flatMap(({ table, twilio }) => (table === 'events' && twilio ? twilio.class : []))),
].filter((name) => name !== 'EventListener');

describe('the events of twilio-video', () => {
  it.each(classes)('are all mapped: %s', (className) => {
    const inTypes = lineage(declared, className).flatMap(({ events }) => [...events.keys()]);
    const inComments = namesOfLineage(className).flatMap((name) => [...(documented.get(name) ?? [])]);
    expect(inTypes.length).toBeGreaterThan(0);
    expect(mapped('events', className).toSorted()).toEqual(
      [...new Set([...inTypes, ...inComments])].toSorted(),
    );
  });

  it('are all emitted by name somewhere in its sources', () => {
    const names = new Set(classes.flatMap((className) => mapped('events', className)));
    const silent = [...names].filter((name) => !sources.includes(`'${name}'`) && !emittedInParts(name));
    expect(silent).toEqual([]);
  });

  it('has no class with events that no row belongs to', () => {
    const leaves = [...documented.keys()].filter((name) =>
      /^(Local|Remote)\w+|^Room$|^PreflightTest$/.test(name),
    );
    const covered = new Set(classes.flatMap(namesOfLineage));
    // Built into the classes that have rows, or not for apps.
    const inner = ['LocalMediaTrack', 'RemoteMediaTrack', 'LocalParticipantV2'];
    expect(leaves.filter((name) => !covered.has(name) && !inner.includes(name))).toEqual([]);
  });
});

describe('the errors of twilio-video', () => {
  const inSources = [
    ...readTwilio('lib/util/twilio-video-errors.js').matchAll(/class (\w+) extends[\s\S]*?super\((\d+),/g),
  ].map(([, name, code]) => `${code} ${name}`);

  it('are all mapped, each under its class', () => {
    const inRows = rows.flatMap(({ table, twilio }) =>
      table === 'errors' && twilio && twilio.class !== 'DOMException' ? `${twilio.name} ${twilio.class}` : [],
    );
    expect(inSources.length).toBeGreaterThan(50);
    expect(inRows.toSorted()).toEqual(inSources.toSorted());
  });
});

describe('the signaling events of connect()', () => {
  it('are all mapped', () => {
    const inComments = [...readTwilio('lib/connect.js').matchAll(/@property \{string\} name='(\w+)'/g)];
    expect(mapped('events', 'EventListener').toSorted()).toEqual(
      inComments.map(([, name]) => name).toSorted(),
    );
  });
});

/** `recordingStarted` is put together from two words. */
const emittedInParts = (name: string): boolean =>
  /^recordingSt/.test(name) && sources.includes('`recording${');

function namesOfLineage(className: string): string[] {
  const base = declared.get(className)?.base;
  return [className, ...(base ? namesOfLineage(base) : [])];
}
