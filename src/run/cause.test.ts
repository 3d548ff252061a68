import { expect, it } from 'vitest';
import type { Service } from '../sandbox/bridge/service';
import { outage } from './cause';

const service = { answers: (url: URL) => url.hostname === 'down.example' } as Service;
const url = new URL('https://down.example/');
const cut = outage(service);

it('stands before the addresses of a service, and no others', () => {
  expect(cut.answers(url)).toBe(true);
  expect(cut.answers(new URL('https://up.example/'))).toBe(false);
});

it('lets neither requests nor sockets through', async () => {
  await expect(cut.request(undefined as never, undefined as never)).rejects.toThrow('cut off');
  expect(() => cut.accept(undefined as never, undefined as never)).toThrow('cut off');
});
