import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../observation';
import { Registry } from './registry';

function watched() {
  const observations: Observation[] = [];
  const registry = new Registry((observation) => observations.push(observation));
  const emitter = new EventEmitter();
  registry.watch(emitter, emitter, { label: { emitter: 'Room' }, events: ['disconnected'] });
  return { observations, registry, emitter };
}

describe('Registry', () => {
  it('reports an event before its listeners hear it, and changes nothing for them', () => {
    const { observations, emitter } = watched();
    const heard: unknown[] = [];
    emitter.on('disconnected', (...args: unknown[]) => heard.push(observations.length, ...args));
    expect(emitter.emit('disconnected', 'why')).toBe(true);
    expect(heard).toEqual([1, 'why']);
    expect(observations[0]).toMatchObject({ emitter: 'Room', event: 'disconnected', payload: 'why' });
    expect(Object.keys(emitter)).not.toContain('emit');
  });

  it('keeps internal events to itself and still passes them on', () => {
    const { observations, emitter } = watched();
    let heard = 0;
    emitter.on('internal', () => heard++);
    emitter.emit('internal');
    expect(heard).toBe(1);
    expect(observations).toEqual([]);
  });

  it('watches an object once', () => {
    const { observations, registry, emitter } = watched();
    registry.watch(emitter, emitter, { label: { emitter: 'Other' }, events: ['disconnected'] });
    emitter.emit('disconnected');
    expect(observations).toHaveLength(1);
  });

  it('reports calls that throw or reject, and changes nothing for the caller', async () => {
    const { observations, registry } = watched();
    const failure = new Error('no');
    const object = {
      answer: 1,
      ask() {
        return this.answer;
      },
      fail: () => {
        throw failure;
      },
      reject: () => Promise.reject(failure),
    };
    registry.watchCalls(object, { emitter: 'Meeting' }, ['ask', 'fail', 'reject', 'missing']);
    expect(object.ask()).toBe(1);
    expect(() => object.fail()).toThrow(failure);
    await expect(object.reject()).rejects.toBe(failure);
    expect(observations.map(({ event }) => event)).toEqual(['fail() threw', 'reject() rejected']);
  });

  it('reports how a promise settles before the caller goes on', async () => {
    const { observations, registry } = watched();
    const resolving = Promise.resolve('room');
    const rejecting = Promise.reject(Object.assign(new Error('no'), { code: 1 }));
    registry.reportSettled({ emitter: 'connect' }, 'connect()', resolving);
    registry.reportSettled({ emitter: 'connect' }, 'connect()', rejecting);
    await resolving;
    expect(observations.map(({ event }) => event)).toContain('connect() resolved');
    await rejecting.catch(() => undefined);
    expect(observations.map(({ event }) => event)).toContain('connect() rejected');
  });
});
