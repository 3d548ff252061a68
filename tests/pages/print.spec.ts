import { expect, test } from '../support/fixtures';

for (const { path, what } of [
  { path: 'steps/mute/', what: 'a step' },
  { path: 'quickstart/', what: 'a whole small app' },
]) {
  test(`${what} on paper has both programs whole, and nothing to press`, async ({ page }) => {
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(path);
    const programs = page.locator('crossfade-demo figure.program');
    await expect(programs).toHaveCount(2);
    for (const program of await programs.all()) {
      const code = program.locator('pre');
      await expect(code).toBeVisible();
      const hidden = await code.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => ({
        right: scrollWidth - clientWidth,
        below: scrollHeight - clientHeight,
      }));
      expect(hidden).toEqual({ right: 0, below: 0 });
    }
    const [twilio, videosdk] = await Promise.all(
      (await programs.all()).map((program) => program.boundingBox()),
    );
    expect(videosdk!.y, 'the second stands under the first').toBeGreaterThanOrEqual(
      twilio!.y + twilio!.height,
    );
    // Buttons in the text are words of it there.
    for (const control of await page
      .locator('main button:not(.try), .bar, .panes, nav.sidebar, header')
      .all())
      await expect(control).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  });
}
