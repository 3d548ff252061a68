import { describe, expect, it } from 'vitest';
import { isMdnsName, rewriteCandidate } from './candidate';

const NAME = '0f3b8f2e-6f4e-4c57-9d3c-0c9c9f1d7a10.local';
const any = (): boolean => true;

describe('a candidate, written anew', () => {
  it.each([
    [
      `candidate:842163049 1 udp 1677729535 ${NAME} 46154 typ host generation 0 ufrag EsAw network-id 1 network-cost 10`,
      `candidate:842163049 1 udp 1677729535 ${NAME} 46154 typ host generation 0 ufrag EsAw`,
    ],
    [
      `candidate:0 1 UDP 2122252543 ${NAME} 46154 typ host`,
      `candidate:0 1 udp 2122252543 ${NAME} 46154 typ host`,
    ],
    [
      'candidate:1 1 TCP 1015021823 2001:DB8::1 9 typ host tcptype active',
      'candidate:1 1 tcp 1015021823 2001:db8::1 9 typ host tcptype active',
    ],
    [
      'candidate:1 1 udp 1 198.51.100.9 9 typ srflx raddr 10.0.0.1 rport 7 generation 0',
      'candidate:1 1 udp 1 198.51.100.9 9 typ srflx raddr 0.0.0.0 rport 9 generation 0',
    ],
  ])('of a browser keeps what matters: %s', (text, written) => {
    expect(rewriteCandidate(text, any)).toBe(written);
    expect(rewriteCandidate(written, any)).toBe(written);
  });

  const good = `candidate:1 1 udp 1 ${NAME} 9 typ host`;
  it.each([
    ['', 'nothing'],
    [`a=${good}`, 'a line'],
    [good.replace(' typ', '  typ'), 'two spaces'],
    [`${good} `, 'a space at the end'],
    [good.replace(' ', '\t'), 'a tab'],
    [good.replace('candidate:', 'candidate '), 'no colon'],
    [good.replace('candidate:', 'candidate: '), 'no foundation'],
    [good.replace('candidate', 'Candidate'), 'upper case'],
    [`${good}\r\na=candidate:2 1 udp 1 198.51.100.9 9 typ host`, 'a second line'],
    [`${good}\u2028`, 'a line separator'],
    [`${good} generation`, 'a name without a value'],
    [`${good} generation x`, 'a value of the wrong kind'],
    [`${good} ufrag a:b`, 'a user fragment that is none'],
    [good.replace('udp', 'ssltcp'), 'another protocol'],
    [good.replace('typ host', 'typ hosts'), 'another type'],
    [good.replace(' 9 ', ' 65536 '), 'a port that is none'],
    [good.replace(' 9 ', ' -9 '), 'a negative port'],
    [good.replace(' 1 udp', ' 257 udp'), 'a component that is none'],
    [good.replace(NAME, 'a_b.example'), 'a name that is none'],
    [good.replace(NAME, 'fe80::1%eth0'), 'a zone'],
  ])('is none for %j: %s', (text) => {
    expect(rewriteCandidate(text, any)).toBeUndefined();
  });

  it('keeps no other extension, whatever it holds', () => {
    expect(rewriteCandidate(`${good} end-of-candidates x raddr 198.51.100.9 rport 9`, any)).toBe(good);
  });

  it('goes by the rule, which sees the address in lower case', () => {
    const seen: string[] = [];
    const rule = ({ address, port }: { address: string; port: number }): boolean => {
      seen.push(`${address} ${port}`);
      return false;
    };
    expect(rewriteCandidate(good.replace(NAME, NAME.toUpperCase()), rule)).toBeUndefined();
    expect(seen).toEqual([`${NAME} 9`]);
  });
});

it.each([
  [NAME, true],
  ['secret.local', false],
  [NAME.replace('.local', '.example'), false],
  [`${NAME}.`, false],
  [NAME.replace('f3b', 'z3b'), false],
  ['0f3b8f2e06f4e-4c57-9d3c-0c9c9f1d7a10.local', false],
  ['------------------------------------.local', false],
])('%s is a name as browsers make it: %s', (name, isOne) => {
  expect(isMdnsName(name)).toBe(isOne);
});
