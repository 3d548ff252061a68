import { expect, it } from 'vitest';
import { found } from '../testing/found';
import { places, scanned } from '../testing/scanned';

it('says where it may have lost the thread', () => {
  const files = {
    'a.ts': `export const leave = (call: { unrelated: string }) => (call as any as Call).localParticipant;\ninterface Call { unrelated: string; localParticipant: number }`,
  };
  expect(found(files)).toEqual(['lost-thread a.ts:1']);
});

it('says which members a name can mean that is any of a room’s, and counts none of them as used', () => {
  const report = scanned({
    'a.ts': `import type { Room } from 'twilio-video';\nexport const read = (room: Room, pick: keyof Room) => room[pick];\nexport const tracks = (room: Room, kind: 'sid' | 'name') => room[kind];`,
  });
  expect(places(report)).toEqual(['1:Room', '2:Room', '2:Room', '3:Room', '3:name', '3:sid']);
  const said = report.findings.filter(({ rule }) => rule === 'any-member');
  expect(said.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.ts:2']);
  expect(said[0]?.says).toMatch(/^`room\[pick\]` can be any of \d+ members of a Room: .*`localParticipant`/);
});
