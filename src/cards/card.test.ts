import sharp from 'sharp';
import { expect, it } from 'vitest';
import { card } from './card.mjs';

it('is a picture of the size that is asked for, however long its texts are', async () => {
  const page = { title: 'Rooms, sessions, tracks and streams', description: 'word '.repeat(200) };
  const { format, width, height } = await sharp(await card(page)).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
});
