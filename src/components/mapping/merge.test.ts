import { expect, it } from 'vitest';
import { exampleRow } from '../../mapping/testing/example-row';
import { mergeRows } from './merge';

const at = (className: string) =>
  exampleRow({ id: `events/${className}/enabled`, twilio: { class: className, name: 'enabled' } });

it('shows as one what is the same in several classes, with all links', () => {
  const [only, ...others] = mergeRows([at('LocalAudioTrack'), at('LocalVideoTrack')]);
  expect(others).toEqual([]);
  expect(only?.classes).toEqual(['LocalAudioTrack', 'LocalVideoTrack']);
  expect(only?.ids).toEqual(['events/LocalAudioTrack/enabled', 'events/LocalVideoTrack/enabled']);
});

it('keeps apart what differs', () => {
  expect(mergeRows([at('LocalAudioTrack'), { ...at('LocalVideoTrack'), payload: 'Another.' }])).toHaveLength(
    2,
  );
});
