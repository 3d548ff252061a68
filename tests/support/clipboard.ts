import type { Page } from '@playwright/test';

/**
 * What the clipboard holds, by pasting it: the site's policy lets none of its pages read it.
 * @param page any page of the browser; it stays as it is
 */
export async function clipboardText(page: Page): Promise<string> {
  const paper = await page.context().newPage();
  await paper.setContent('<textarea autofocus></textarea>');
  await paper.locator('textarea').focus();
  await paper.keyboard.press('ControlOrMeta+V');
  const text = await paper.locator('textarea').inputValue();
  await paper.close();
  return text;
}
