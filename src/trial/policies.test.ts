import { expect, it } from 'vitest';
import { needsOf, policiesOf } from './policies';

const added = (policy: string): string[] => needsOf(policy).map(({ add }) => add);

it('a page’s own policies are read as a browser reads them', () => {
  expect(
    policiesOf(
      `<meta charset="utf-8"><META content="default-src &#39;self&#39;" http-equiv=content-security-policy>
       <!-- <meta http-equiv="Content-Security-Policy" content="none"> -->`,
    ),
  ).toEqual(["default-src 'self'"]);
});

it.each([
  ["default-src 'self'", ['media-src blob:', 'worker-src blob:']],
  ['default-src *', ['media-src blob:', 'worker-src blob:']],
  ["default-src 'self' blob:", []],
  ["default-src 'self'; media-src blob:; worker-src 'self' blob:", []],
  ["script-src 'self'", ['worker-src blob:']],
  ["script-src 'self'; child-src blob:", []],
  ["connect-src 'none'", []],
  ['Media-Src data:; media-src blob:', ['media-src blob:']],
  ['', []],
])('the policy %j lacks %j', (policy, lacks) => {
  expect(added(policy)).toEqual(lacks);
});
