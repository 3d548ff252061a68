import { expect, it } from 'vitest';
import { scanned } from '../testing/scanned';
import { JOIN } from '../testing/ways';

it('certain by types, likely by flow, possible by use alone', () => {
  const report = scanned({
    'typed.ts': `import type { Room } from 'twilio-video';\nexport const leave = (room: Room) => room.disconnect();`,
    'flow.js': `${JOIN}connect('t').then((room) => leave(room));\nfunction leave(call) {\n  call.disconnect();\n}`,
    'guess.js': `export function count(call) {\n  call.on('participantConnected', (one) => one.identity);\n}`,
  });
  const tierOf = (file: string, name: string) =>
    report.uses.findLast((use) => use.file === file && use.name === name)?.tier;
  expect(tierOf('typed.ts', 'disconnect')).toBe('certain');
  expect(tierOf('flow.js', 'disconnect')).toBe('likely');
  expect(tierOf('guess.js', 'participantConnected')).toBe('possible');
  expect(tierOf('guess.js', 'identity')).toBe('possible');
});

it('what holds an app’s own values is no room because it has one of Twilio’s', () => {
  const report = scanned({
    'join.js': JOIN,
    'Tile.jsx': `import { Component } from 'react';
export class Tile extends Component {
  render() { return this.props.localParticipant ? null : this.props.call.localParticipant; }
}
export const own = (state, context) => state.localParticipant ?? context.localParticipant;`,
  });
  expect(
    report.uses.filter(({ file }) => file === 'Tile.jsx').map(({ line, column }) => [line, column]),
  ).toEqual([[3, 74]]);
});
