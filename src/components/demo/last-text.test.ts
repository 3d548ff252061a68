import { expect, it } from 'vitest';
import { lastText } from './last-text';

it('says what came last', () => {
  expect(lastText('trackStarted Ada', 'running')).toBe('trackStarted Ada');
});

it('says that nothing has come only of a side that runs', () => {
  expect(lastText(undefined, 'running')).toBe('nothing yet');
  expect(lastText(undefined, 'failed')).toBe('has failed');
  expect(lastText(undefined, 'loading')).toBe('is still starting');
  expect(lastText(undefined, 'idle')).toBe('is not running');
});
