import { expect, it } from 'vitest';
import type { RoomSummary } from '../../embed/api';
import { runChecks } from './checks';
import type { Description } from './description';
import type { Lacks } from './features';
import { NotFound, type Person } from './person';
import type { CheckId } from './report';

/** Two people whose app joins as it is opened, sends the kinds that are given, and has the buttons that are given. */
function people(kinds: readonly ('audio' | 'video')[], buttons: readonly string[]) {
  const inside: string[] = [];
  const pressed: string[] = [];
  const rooms = (): RoomSummary[] => [
    {
      service: 'twilio',
      room: 'stand-up',
      participants: inside.map((id) => ({
        id,
        tracks: kinds.map((kind) => ({ kind, enabled: true })),
      })),
    } as unknown as RoomSummary,
  ];
  const person = (name: string) => ({
    name,
    page: {
      evaluateHandle: () => Promise.resolve({ evaluate: () => Promise.resolve() }),
    },
    rooms: () => Promise.resolve(rooms()),
    look: () =>
      Promise.resolve({
        pictures: kinds.includes('video') ? inside.length - 1 : 0,
        voices: kinds.includes('audio') ? inside.length - 1 : 0,
      }),
    join: () => Promise.resolve(void inside.push(name)),
    controls: () => Promise.resolve([]),
    reload: () => Promise.resolve(),
    press: (control: string) => {
      if (!buttons.includes(control)) return Promise.reject(new NotFound(`No button for "${control}".`));
      pressed.push(control);
      return Promise.resolve();
    },
    pressBack: () => Promise.resolve(),
  });
  return { ada: person('Ada') as unknown as Person, ben: person('Ben') as unknown as Person, pressed };
}

async function outcomes(
  { ada, ben }: { ada: Person; ben: Person },
  lacks: Lacks,
  description: Description = {},
) {
  const checks = await runChecks({ ada, ben, description, lacks, patienceMs: 0 }, () => undefined);
  return (id: CheckId) => {
    const { outcome, says } = checks.find((check) => check.id === id)!;
    return says ? `${outcome}: ${says}` : outcome;
  };
}

const LACKS: Lacks = { share: 'Nothing shares.', leave: 'Nothing leaves.' };
const BOTH = ['audio', 'video'] as const;

it('what the code has none of is absent before a button is guessed, and what the file describes is pressed', async () => {
  const guessing = people(BOTH, ['share', 'leave']);
  const of = await outcomes(guessing, LACKS);
  expect([of('share'), of('leave'), of('rejoin')]).toEqual([
    'absent: Nothing shares.',
    'absent: Nothing leaves.',
    'absent: Nothing leaves.',
  ]);
  expect(guessing.pressed).toEqual([]);
  const described = people(BOTH, ['share']);
  expect((await outcomes(described, LACKS, { share: 'Share Video' }))('share')).toMatch(
    /^failed: Ada pressed/,
  );
  expect(described.pressed).toEqual(['share']);
});

it('a button that is not found stays untried where the code may have it', async () => {
  const of = await outcomes(people(BOTH, []), {});
  expect([of('mute'), of('share')]).toEqual([
    'not tried: No button for "mute".',
    'not tried: No button for "share".',
  ]);
});

it('an app that makes no picture, and sends none, has none; later checks do not look for it', async () => {
  const of = await outcomes(people(['audio'], []), { see: 'Nothing makes a picture.' });
  expect([of('join'), of('see'), of('hear')]).toEqual([
    'passed',
    'absent: Nothing makes a picture.',
    'passed',
  ]);
  expect(of('guest')).toBe('failed: Ada has 1 voice where 2 should be.');
});

it('but it fails where somebody sends one, or the code makes one', async () => {
  const unseen = people(BOTH, []);
  for (const one of [unseen.ada, unseen.ben]) one.look = () => Promise.resolve({ pictures: 0, voices: 1 });
  expect((await outcomes(unseen, { see: 'Nothing makes a picture.' }))('see')).toMatch(/^failed/);
  expect((await outcomes(people(['audio'], []), {}))('see')).toMatch(/^failed: .*"see": false/);
});
