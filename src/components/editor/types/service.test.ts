import { globSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { REACT_TYPES_SIZE, TYPES_SIZE } from '../types-size';
import { SIDES, type Side } from '../../../sides';
import { ADAPTER, wholeAdapter } from '../../../assistant/adapter/whole-text';
import { HOOKS } from '../../../snippets/your-hooks/module';
import { reactTypeFiles, typeFiles } from './files';
import { TypeService } from './service';

const service = new TypeService({
  ...typeFiles(readFileSync('src/demos/your-backend.ts', 'utf8')),
  [`/node_modules/${ADAPTER}/index.ts`]: wholeAdapter(),
});
const demos = readdirSync('src/demos', { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Takes the mark `|` out of a text. */
function marked(text: string): [text: string, at: number] {
  return [text.replace('|', ''), text.indexOf('|')];
}
const names = (program: string, text: string): string[] =>
  service.suggestions(program, ...marked(text))?.suggestions.map(({ name }) => name) ?? [];

describe('problems of types', () => {
  it.each(demos.flatMap(({ name }) => [`${name}/twilio`, `${name}/videosdk`]))('has none in %s', (path) => {
    expect(service.problems(path, readFileSync(`src/demos/${path}.ts`, 'utf8'))).toEqual([]);
  });

  it('tells what an SDK does not have, where it stands', () => {
    const text = "import { connect } from 'twilio-video';\n(await connect('t')).leave();\n";
    expect(service.problems('twilio', text)).toEqual([
      {
        from: text.indexOf('leave'),
        to: text.indexOf('leave') + 5,
        message: "Property 'leave' does not exist on type 'Room'.",
        code: 2339,
      },
    ]);
  });

  it('leaves errors of syntax to those who look for them', () => {
    expect(service.problems('twilio', 'const = nothing.at.all;\n')).toEqual([]);
  });

  it('keeps the names of the two programs apart', () => {
    service.problems('twilio', 'const mine = 1;\n');
    expect(service.problems('videosdk', "const mine = 'other';\nmine.length;\n")).toEqual([]);
  });

  it('knows modules, the page and what the backend answers', () => {
    const text =
      "import { getAccess } from 'your-backend';\nconst { tokn } = await getAccess();\ndocument.title = tokn;\n";
    expect(service.problems('twilio', text).map(({ code }) => code)).toEqual([2339]);
    expect(service.problems('twilio', "import 'no-such-package';\n").map(({ code }) => code)).toEqual([2882]);
  });
});

describe('programs in React', () => {
  const hooksOf = (side: Side) => readFileSync(`src/snippets/your-hooks/${side}.tsx`, 'utf8');
  const react = reactTypeFiles(Object.fromEntries(SIDES.map((side) => [HOOKS[side], hooksOf(side)])));
  const withReact = new TypeService({
    ...typeFiles(readFileSync('src/demos/your-backend.ts', 'utf8')),
    ...react,
  });

  it.each(globSync('src/{demos/*/react,snippets/your-hooks}/*.tsx'))(
    'have no problems of types: %s',
    (path) => {
      expect(withReact.problems(path, readFileSync(path, 'utf8'))).toEqual([]);
    },
  );

  it('are told what a hook or an element does not have', () => {
    const hooks = "import { useMeeting } from '@videosdk.live/react-sdk';\nconst { jion } = useMeeting();\n";
    expect(
      withReact.problems('videosdk.tsx', `${hooks}export const a = <p colour="red" />;\n`),
    ).toMatchObject([{ code: 2339 }, { code: 2322 }]);
  });

  it('load as much more as the switch says', () => {
    const more = gzipSync(JSON.stringify(react)).length / 1e6;
    expect(more).toBeCloseTo(parseFloat(REACT_TYPES_SIZE) - parseFloat(TYPES_SIZE), 1);
  });
});

describe('suggestions', () => {
  const twilio = "import { connect } from 'twilio-video';\nconst room = await connect('t');\n";
  const videosdk =
    "import { VideoSDK } from '@videosdk.live/js-sdk';\nconst meeting = VideoSDK.initMeeting({ meetingId: 'm', name: 'n' });\n";

  it('are the members of what stands before the dot', () => {
    expect(names('twilio', `${twilio}room.|`)).toEqual(
      expect.arrayContaining(['disconnect', 'participants', 'on']),
    );
    expect(names('videosdk', `${videosdk}meeting.|`)).toEqual(
      expect.arrayContaining(['join', 'muteMic', 'on']),
    );
    expect(names('videosdk', `${videosdk}meeting.|`)).not.toContain('disconnect');
  });

  it('are the events of an emitter within its quotes, hyphens and all', () => {
    const [text, at] = marked(`${videosdk}meeting.on('meeting-|')`);
    const found = service.suggestions('videosdk', text, at);
    expect(found?.from).toBe(text.indexOf("'meeting-'") + 1);
    expect(found?.suggestions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['meeting-joined', 'participant-left']),
    );
    expect(names('twilio', `${twilio}room.on('|')`)).toContain('participantConnected');
  });

  it('write the question mark that a value which may be missing needs', () => {
    const [text, at] = marked('const it = document.querySelector("p");\nit.|');
    const found = service.suggestions('twilio', text, at)?.suggestions.find(({ name }) => name === 'remove');
    expect(found?.insert).toEqual({ from: at - 1, to: at, text: '?.remove' });
  });

  it('say what they are, in the words of their package', () => {
    const [text, at] = marked(`${videosdk}meeting.|`);
    const info = service.suggested('videosdk', text, at, 'muteMic');
    expect(info?.signature).toContain('muteMic(');
    expect(info?.docs).not.toBe('');
  });
});

it('tells what stands at a place', () => {
  const text = "import { connect } from 'twilio-video';\nconst room = await connect('t');\n";
  const at = text.indexOf('room');
  expect(service.info('twilio', text, at)).toMatchObject({
    from: at,
    to: at + 4,
    signature: 'const room: Room',
  });
  expect(service.info('twilio', text, text.indexOf(' ='))).toMatchObject({ signature: 'const room: Room' });
  expect(service.info('twilio', '\n\n', 1)).toBeUndefined();
});
