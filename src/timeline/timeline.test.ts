import { describe, expect, it } from 'vitest';
import type { SideObservation } from './types';
import { Timeline } from './timeline';

const seen = (event: string, time: number, side: SideObservation['side'] = 'twilio'): SideObservation => ({
  ...{ side, emitter: 'Room', event, payload: '', time },
});
const events = (timeline: Timeline): string[][] =>
  timeline.groups.map(({ rows }) => rows.flatMap(({ twilio }) => twilio.map(({ shown }) => shown.event)));

function started(): Timeline {
  const timeline = new Timeline(3);
  timeline.restart({ label: 'Run both', time: 1000 });
  return timeline;
}

describe('the timeline', () => {
  it('aligns again only the group in which something changed', () => {
    const timeline = started();
    timeline.add(seen('a', 1100));
    timeline.begin({ label: 'Next', time: 2000 });
    const [first, second] = timeline.groups;
    timeline.add(seen('b', 2100));
    const [same, changed] = timeline.groups;
    expect(same).toBe(first);
    expect(changed).not.toBe(second);
    expect(events(timeline)).toEqual([['a'], ['b']]);
  });

  it('puts what comes late, or by a clock that is ahead, where its time says', () => {
    const timeline = started();
    timeline.add(seen('early', 2005));
    timeline.begin({ label: 'Next', time: 2000 });
    timeline.add(seen('late', 1900));
    expect(events(timeline)).toEqual([['late'], ['early']]);
  });

  it('takes an action back that reached nobody', () => {
    const timeline = started();
    const next = { label: 'Next', time: 2000 };
    timeline.begin(next);
    timeline.add(seen('a', 2100));
    timeline.retract(next);
    expect(timeline.groups.map(({ action }) => action.label)).toEqual(['Run both']);
    expect(events(timeline)).toEqual([['a']]);
  });

  it('drops the oldest beyond what it keeps, and counts them', () => {
    const timeline = started();
    timeline.add(seen('a', 1100));
    timeline.begin({ label: 'Next', time: 2000 });
    for (const [index, name] of ['b', 'c', 'd', 'e'].entries()) timeline.add(seen(name, 2100 + index));
    expect(events(timeline)).toEqual([[], ['c', 'd', 'e']]);
    expect(timeline.dropped).toBe(2);
  });

  it('aligns everything again when it learns the mapping', () => {
    const timeline = started();
    timeline.add(seen('a', 1100));
    timeline.add(seen('b', 1100, 'videosdk'));
    expect(timeline.groups[0]?.rows).toHaveLength(2);
    timeline.learn([{ twilio: 'Room.a', videosdk: 'Room.b', relation: 'renamed', href: '/r' }]);
    expect(timeline.groups[0]?.rows).toHaveLength(1);
  });

  it('compares nothing with a side that has failed, until it runs again', () => {
    const timeline = started();
    const notes = (): string[] => timeline.groups.flatMap(({ rows }) => rows.flatMap((row) => row.notes));
    timeline.add(seen('a', 1100));
    timeline.enter('videosdk', false, 1200);
    timeline.add(seen('b', 1300));
    timeline.enter('videosdk', true, 1400);
    timeline.add(seen('c', 1500));
    const only = 'Only Twilio Video reported this.';
    expect(notes()).toEqual([only, 'VideoSDK did not take part in this.', only]);
    timeline.restart({ label: 'Run both', time: 1000 });
    timeline.add(seen('b', 1300));
    expect(notes()).toEqual([only]);
  });

  it('compares nothing in what one side alone was made to do', () => {
    const timeline = started();
    timeline.begin({ label: 'Run Twilio Video again', time: 2000, only: 'twilio' });
    timeline.add(seen('a', 2100));
    expect(timeline.groups[1]?.rows[0]).toMatchObject({ differs: false, uncompared: true });
  });

  it('keeps the last action when it is cleared', () => {
    const timeline = started();
    timeline.add(seen('a', 1100));
    timeline.begin({ label: 'Next', time: 2000 });
    timeline.clear();
    expect(timeline.groups).toEqual([{ action: { label: 'Next', time: 2000 }, rows: [] }]);
  });
});
