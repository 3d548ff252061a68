import { expect, it } from 'vitest';
import { exampleOf } from './example';
import { checkSignature } from './signature';

it.each([
  ['twilio', 20107],
  ['videosdk', 4002],
] as const)('tells the secret that signed a token of %s from any other', async (vendor, code) => {
  const { token, secret } = await exampleOf(vendor);
  expect(await checkSignature(token, secret, vendor)).toMatchObject({ severity: 'note' });
  expect(await checkSignature(token, `${secret}?`, vendor)).toMatchObject({
    severity: 'mistake',
    answer: { by: vendor, code },
  });
});

it('does not take a token that says it is not signed', async () => {
  const { token, secret } = await exampleOf('videosdk');
  const unsigned = token.replace(/^[^.]+/, btoa('{"alg":"none"}'));
  expect(await checkSignature(unsigned, secret, 'videosdk')).toMatchObject({ severity: 'mistake' });
});
