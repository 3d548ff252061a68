import { describe, expect, it } from 'vitest';
import { createCandidateFilter } from './candidates';
import { isPublicAddress } from './public-address';

const NAME = '5d3b2c1a-0f9e-4d8c-b7a6-958473625140.local';
const candidate = (address: string, port: number | string = 50000): string =>
  `candidate:1 1 udp 2113937151 ${address} ${port} typ host generation 0`;

describe('createCandidateFilter', () => {
  it('lets nothing through that was not announced', () => {
    const filter = createCandidateFilter(() => false);
    for (const address of ['192.0.2.1', '2001:db8::1', 'secret.example.com', 'secret.local', NAME])
      expect(filter.candidate(candidate(address)), address).toBeUndefined();
  });

  it('lets an announced address through with its port only, however it is written', () => {
    const filter = createCandidateFilter(() => false);
    filter.allow('192.0.2.7', 4000);
    filter.allow(NAME.toUpperCase(), 4000);
    expect(filter.candidate(candidate('192.0.2.7', 4000))).toBe(candidate('192.0.2.7', 4000));
    expect(filter.candidate(candidate(NAME, 4000))).toBe(candidate(NAME, 4000));
    expect(filter.candidate(candidate('192.0.2.7', 4001))).toBeUndefined();
    expect(filter.candidate(candidate('192.0.2.7', '4000x'))).toBeUndefined();
  });

  it('lets another kind of address through where the rules say so', () => {
    const filter = createCandidateFilter(({ address }) => isPublicAddress(address));
    expect(filter.candidate(candidate('198.51.100.9'))).toBe(candidate('198.51.100.9'));
    for (const address of ['127.0.0.1', '10.0.0.1', '::1', 'host.example', NAME])
      expect(filter.candidate(candidate(address)), address).toBeUndefined();
  });

  it('is not fooled by properties of Object.prototype', () => {
    const filter = createCandidateFilter(() => false);
    Object.defineProperty(Object.prototype, '192.0.2.1 50000', { value: true, configurable: true });
    try {
      expect(filter.candidate(candidate('192.0.2.1'))).toBeUndefined();
    } finally {
      Reflect.deleteProperty(Object.prototype, '192.0.2.1 50000');
    }
  });

  it('takes foreign candidates out of a description and leaves the rest', () => {
    const filter = createCandidateFilter(() => false);
    filter.allow('192.0.2.7', 4000);
    const own = `a=${candidate('192.0.2.7', 4000)}\r\n`;
    const foreign = `a=${candidate('192.0.2.1')}\r\n`;
    const rest = 'v=0\r\na=ice-ufrag:abcd\r\n';
    expect(filter.description(`${rest}${foreign}${own}a=end-of-candidates\r\n`)).toBe(
      `${rest}${own}a=end-of-candidates\r\n`,
    );
  });
});
