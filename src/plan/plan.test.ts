import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GUIDE } from '../content/guide.mjs';
import { fromQuery, toQuery } from './address';
import { type Book, readChecklist } from './book';
import { inWords } from './effort';
import { ALWAYS, FEATURES } from './features';
import { makePlan } from './plan';
import { readPaste } from './read-paste';
import { toIssues, toMarkdown } from './write';

const checklist = readChecklist(readFileSync('src/content/docs/after/checklist.mdx', 'utf8'));
const row = {
  id: 'methods/twilio-video/createLocalTracks',
  name: 'Video.createLocalTracks',
  path: 'mapping/a/#a',
  relation: 'none' as const,
};
const book: Book = {
  chapters: GUIDE.flatMap(({ items }) => items)
    .filter((item) => typeof item === 'string')
    .map((path) => ({
      path,
      title: `About ${path}`,
      description: 'What it is.',
      rows:
        path === 'steps/share'
          ? [row, { ...row, id: 'b', becomes: 'Meeting.enableScreenShare', relation: 'renamed' }]
          : [],
    })),
  checklist,
};
const paths = (...used: string[]): string[] => makePlan(new Set(used), book).works.map(({ path }) => path);

describe('the data of the plan', () => {
  const guide = new Set(book.chapters.map(({ path }) => path));

  it('names pages that stand in the guide, and each chapter has a feature or is for all', () => {
    const named = [...ALWAYS, ...FEATURES.flatMap(({ chapters }) => chapters)];
    for (const path of named) expect(guide).toContain(path);
    expect(named).toEqual(expect.arrayContaining([...guide].filter((path) => path.startsWith('steps/'))));
  });

  it('has no id twice, and ids that can stand in an address', () => {
    const ids = FEATURES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+$/);
  });

  it('claims points that stand in the checklist', () => {
    const points = checklist.flatMap(({ points }) => points);
    expect(points.length).toBeGreaterThan(20);
    for (const check of FEATURES.flatMap(({ checks = [] }) => checks))
      expect(
        points.filter((point) => point.startsWith(check)),
        check,
      ).toHaveLength(1);
  });
});

describe('a plan', () => {
  it('has what every app needs, in the order of the guide, when nothing is ticked', () => {
    expect(paths()).toEqual([...guideOrder(ALWAYS)]);
  });

  it('adds the chapters of what is ticked where they stand in the guide, each once', () => {
    const plan = paths('chat', 'data', 'screen');
    expect(plan).toEqual(guideOrder([...ALWAYS, 'steps/share', 'steps/data', 'steps/chat']));
  });

  it('leaves out points that concern other apps alone', () => {
    const points = (...used: string[]) =>
      makePlan(new Set(used), book).checklist.flatMap(({ points }) => points);
    const start = (list: string[], text: string): boolean => list.some((point) => point.startsWith(text));
    expect(start(points(), 'Webhooks are received')).toBe(false);
    expect(start(points('server'), 'Webhooks are received')).toBe(true);
    expect(start(points(), 'Listeners are registered')).toBe(true);
  });

  it('is more work the more is used', () => {
    const all = makePlan(new Set(FEATURES.map(({ id }) => id)), book);
    expect([makePlan(new Set(), book).effort, all.effort]).toEqual(['a week', 'three to five weeks']);
    expect([1, 4, 8, 16, 24].map(inWords)).toEqual([
      'an hour or two',
      'half a day',
      'a day',
      'two days',
      'three or four days',
    ]);
  });

  function guideOrder(wanted: readonly string[]): string[] {
    return book.chapters.map(({ path }) => path).filter((path) => wanted.includes(path));
  }
});

describe('the address', () => {
  it('keeps what is ticked, in one order', () => {
    expect(toQuery(new Set(['screen', 'chat', 'preview']))).toBe('?uses=preview.screen.chat');
    expect(fromQuery('?uses=preview.screen.chat')).toEqual(new Set(['preview', 'screen', 'chat']));
    expect(toQuery(new Set())).toBe('');
  });

  it.each(['', '?uses=', '?uses=other.%3Cscript%3E', `?uses=${'a'.repeat(5000)}`, '?other=screen'])(
    'says nothing that is not known: %s',
    (query) => expect(fromQuery(query).size).toBe(0),
  );
});

