// A camera and a microphone for a browser that has none, behind the browser's own permissions.
import type { BrowserContext, LaunchOptions } from '@playwright/test';
import type { BrowserOptions } from './fixtures';

interface Started extends BrowserOptions {
  launchOptions: LaunchOptions;
  browserName: 'chromium' | 'firefox' | 'webkit';
}

/**
 * Gives the browser devices. Chromium's headless shell grants nobody any, so it has to be the whole one. In Firefox whoever
 * asks gets them: it has no permission that a test could grant.
 */
export function withFakeDevices({
  launchOptions: options,
  wholeChromium,
  browserName,
}: Started): LaunchOptions {
  if (browserName !== 'firefox') {
    const args = [...(options.args ?? []), '--use-fake-device-for-media-stream'];
    return { ...options, ...wholeChromium, args };
  }
  const prefs = { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true };
  return { ...options, firefoxUserPrefs: { ...options.firefoxUserPrefs, ...prefs } };
}

/** Presses Allow, when the browser asks for the devices. */
export async function allowDevices(context: BrowserContext): Promise<void> {
  if (!isFirefox(context)) await context.grantPermissions(['camera', 'microphone']);
}

/** What the browser calls them. */
export const deviceNames = (context: BrowserContext): { camera: string; microphone: string } =>
  isFirefox(context)
    ? { camera: 'Default Video Device', microphone: 'Default Audio Device' }
    : { camera: 'fake_device_0', microphone: 'Fake Default Audio Input' };

const isFirefox = (context: BrowserContext): boolean => context.browser()?.browserType().name() === 'firefox';
