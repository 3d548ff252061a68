// The editor of a program, as a reader uses it.
import { expect, type Locator, type Page } from '@playwright/test';

export const TWILIO = 'Twilio Video program';
export const VIDEOSDK = 'VideoSDK program';

export const editor = (page: Page, name: string): Locator => page.getByRole('textbox', { name });

/** Puts a text at the start of a program, as a reader types it. */
export async function typeFirst(page: Page, name: string, text: string): Promise<void> {
  await editor(page, name).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText(text);
}

export async function openEditor(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  await expect(editor(page, name)).toBeFocused();
}
