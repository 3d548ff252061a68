import { expect, it } from 'vitest';
import { scanned } from '../testing/scanned';
import { JOIN } from '../testing/ways';

it('is a chain from the origin to the place', () => {
  const report = scanned({
    'a.js': `${JOIN}connect('t').then((room) => leave(room));\nfunction leave(call) {\n  call.disconnect();\n}`,
  });
  const use = report.uses.find(({ name }) => name === 'disconnect');
  expect(use?.evidence.map(({ line }) => line)).toEqual(
    [...(use?.evidence ?? [])].map(({ line }) => line).sort(),
  );
  expect(use?.evidence[0]?.why).toContain('connect');
  expect(use?.evidence.at(-1)?.why).toContain('`call`');
});
