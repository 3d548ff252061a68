// Draws the icons of public/icons/ from public/favicon.svg, after it has changed: node scripts/icons.mjs
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from './lib/npm.mjs';

const PAPER = '#fbfaf7';
const SIZES = { touch: 180, 192: 192, 512: 512 };

const mark = await readFile(join(projectRoot, 'public/favicon.svg'));
const folder = join(projectRoot, 'public/icons');
await mkdir(folder, { recursive: true });
for (const [name, size] of Object.entries(SIZES)) {
  // Masks may cut away a fifth at each side.
  const inner = Math.round(size * 0.6);
  const drawn = await sharp(mark, { density: 1200 }).resize(inner, inner).png().toBuffer();
  await sharp({ create: { width: size, height: size, channels: 3, background: PAPER } })
    .composite([{ input: drawn }])
    .png({ palette: true })
    .toFile(join(folder, `${name}.png`));
}
