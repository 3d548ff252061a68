// npm run lint:layers: holds the floors of `src` (lib/floors.mjs).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { FLOORS, NEIGHBOURS } from './lib/floors.mjs';
import { roomsOf, wrongInHouse } from './lib/layers.mjs';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|mjs|js|astro|mdx)$/.test(file) && existsSync(file));

const house = {
  root: '.',
  files,
  floors: FLOORS,
  neighbours: NEIGHBOURS,
  copy: 'node_modules/.cache/floors',
};
const wrong = await wrongInHouse(house);
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exit(1);
const rooms = roomsOf(house).flat();
console.log(`${rooms.length} rooms on ${FLOORS.length} floors: no import runs up, no circle of files.`);
