import { describe, expect, test } from 'vitest';
import { demoNames, programOf } from '../../demos/demos';
import { SIDES } from '../../sides';
import { keysOf, listenersIn } from './listeners';

const seen = (emitter: string, event: string, subject?: string) =>
  keysOf({ emitter, event, payload: '', time: 0, ...(subject ? { subject } : {}) });

describe('lines that listen', () => {
  test('are found by the event and by whose it is, over line ends too', () => {
    const lines = listenersIn(
      [
        "room.on('participantConnected', show);",
        "meeting?.on(\n  'error', fail);",
        "me.on('stream-enabled', show);",
        'const room = await connect(token);',
        'await meeting.localParticipant.enableWebcam();',
        "tracks.forEach((track) => track.once('started', show));",
      ].join('\n'),
    );
    expect(Object.fromEntries(lines)).toEqual({
      1: ['call participantConnected'],
      2: ['call error'],
      4: ['you stream-enabled'],
      5: ['any connect()'],
      6: ['any enableWebcam()'],
      7: ['any started'],
    });
  });

  test('are told apart by who emits the event', () => {
    expect(seen('Participant', 'stream-enabled', 'You')).toEqual([
      'you stream-enabled',
      'any stream-enabled',
    ]);
    expect(seen('Participant', 'stream-enabled', 'Ada')).toContain('other stream-enabled');
    expect(seen('Room', 'trackSubscribed')).not.toContain('other trackSubscribed');
    expect(seen('connect', 'connect() rejected')).toContain('any connect()');
  });

  test('are callbacks of hooks where the program uses VideoSDK’s React package', () => {
    const hooks = "import { useMeeting } from '@videosdk.live/react-sdk';\n";
    const uses = 'useMeeting({\n  onParticipantJoined: add,\n  onError,\n});\n<video onClick={play} />';
    expect([...listenersIn(hooks + uses)]).toEqual([
      [3, ['any participant-joined']],
      [4, ['any error']],
      [6, ['any click']],
    ]);
    expect(listenersIn(uses).size).toBe(0);
  });

  test.each(demoNames.flatMap((name) => SIDES.map((side) => ({ name, side }))))(
    'stand in $name, $side',
    ({ name, side }) => {
      const source = programOf(name, side);
      const lines = source.split('\n');
      const found = listenersIn(source);
      expect(found.size).toBeGreaterThan(0);
      for (const line of found.keys()) expect(lines[line - 1]).toMatch(/\.on\(|\.once\(|await /);
    },
  );
});
