import { describe, expect, it } from 'vitest';
import { createCandidateFilter, isMdnsName } from './candidates';

const candidate = (address: string, port: number | string = 50000): string =>
  `candidate:1 1 udp 2113937151 ${address} ${port} typ host generation 0`;

describe('createCandidateFilter', () => {
  it('lets the names through that browsers make for local addresses', () => {
    const { allowsCandidate } = createCandidateFilter(isMdnsName);
    expect(allowsCandidate(candidate('5d3b2c1a-0f9e-4d8c-b7a6-958473625140.local'))).toBe(true);
    expect(allowsCandidate(candidate('5D3B2C1A-0F9E-4D8C-B7A6-958473625140.LOCAL'))).toBe(true);
  });

  it('refuses addresses, host names and names that only look local', () => {
    const { allowsCandidate } = createCandidateFilter(isMdnsName);
    for (const address of [
      '192.0.2.1',
      '2001:db8::1',
      'secret.example.com',
      'secret.local',
      '5d3b2c1a-0f9e-4d8c-b7a6-958473625140.example',
      '5d3b2c1a-0f9e-4d8c-b7a6-95847362514z.local',
      '5d3b2c1a-0f9e-4d8c-b7a6-958473625140.local.',
    ])
      expect(allowsCandidate(candidate(address)), address).toBe(false);
  });

  it('lets an announced address through with its port only', () => {
    const { allow, allowsCandidate } = createCandidateFilter(isMdnsName);
    allow('192.0.2.7', 4000);
    expect(allowsCandidate(candidate('192.0.2.7', 4000))).toBe(true);
    expect(allowsCandidate(candidate('192.0.2.7', 4001))).toBe(false);
    expect(allowsCandidate(candidate('192.0.2.7', '4000x'))).toBe(false);
  });

  it('refuses what has too few fields', () => {
    const { allowsCandidate } = createCandidateFilter(isMdnsName);
    for (const text of ['', 'candidate:1', 'candidate:1 1 udp 1', 'candidate:1 1 udp 1 5d3b2c1a'])
      expect(allowsCandidate(text), text).toBe(false);
  });

  it('is not fooled by properties of Object.prototype', () => {
    const { allowsCandidate } = createCandidateFilter(isMdnsName);
    Object.defineProperty(Object.prototype, '192.0.2.1 50000', { value: true, configurable: true });
    try {
      expect(allowsCandidate(candidate('192.0.2.1'))).toBe(false);
    } finally {
      Reflect.deleteProperty(Object.prototype, '192.0.2.1 50000');
    }
  });

  it('takes foreign candidates out of a description and leaves the rest', () => {
    const { cleanSdp } = createCandidateFilter(isMdnsName);
    const own = `a=${candidate('5d3b2c1a-0f9e-4d8c-b7a6-958473625140.local')}\r\n`;
    const foreign = `a=${candidate('192.0.2.1')}\r\n`;
    const upperCase = `A=CANDIDATE:1 1 UDP 1 192.0.2.1 50000 TYP HOST\r\n`;
    const rest = 'v=0\r\na=ice-ufrag:abcd\r\n';
    expect(cleanSdp(`${rest}${foreign}${own}${upperCase}a=end-of-candidates\r\n`)).toBe(
      `${rest}${own}a=end-of-candidates\r\n`,
    );
  });

  it('takes out lines in which a carriage return could hide a candidate', () => {
    const { cleanSdp } = createCandidateFilter(isMdnsName);
    expect(cleanSdp(`v=0\r\na=x:y\ra=${candidate('192.0.2.1')}\r\ns=-\n`)).toBe('v=0\r\ns=-\n');
  });
});
