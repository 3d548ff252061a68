import type { Page } from '@playwright/test';
import { expect, test } from 'crossfade-sandbox/playwright';

test('two people and a guest meet', async ({ page: ada, crossfade }) => {
  await crossfade.answerTokens({ path: '/access', service: 'videosdk' });
  await join(ada, 'Ada');
  const ben = await crossfade.newPerson();
  await join(ben, 'Ben');
  await expectPicture(ada, 'Ben');
  await expectPicture(ben, 'Ada');

  await ada.getByRole('button', { name: 'Mute' }).click();
  await expect(ben.getByText('Ada, muted')).toBeVisible();

  const [room] = await crossfade.rooms();
  const where = { service: 'videosdk', room: room!.room } as const;
  const grace = await crossfade.addGuest({ ...where, name: 'Grace' });
  await expectPicture(ben, 'Grace');
  await grace.leave();
  await expect(ben.getByText('Grace')).toHaveCount(0);

  await crossfade.faults.endRoom(where);
  for (const page of [ada, ben]) await expect(page.getByRole('status')).toHaveText('The call is over');
});

async function join(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('status')).toHaveText('In the call');
}

/** A picture that moves: its clock runs. */
async function expectPicture(page: Page, name: string): Promise<void> {
  const picture = page.locator(`video[aria-label="${name}"]`);
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(0.5);
}
