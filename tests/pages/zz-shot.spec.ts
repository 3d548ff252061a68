import { test } from '../support/fixtures';
import { DemoPage, SIDES } from '../support/demo';
for (const [w,h] of [[1280,800],[390,844]] as const) for (const scheme of ['light','dark'] as const)
test(`shot ${w} ${scheme}`, async ({ page }) => {
  await page.setViewportSize({width:w,height:h}); await page.emulateMedia({colorScheme: scheme});
  const demo = new DemoPage(page);
  await demo.open('steps/connect/?with=react');
  await page.locator('pre >> text=StrictMode').first().waitFor();
  if (w===1280 && scheme==='light') { await demo.runBoth(); for (const s of SIDES) await demo.expectPlaying(s,'Ada'); }
  await page.evaluate(() => scrollTo(0,0));
  await page.screenshot({path:`/tmp/shots-react/connect-${w}-${scheme}.png`});
  await demo.open('playground/?with=react'); await page.waitForTimeout(500);
  await page.screenshot({path:`/tmp/shots-react/play-${w}-${scheme}.png`});
  await demo.open('quickstart/?with=react'); await page.waitForTimeout(800);
  await page.locator('figure.diff').scrollIntoViewIfNeeded();
  await page.screenshot({path:`/tmp/shots-react/quick-${w}-${scheme}.png`});
});
