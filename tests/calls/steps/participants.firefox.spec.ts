// What Firefox makes of loudness is its own: who speaks is seen there, too.
import { SIDES } from '../../support/demo';
import { test } from '../../support/fixtures';
import { softly, Walk } from '../../support/walk';

test('the tile of a guest who speaks lights up', { tag: '@whole' }, async ({ page }) => {
  const walk = await Walk.start(page, 'participants', async (demo) => {
    await demo.expectPlayingOnBoth('Ada');
  });
  await walk.take('guest-speaks', async (demo) => {
    await Promise.all(SIDES.map((side) => softly(demo.tile(side, 'Ada')).toHaveClass(/speaking/)));
  });
});
