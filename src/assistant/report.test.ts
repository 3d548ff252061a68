import { describe, expect, it } from 'vitest';
import { report as reportSchema, type Report } from './contract';
import { groups } from '../mapping/pages';
import { rows } from '../mapping/rows';
import { toHtml } from './report/html';
import { toMarkdown } from './report/markdown';
import { rowAddress } from './report/sections';
import { scanned } from './testing/scanned';

const FILES = {
  'package.json': '{"dependencies":{"twilio-video":"^2.28.0","react":"18"}}',
  'join.js': `import { connect } from 'twilio-video';
export const join = async (token) => {
  const room = await connect(token, { name: 'daily', networkQuality: true });
  room.on('participantConnected', (person) => add(person.identity));
  room.localParticipant.videoTracks.forEach(({ track }) => track.dimensions.width);
  room.setMaxListeners(20);
};`,
};

describe('a report', () => {
  const report = scanned(FILES);

  it('has the form of its schema, and every use has an answer', () => {
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.uses.filter(({ becomes }) => becomes === '')).toEqual([]);
  });

  it('is the same from run to run, in whatever order the files come', () => {
    const turned = Object.fromEntries(Object.entries(FILES).reverse());
    expect(JSON.stringify(scanned(turned))).toBe(JSON.stringify(report));
  });

  it('names the rows of the mapping, and says what has none', () => {
    const by = (name: string) => report.uses.find((use) => use.name === name);
    expect(by('participantConnected')?.rows).toEqual(['events/Room/participantConnected']);
    expect(by('name')?.rows).toEqual(['options/ConnectOptions/name']);
    expect(by('width')?.rows).toEqual([]);
    expect(by('width')?.becomes).toContain('videoWidth');
    expect(by('setMaxListeners')?.becomes).toContain('You can remove it');
    expect(report.summary.withoutRow).toBe(2);
  });

  it('tells what an adapter could keep', () => {
    const by = (name: string) => report.uses.findLast((use) => use.name === name)?.adapter;
    expect([by('participantConnected'), by('name'), by('networkQuality')]).toEqual([
      'kept',
      'near',
      'missing',
    ]);
  });

  it('counts every use in one area', () => {
    expect(report.areas.reduce((sum, { uses }) => sum + uses, 0)).toBe(report.uses.length);
  });

  it('leads to pages that there are', () => {
    const slugs = new Set(groups.map(({ slug }) => slug));
    for (const { id } of rows) {
      const address = new URL(rowAddress(id, 'https://site.example/base/') ?? '');
      expect(slugs).toContain(address.pathname.replace('/base/mapping/', '').replace(/\/$/, ''));
    }
    expect(toMarkdown(report, 'https://site.example/')).toContain(
      'https://site.example/mapping/events/room/#events/Room/participantConnected',
    );
  });
});

describe('what an app is called is no markup', () => {
  const name = '<img src=x onerror=alert(1)>|[a](b).js';
  const report: Report = scanned({ [name]: FILES['join.js'] });

  it('in HTML', () => {
    expect(report.uses).not.toEqual([]);
    expect(toHtml(report)).not.toContain('<img');
  });

  it('in Markdown', () => {
    expect(toMarkdown(report)).not.toMatch(/(?<!\\)<img/);
    expect(toMarkdown(report)).not.toMatch(/(?<!\\)\[a\]/);
  });
});
