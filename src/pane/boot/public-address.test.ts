import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address';

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '54.172.60.0',
    '100.63.0.1',
    '172.15.0.1',
    '2600:1f18::1',
    '2001:4860:4860::8888',
    '3fff::1',
  ])('takes %s, which can be a media server', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ...['127.0.0.1', '0.0.0.0', '10.1.2.3', '100.64.0.1', '169.254.169.254', '172.16.0.1', '172.31.9.9'],
    ...['192.168.1.1', '192.0.0.8', '198.18.0.1', '224.0.0.251', '255.255.255.255'],
    ...[
      '::1',
      '::',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      'fe80::1',
      'fd00::1',
      'ff02::fb',
      '64:ff9b::7f00:1',
    ],
    ...['2002:7f00:1::', '2001::7f00:1', '2001:0:7f00:1::', '2001:0000::1', '2600::%eth0', '2600::1.2.3.4'],
  ])('refuses %s, which is on this machine or its network', (address) =>
    expect(isPublicAddress(address)).toBe(false),
  );

  it.each([
    ...['', 'media.example.com', 'secret.local', '8.8.8', '8.8.8.8.8', '8.8.8.', '.8.8.8', '08.8.8.8'],
    ...['256.8.8.8', '0x8.8.8.8', '134744072', '8.8.8.8 ', '5d3b2c1a-0f9e-4d8c-b7a6-958473625140.local'],
  ])('refuses %j, which is no address', (address) => expect(isPublicAddress(address)).toBe(false));
});
