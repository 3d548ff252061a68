import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { JOIN } from '../testing/ways';

it('in a large app, follows values only near the SDK', () => {
  const files: Record<string, string> = {
    'near.js': `${JOIN}connect('t').then((room) => keep({ error: room }));\nfunction keep(what) { store(what); }`,
  };
  for (let index = 0; index < 200; index += 1)
    files[`far/${index}.js`] = `export const show = (result) => result.error.name + result.error.state;`;
  expect(places(scanned(files), 'far/7.js')).toEqual([]);
});