describe('a paste', () => {
  it('may be the JSON of a scan: its rows and areas say what is used', () => {
    const scan = { uses: [{ rows: [row.id] }], areas: [{ chapters: ['/steps/mute/', 'steps/quality'] }] };
    const { used, from } = readPaste(JSON.stringify(scan), book);
    expect([...used]).toEqual(['screen', 'quality']);
    expect(from).toBe('a scan with 1 use');
  });

  it('as a scan ticks recording by its own rows, and not by the server’s', () => {
    const scan = (chapter: string): string => JSON.stringify({ uses: [], areas: [{ chapters: [chapter] }] });
    expect([...readPaste(scan('steps/recording'), book).used]).toEqual(['recording']);
    expect([...readPaste(scan('steps/server'), book).used]).toEqual(['server']);
    expect([...readPaste(scan('steps/data'), book).used]).toEqual(['data']);
    expect([...readPaste(scan('steps/devices'), book).used]).toEqual(['devices']);
  });

  it('as the package.json of an app with a framework and a server says so', () => {
    const packages = { dependencies: { next: '16', react: '19', twilio: '5', 'twilio-video': '2' } };
    expect([...readPaste(JSON.stringify(packages), book).used]).toEqual(['server', 'policy', 'react']);
    const others = {
      dependencies: { 'react-router': '7', 'next-intl': '4', localhost: '1', 'ghost-css': '1' },
    };
    expect([...readPaste(JSON.stringify(others), book).used]).toEqual([]);
  });

  it('may be a package.json, or names of files', () => {
    const manifest = {
      dependencies: { 'twilio-video': '2', '@twilio/krisp-audio-plugin': '1' },
      devDependencies: { playwright: '1' },
    };
    expect([...readPaste(JSON.stringify(manifest), book).used]).toEqual(['effects', 'tests']);
    for (const name of ['src/HostControls.ts', 'isHost.ts', 'src/host/menu.ts', 'WaitingRoom.ts'])
      expect([...readPaste(name, book).used], name).toEqual(['roles']);
    const files = 'src/ScreenShareButton.tsx\nsrc/hooks/useNetworkQuality.ts\n\nsrc/App.tsx';
    expect([...readPaste(files, book).used]).toEqual(['screen', 'network', 'react']);
  });

  it.each(['', '  \n', '{"a":1}', '5', 'x'.repeat(5_000_001)])(
    'that is none of these is refused with what to do',
    (text) => {
      expect(() => readPaste(text, book)).toThrow(/[Pp]aste|scan . --json/);
    },
  );
});

describe('a plan taken away', () => {
  const plan = makePlan(new Set(['screen']), book);
  const address = (path: string): string => `https://site.example/${path}`;

  it('as Markdown has each piece of work, its rows and the checklist with boxes', () => {
    const text = toMarkdown(plan, address);
    expect(text).toMatch(
      /^# From Twilio Video to VideoSDK\n\nAbout (a week|one to two weeks) for one developer/,
    );
    expect(text).toContain(
      '. About steps/share\n\nWhat it is. Effort: half a day. See https://site.example/steps/share/',
    );
    expect(text).toContain('- [ ] `Video.createLocalTracks` has no counterpart');
    expect(text).toContain('- [ ] `Video.createLocalTracks` becomes `Meeting.enableScreenShare`');
    expect(text).toContain('- [ ] Listeners are registered before `join()`');
    expect(text).not.toContain('About steps/chat');
  });

  it('as issues has one for each piece of work, and one for the checklist', () => {
    const issues = toIssues(plan, address).split('\n\n---\n\n');
    expect(issues.slice(0, -1)).toHaveLength(plan.works.length + 1);
    for (const issue of issues.slice(0, -1)) expect(issue).toMatch(/^Move to VideoSDK: /);
  });
});
