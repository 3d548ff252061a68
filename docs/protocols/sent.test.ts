import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { errorCode, FakeMeeting } from '../../src/sandbox/videosdk/testing/fake-meeting';
import {
  twilioMessages,
  twilioRestFields,
  videoSdkAddresses,
  videoSdkRequests,
  type Sent,
} from './testing/sent';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const PAGE = read('src/content/docs/after/your-own-app.mdx');
const NOT_SIMULATED = 'not simulated: ';

interface Row {
  name: string;
  fields: string;
  test: string;
}

/** The table under a heading of sent.md. */
function rows(heading: string): Row[] {
  const [, section = ''] = read('docs/protocols/sent.md').split(`## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [name = '', fields = '', test = ''] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      return { name: name.replaceAll('`', ''), fields: fields.replaceAll('`', ''), test };
    });
}

/** Names and fields as the table has them. */
const listed = (sent: Sent): string[] =>
  [...sent]
    .map(([name, fields]) => {
      const others = [...fields].filter((field) => field !== 'type').sort();
      return `${name}: ${others.join(' ') || 'none'}`;
    })
    .sort();
const inTable = (heading: string): string[] =>
  rows(heading)
    .map(({ name, fields }) => `${name}: ${fields}`)
    .sort();

const TABLES = ['VideoSDK: requests', 'VideoSDK: addresses', 'Twilio Video: messages', 'Twilio Video: REST'];

describe('docs/protocols/sent.md', () => {
  it('names every request of VideoSDK’s SDK and its fields, and no other', () => {
    expect(inTable('VideoSDK: requests')).toEqual(listed(videoSdkRequests()));
  });

  it('names every address that VideoSDK’s SDK asks, with the fields of query and body, and no other', () => {
    expect(inTable('VideoSDK: addresses')).toEqual(listed(videoSdkAddresses()));
  });

  it('names every message of twilio-video and its fields, and no other', () => {
    expect(inTable('Twilio Video: messages')).toEqual(listed(twilioMessages()));
  });

  it('names every parameter of Twilio’s helper library for video, and no other', () => {
    expect(inTable('Twilio Video: REST')).toEqual(listed(twilioRestFields()));
  });

  it.each(TABLES.flatMap(rows).map(({ name, test }) => [name, test] as const))(
    'has a test for %s that is there, or says on the site that it is not simulated',
    (_name, test) => {
      if (test.startsWith(NOT_SIMULATED)) return expect(PAGE).toContain(test.slice(NOT_SIMULATED.length));
      const [, path = '', title = ''] = /^`(.+?)` › (.+)$/.exec(test) ?? [];
      expect(existsSync(new URL(path, ROOT)), path).toBe(true);
      expect(read(path)).toContain(title);
    },
  );
});

describe('VideoSDK’s service', () => {
  let meeting: FakeMeeting | undefined;
  afterEach(() => meeting?.service.close());

  it('knows every request but those that the table says are not simulated', async () => {
    meeting = new FakeMeeting();
    const codeOf = async (method: string) => {
      // One request may end what others need.
      const client = await meeting?.connect(`client-${method}`);
      return errorCode(await client?.request(method));
    };
    const unknown = await codeOf('no such request');
    const missing = [];
    for (const method of videoSdkRequests().keys())
      if ((await codeOf(method)) === unknown) missing.push(method);
    const said = rows('VideoSDK: requests').filter(({ test }) => test.startsWith(NOT_SIMULATED));
    expect(missing.sort()).toEqual(said.map(({ name }) => name).sort());
  });
});
