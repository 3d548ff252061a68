import { expect, it } from 'vitest';
import { found } from '../testing/found';

it('says where it may have lost the thread', () => {
  const files = {
    'a.ts': `export const leave = (call: { unrelated: string }) => (call as any as Call).localParticipant;\ninterface Call { unrelated: string; localParticipant: number }`,
  };
  expect(found(files)).toEqual(['lost-thread a.ts:1']);
});
