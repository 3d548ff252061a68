import { expect, it } from 'vitest';
import { classify, wordsOf } from './classify';
import type { Draft, Relation, SideObservation, Told } from './types';

const told = (side: SideObservation['side'], event: string, time = 1000): Told => {
  const shown: SideObservation = { side, emitter: 'Room', event, time, payload: '' };
  return { shown, all: [shown] };
};
const draft = (relation: Relation, twilio: Told[], videosdk: Told[]): Draft => ({
  ...{ twilio, videosdk },
  counterpart: { twilio: 'Room.a', videosdk: 'Meeting.b', relation, href: '/row' },
});

it.each([
  ['same', 'same', false],
  ['renamed', 'renamed', true],
  ['changed-meaning', 'changed', true],
] as const)('a pair that the mapping calls %s is %s', (relation, kind, matters) => {
  const [row] = classify([draft(relation, [told('twilio', 'a')], [told('videosdk', 'b')])]);
  expect(row).toMatchObject({ kind, matters, differs: false, href: '/row', notes: [] });
});

it('differs where Twilio told it alone, and not where VideoSDK tells more', () => {
  const [missed, more] = classify([
    draft('none', [told('twilio', 'a')], []),
    { twilio: [], videosdk: [told('videosdk', 'b')] },
  ]);
  expect([missed?.differs, more?.differs]).toEqual([true, false]);
  expect(more?.notes).toEqual(['Only VideoSDK reported this.']);
});

it('compares nothing with a side that did not run then', () => {
  const alone = draft('none', [told('twilio', 'connect() rejected')], []);
  const [row] = classify([alone], (side, time) => side === 'videosdk' && time === 1000);
  expect(row).toMatchObject({ kind: 'alone', differs: false, matters: true, uncompared: true });
  expect(row?.notes).toEqual(['VideoSDK did not take part in this.']);
  const [paired, own] = classify(
    [draft('same', [told('twilio', 'a')], [told('videosdk', 'b')]), draft('none', [told('twilio', 'a')], [])],
    (side) => side === 'twilio',
  );
  expect([paired?.uncompared, own?.uncompared]).toEqual([undefined, undefined]);
});

it('says which side failed', () => {
  const [one, both] = classify([
    draft('same', [told('twilio', 'connect() rejected')], [told('videosdk', 'joined')]),
    draft('same', [told('twilio', 'error')], [told('videosdk', 'error')]),
  ]);
  expect([one?.notes, one?.differs]).toEqual([['Failed only on Twilio Video.'], true]);
  expect([both?.notes, both?.differs]).toEqual([['Failed on both sides.'], false]);
});

it('is put in words, its class first, unless the words say so already', () => {
  expect(wordsOf({ kind: 'changed', notes: [] })).toEqual(['Different meaning.']);
  expect(wordsOf({ kind: 'order', notes: ['Different order: x.'] })).toEqual([
    'Different order.',
    'Different order: x.',
  ]);
  expect(wordsOf({ kind: 'alone', notes: ['Only VideoSDK reported this.'] })).toEqual([
    'Only VideoSDK reported this.',
  ]);
});
