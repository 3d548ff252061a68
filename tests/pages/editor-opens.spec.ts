// From the program that a page shows to its editor: they are one thing to the reader.
import { editor, openEditor, TWILIO, VIDEOSDK } from '../support/editor';
import { expect, test } from '../support/fixtures';

test('a press on a line of the playground edits it there, with the line numbers and names of parts as before', async ({
  page,
}) => {
  await page.goto('playground/');
  const shown = page
    .locator('figure.program[data-side=videosdk] pre .line')
    .filter({ hasText: 'initMeeting' });
  await shown.click();
  await expect(editor(page, VIDEOSDK)).toBeFocused();
  await page.keyboard.insertText('/* here */ ');
  const line = page.locator('figure.program[data-side=videosdk] .cm-line').filter({ hasText: 'initMeeting' });
  await expect(line).toHaveText(/^\/\* here \*\/ const meeting/);

  await page.goto('steps/leave/');
  const twilio = page.locator('figure.program[data-side=twilio]');
  const captions = await twilio.locator('.region:not(.fold) > button').allTextContents();
  expect(captions.length).toBeGreaterThan(1);
  await openEditor(page, TWILIO);
  await expect(twilio.locator('.cm-region').first()).toHaveText(captions[0]!);
  await expect(twilio, 'no comment names a part').not.toContainText('#region');
  // Where the reader was: the imports are folded before, and nobody wants to see them now.
  await expect(twilio.locator('.cm-lineNumbers').getByText('45', { exact: true })).toBeInViewport();
});
