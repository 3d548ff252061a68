import { expect, it } from 'vitest';
import type { RoomSummary } from '../../embed/api';
import { runChecks } from './checks';
import type { Description } from './description';
import type { Lacks } from './features';
import { NotFound } from './outcomes';
import type { Person } from './person';
import type { CheckId } from '../../trial/report';

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
        moving: [],
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
  return {
    ada: person('Ada') as unknown as Person,
    ben: person('Ben') as unknown as Person,
    inside,
    pressed,
  };
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
  expect(of('guest')).toBe('failed: Ada has 1 voice instead of 2.');
});

it('but it fails where somebody sends one, or the code makes one', async () => {
  const unseen = people(BOTH, []);
  for (const one of [unseen.ada, unseen.ben])
    one.look = () => Promise.resolve({ pictures: 0, voices: 1, moving: [] });
  expect((await outcomes(unseen, { see: 'Nothing makes a picture.' }))('see')).toMatch(/^failed/);
  expect((await outcomes(people(['audio'], []), {}))('see')).toMatch(/^failed: .*"see": false/);
});

/** An app whose Ada shares: what the sandbox has of hers, and which pictures Ben sees, before, meanwhile and after. */
function sharing(sent: readonly [number, number, number], seen: readonly (readonly string[])[]) {
  let at = 0;
  const { ada, ben, inside } = people(BOTH, ['share']);
  ben.rooms = () =>
    Promise.resolve([
      {
        service: 'twilio',
        room: 'stand-up',
        participants: inside.map((id) => ({
          id,
          tracks: Array.from({ length: id === 'Ada' ? sent[at]! : 1 }, () => ({
            kind: 'video',
            enabled: true,
          })),
        })),
      } as unknown as RoomSummary,
    ]);
  ben.look = () => Promise.resolve({ pictures: seen[at]!.length, voices: 1, moving: [...seen[at]!] });
  ada.press = () => Promise.resolve(void (at = 1)) as never;
  ada.pressBack = () => Promise.resolve(void (at = 2));
  return outcomes({ ada, ben }, { leave: 'Nothing leaves.', mute: 'Nothing mutes.' });
}
const IN_PLACE = 'passed: The screen is shown instead of the camera.';

it('a screen is seen beside the camera or in its place, whether the camera is sent meanwhile or not', async () => {
  const camera = ['camera'];
  expect((await sharing([1, 2, 1], [camera, ['camera', 'screen'], camera]))('share')).toBe('passed');
  expect((await sharing([1, 2, 1], [camera, ['screen'], camera]))('share')).toBe(IN_PLACE);
  expect((await sharing([1, 1, 1], [camera, ['screen'], camera]))('share')).toBe(IN_PLACE);
});

it('but a screen that nobody sees, that is not sent, or that stays, is a failure', async () => {
  const camera = ['camera'];
  expect((await sharing([1, 2, 1], [camera, camera, camera]))('share')).toBe(
    'failed: Ben has 1 picture instead of 2.',
  );
  expect((await sharing([1, 1, 1], [camera, camera, camera]))('share')).toMatch(/gets no screen/);
  expect((await sharing([1, 1, 1], [camera, ['screen'], ['screen']]))('share')).toMatch(
    /^failed: .*still sees/,
  );
  expect((await sharing([1, 2, 2], [camera, ['screen'], camera]))('share')).toMatch(/^failed: .*still has/);
});

it('where nobody enters a room, an SDK that is too old is said to be why', async () => {
  const nobody = people(BOTH, []);
  nobody.ada.join = () => Promise.resolve();
  const [check] = await runChecks(
    { ...nobody, description: {}, lacks: {}, oldSdk: 'The app has 2.3.0. Update it.', patienceMs: 0 },
    () => undefined,
  );
  expect(check).toMatchObject({
    outcome: 'failed',
    says: 'Ada has not joined a room in the sandbox. The app has 2.3.0. Update it.',
  });
});
