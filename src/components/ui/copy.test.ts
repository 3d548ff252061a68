import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyAndSay, copyText } from './copy';

const writeText = vi.fn(async (_text: string) => {});
const label = () => ({ textContent: 'Copy', dataset: {} }) as HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says whether the browser let it copy', async () => {
  expect(await copyText('code')).toBe('Copied');
  expect(writeText).toHaveBeenLastCalledWith('code');
  writeText.mockRejectedValueOnce(new Error('denied'));
  expect(await copyText('code')).toBe('Not allowed');
});

it('says it for a moment in place of the label', async () => {
  const button = label();
  await copyAndSay('code', button);
  expect(button.textContent).toBe('Copied');
  vi.runAllTimers();
  expect(button.textContent).toBe('Copy');
});

it('has its label back when it was pressed twice', async () => {
  const button = label();
  await copyAndSay('code', button);
  await copyAndSay('code', button);
  vi.runAllTimers();
  expect(button.textContent).toBe('Copy');
});

it('says it for as long again when it is pressed again meanwhile', async () => {
  const button = label();
  await copyAndSay('code', button);
  vi.advanceTimersByTime(1500);
  await copyAndSay('code', button);
  vi.advanceTimersByTime(1500);
  expect(button.textContent).toBe('Copied');
  vi.advanceTimersByTime(500);
  expect(button.textContent).toBe('Copy');
});
