import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { FEATURES_OFF, PLAYWRIGHT_FEATURES } from './chromium-switches.mjs';

test('what is switched off in Chromium begins with all that Playwright switches off', () => {
  const core = createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle');
  const [, list = ''] = /disabledFeatures = \[(.*?)\]/s.exec(readFileSync(core, 'utf8')) ?? [];
  const theirs = [...list.matchAll(/^\s*"(\w+)",?$/gm)].map(([, name]) => name);
  expect(theirs.length).toBeGreaterThan(10);
  expect(PLAYWRIGHT_FEATURES).toEqual(theirs);
  expect(FEATURES_OFF).toMatch(/^--disable-features=AvoidUnnecessary.*,WebUIOmniboxPopup,/);
});
