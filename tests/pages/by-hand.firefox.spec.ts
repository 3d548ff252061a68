// A build that is taken from the page with the sandbox in it, in Firefox. Its driver tells of no downloads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { startServer } from '../../scripts/lib/server.mjs';
import { BEFORE, builtApp } from '../support/built-app';
import { expect, test } from '../support/fixtures';

/** Keeps what the page saves where a test can read it: each file in base64, by its name. */
async function keepSaved(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const saved: Record<string, string> = {};
    const made = new Map<string, Blob>();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL(blob);
      made.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const reader = new FileReader();
      reader.onload = () => (saved[this.download] = String(reader.result).split(',')[1] ?? '');
      const blob = made.get(this.href);
      if (blob) reader.readAsDataURL(blob);
      HTMLElement.prototype.click.call(this);
    };
    Object.assign(window, { saved });
  });
}

const savedOf = (page: Page, name: string): Promise<string> =>
  page.evaluate((name) => (window as unknown as { saved: Record<string, string> }).saved[name] ?? '', name);

test(
  'two people and a guest meet in a build that was taken from the page',
  { tag: '@whole' },
  async ({ page, context, allowedOrigins }, testInfo) => {
    await keepSaved(page);
    await page.goto('assistant/');
    const hand = page.locator('crossfade-by-hand');
    const app = await builtApp(BEFORE);
    const zip = zipSync(Object.fromEntries(Object.entries(app).map(([path, text]) => [path, strToU8(text)])));
    await hand
      .locator('[data-field-zip]')
      .setInputFiles({ name: 'dist.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
    await expect(hand.locator('.hand-build')).toContainText('which works with the sandbox');
    await hand.getByRole('button', { name: 'Save the zip with the sandbox' }).click();
    await expect(hand.locator('.hand-build').getByRole('status')).toHaveText(/^Saved/);
    await expect.poll(() => savedOf(page, 'dist-with-sandbox.zip')).not.toBe('');
    const folder = testInfo.outputPath('unzipped');
    const bytes = Buffer.from(await savedOf(page, 'dist-with-sandbox.zip'), 'base64');
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const server = await startServer({ dir: folder, headers: false });
    allowedOrigins.add(server.origin);
    try {
      const services = await context.newPage();
      await services.goto(`${server.url}@crossfade/services.html`);
      await expect(services.getByText('Nobody is in a room yet.')).toBeVisible();
      const people: Page[] = [];
      for (const name of ['Ada', 'Ben']) {
        const person = await context.newPage();
        people.push(person);
        await person.goto(server.url);
        await person.getByLabel('Your name').fill(name);
        await person.getByRole('button', { name: 'Join' }).click();
        await expect(person.getByText('In the call')).toBeVisible();
      }
      const sees = (person: Page) =>
        person
          .locator('#people video')
          .evaluateAll(
            (videos) => videos.filter((video) => (video as HTMLVideoElement).currentTime > 0).length,
          );
      for (const person of people) await expect.poll(() => sees(person)).toBe(1);
      await services.getByRole('button', { name: 'Let a guest in' }).click();
      for (const person of people) await expect.poll(() => sees(person)).toBe(2);
    } finally {
      await server.close();
    }
  },
);
