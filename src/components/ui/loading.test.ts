import { expect, it, vi } from 'vitest';
import { Loading } from './loading';

const acts = () => ({ act: vi.fn(), failed: vi.fn() });

it('lets a press act at once where nothing loads', () => {
  const { act, failed } = acts();
  void new Loading().press(act, failed);
  expect(act).toHaveBeenCalledOnce();
});

it('lets a press wait for all that loads, what has begun since included', async () => {
  const loading = new Loading();
  const { act, failed } = acts();
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  void loading.begin(first.promise);
  const pressed = loading.press(act, failed);
  void loading.begin(second.promise);
  first.resolve();
  await vi.waitFor(() => expect(act).not.toHaveBeenCalled());
  second.resolve();
  await pressed;
  expect(act).toHaveBeenCalledOnce();
  expect(loading.busy).toBe(false);
});

it('lets the last of several presses act', async () => {
  const loading = new Loading();
  const [first, second] = [acts(), acts()];
  void loading.begin(Promise.resolve());
  await Promise.all([loading.press(first.act, first.failed), loading.press(second.act, second.failed)]);
  expect(first.act).not.toHaveBeenCalled();
  expect(second.act).toHaveBeenCalledOnce();
});

it('forgets a press that is taken back', async () => {
  const loading = new Loading();
  const { act, failed } = acts();
  void loading.begin(Promise.resolve());
  const pressed = loading.press(act, failed);
  loading.cancel();
  await pressed;
  expect(act).not.toHaveBeenCalled();
  expect(failed).not.toHaveBeenCalled();
});

it('does not act on what stood there before when something could not be loaded', async () => {
  const loading = new Loading();
  const { act, failed } = acts();
  const work = loading.begin(Promise.reject(new Error('No network.')));
  const pressed = loading.press(act, failed);
  await expect(work).rejects.toThrow('No network.');
  await pressed;
  expect(act).not.toHaveBeenCalled();
  expect(failed).toHaveBeenCalledOnce();
  expect(await loading.over(), 'what failed is over').toBe(true);
});
