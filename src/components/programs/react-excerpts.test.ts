import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { demoNames, hasReact, reactProgramOf } from '../../demos/demos';
import { SIDES } from '../../sides';
import { commonRegions } from './highlighted';
import { reactExcerpts } from './react-excerpts';

const pages = globSync('src/content/docs/**/*.mdx').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

/** The parts of a demo's programs that pages show: by name, or on the page of the demo itself. */
const partsShown = (name: string): string[] => {
  const named = new RegExp(`<Programs name="${name}" region="(\\w+)"`, 'g');
  return pages
    .flatMap(({ text }) => [
      ...text.matchAll(named),
      ...(text.includes(`<Demo name="${name}"`) ? text.matchAll(/<Excerpt region="(\w+)"/g) : []),
    ])
    .map(([, region]) => region!);
};

it.each(demoNames.filter(hasReact))('the React programs of %s have all parts that pages show', (name) => {
  const [twilio, videosdk] = SIDES.map((side) => reactProgramOf(name, side));
  const parts = commonRegions({ twilio: twilio!, videosdk: videosdk! });
  expect(parts).toEqual(expect.arrayContaining(partsShown(name)));
});

it('leads from the hooks that a program imports to where they stand', async () => {
  const { '': whole } = await reactExcerpts('mute');
  const linked = (side: 'twilio' | 'videosdk'): string[] =>
    [...whole![side].matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href, text]) => {
      expect(href).toMatch(/\/setup\/react\/#hooks-of-your-own$/);
      return text!;
    });
  expect(linked('twilio')).toEqual(
    expect.arrayContaining(["'your-room-hooks'", 'useRoom', 'useLive', 'Media']),
  );
  expect(linked('videosdk')).toEqual(expect.arrayContaining(["'your-meeting-hooks'", 'useJoining']));
});
