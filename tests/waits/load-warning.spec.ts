// More people than a browser can carry: an app hears of it once, however long it lasts.
import { MOST_LOAD } from '../../src/sandbox/crowd';
import { expect, test } from '../support/fixtures';
import { OwnApp } from '../support/app/own-app';

const WARNING = 'It may not keep up';
/** The app is a client, too. */
const TOO_MANY = MOST_LOAD;

test('an app of one’s own gets one warning in its console', async ({ page }) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().startsWith('crossfade:'))
      warnings.push(message.text());
  });
  const app = await OwnApp.open(page, { sdks: [] });
  await app.run(async ({ guest }, count) => {
    for (let number = 1; number <= count; number++) await guest(`Guest ${number}`);
  }, TOO_MANY);
  await expect.poll(() => warnings).toEqual([expect.stringContaining(WARNING)]);
  await page.waitForTimeout(2500);
  expect(warnings).toHaveLength(1);
});
