import { describe, expect, it, vi } from 'vitest';
import { MeetingRegistry } from './meeting-registry';

describe('the meetings of a service', () => {
  it('are made under new ids, or under the app’s own name', () => {
    const registry = new MeetingRegistry();
    const made = vi.fn();
    registry.onCreated(made);
    const meeting = registry.create();
    expect(meeting.id).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
    expect(registry.create('stand up')).toBe(registry.create('stand up'));
    expect(registry.restore(meeting.id)).toBe(meeting);
    expect(made).toHaveBeenCalledTimes(2);
    registry.close();
  });

  it('begin again after their end, and remember the sessions before', () => {
    const registry = new MeetingRegistry();
    const first = registry.create();
    expect(registry.open(first.id)).toBe(first);
    first.room.end();
    const second = registry.open(first.id);
    expect(second).not.toBe(first);
    expect(registry.meetingOf(first.room)).toBeUndefined();
    expect(registry.meetingOf(second.room)).toBe(second);
    expect(registry.sessions.map(({ id }) => id).sort()).toEqual([first.sessionId, second.sessionId].sort());
    registry.close();
  });

  it('cannot be joined when there is none, or it is disabled', () => {
    const registry = new MeetingRegistry();
    const { id } = registry.create();
    registry.disable(id);
    const codeOf = (act: () => unknown) => {
      try {
        return act();
      } catch (error) {
        return (error as { kind?: string; message: string }).message;
      }
    };
    expect(codeOf(() => registry.open('none'))).toMatch(/no meeting "none"/);
    expect(() => registry.open(id)).toThrow();
    expect(registry.find(id).disabled).toBe(true);
    registry.close();
  });

  it('do not grow for ever: the oldest goes, unless somebody is in it', () => {
    const registry = new MeetingRegistry();
    const busy = registry.create();
    busy.room.join({ id: 'Ada' });
    const idle = registry.create();
    for (let count = 0; count < 600; count++) registry.create();
    expect(registry.ids).toHaveLength(500);
    expect(registry.find(busy.id).meeting).toBe(busy);
    expect(() => registry.find(idle.id)).toThrow();
    expect(idle.room.ended).toBe(true);
    registry.close();
  });
});
