import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { adapterParts } from '../build/adapter.mjs';
import { typeFiles } from '../components/editor/types/files';
import { run } from './run';

/** An app that uses what its steps are about. */
const APP: Record<string, string> = {
  'package.json': '{\n  "dependencies": { "twilio-video": "^2.28.0" }\n}\n',
  'src/call.js': `import { connect } from 'twilio-video';

export async function call(token, button) {
  const room = await connect(token, { name: 'daily' });
  room.on('participantConnected', (participant) => console.log(participant.identity));
  room.on('trackSubscribed', (track) => document.body.append(track.attach()));
  button.onclick = () => {
    room.localParticipant.audioTracks.forEach((publication) => publication.track.disable());
  };
  addEventListener('pagehide', () => {
    room.disconnect();
  });
}
`,
};

it('an agent that follows the skill to the letter ends with an app on VideoSDK, a commit a step', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossfade-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  for (const [path, text] of Object.entries(APP)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('init', '-q');
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'a step', '--allow-empty');
  };
  commit();
  const types = Object.fromEntries(
    Object.entries(typeFiles('')).filter(([path]) => !path.includes('lib.dom')),
  );
  const environment = { types, adapter: await adapterParts() };
  const called = (args: string[]) => {
    const said = { out: '', error: '' };
    const code = run(args, environment, {
      out: (text) => (said.out += text),
      error: (text) => (said.error += text),
    });
    return { code, ...said };
  };

  const skill = readFileSync('src/assistant/skill.md', 'utf8');
  const commands = [...skill.matchAll(/^npx SITE\/crossfade\.tgz (.+)$/gm)].map(([, line = '']) => line);
  const codes = commands.map((line) => {
    const { code, error } = called(line.split(' ').map((word) => (word === '.' ? folder : word)));
    expect(error, line).toBe('');
    commit();
    return `${line}: ${code}`;
  });
  expect(codes).toEqual([
    'scan . --json: 1',
    'adapt .: 1',
    'adapt . --write: 0',
    'native mute . --write: 0',
    'native leave . --write: 0',
    'native share . --write: 0',
    'native people . --write: 0',
    'native elements . --write: 0',
    'native speaker . --write: 0',
    'native data . --write: 0',
    'native types . --write: 0',
  ]);
  const code = readFileSync(join(folder, 'src/call.js'), 'utf8');
  expect(code).toContain("from './twilio-on-videosdk'");
  expect(code).toContain('room.videosdk.muteMic().catch(console.error)');
  expect(code).toContain('room.videosdk.leave().catch(console.error)');
  expect(code).toContain('participant.videosdk.displayName');
  expect(code).toContain('attachStream(track.source)');
  expect(readFileSync(join(folder, 'src/stream-elements.js'), 'utf8')).toContain('function attachStream');
  expect(called(['scan', folder]).code).toBe(0);
  rmSync(folder, { recursive: true });
}, 60_000);
