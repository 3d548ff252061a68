import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { demoNames, hasReact, reactProgramOf } from '../../demos/demos';
import { SIDES } from '../../sides';
import { commonRegions } from './highlighted';

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
