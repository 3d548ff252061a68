import { expect, it } from 'vitest';
import { staysOnThisMachine } from './remote-candidate';

const own = (address: string): boolean => address === '192.0.2.2';
const candidate = (address: string, rest = 'typ host'): string =>
  `candidate:1 1 udp 2122194687 ${address} 52433 ${rest}`;

it.each([
  [candidate('0f3b8f2e-6f4e-4c57-9d3c-0c9c9f1d7a10.local'), true],
  [candidate('192.0.2.2', 'typ host ufrag abcd'), true],
  [candidate('198.51.100.9'), false],
  [candidate('secret.example.com'), false],
  [candidate('secret.local'), false],
  [candidate('192.0.2.2', 'typ relay raddr 198.51.100.9 rport 9'), false],
  [`${candidate('192.0.2.2')}\r\na=candidate:2 1 udp 1 198.51.100.9 9 typ host`, false],
  ['garbage', false],
])('a candidate such as "%s" is taken: %s', (line, taken) => {
  expect(staysOnThisMachine(line, own)).toBe(taken);
});
