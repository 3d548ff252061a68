import { expect, it } from 'vitest';
import { scanned } from '../testing/scanned';
import { toBrief } from './brief';

it('a terminal shows findings and areas, and no table of uses', () => {
  const text = toBrief(
    scanned({
      'src/a.js': `import { connect } from 'twilio-video';\nexport const join = (token) => connect(token, { room: 'daily' });`,
      'b.js': 'const = = {',
    }),
  );
  expect(text).toMatch(/WRONG TODAY\n.*\n {2}src\/a\.js:2\n {6}`room` is not an option/);
  expect(text).toMatch(/\n {2}Joining a room \(uses 1, files 1, kept 0, near 1, missing 0\)\n/);
  expect(text).toMatch(/FILES LEFT OUT OR READ ONLY IN PART\n.*\n {2}b\.js\n {6}Its code has an error/);
  expect(text).not.toContain('How it is known');
  expect(text).toContain('> report.md');
});
