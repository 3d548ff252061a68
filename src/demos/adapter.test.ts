import { expect, test } from 'vitest';
import { programOf } from './demos';

const ADAPTER = 'twilio-on-videosdk';

test('the adapter’s page runs the quickstart’s Twilio program, word for word but for the package', () => {
  const quickstart = programOf('quickstart', 'twilio');
  expect(programOf('adapter', 'twilio')).toBe(quickstart);
  // The package's longer name breaks a line.
  const words = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/, \}/g, ' }');
  expect(words(programOf('adapter', 'videosdk'))).toBe(
    words(quickstart.replaceAll("'twilio-video'", `'${ADAPTER}'`)),
  );
});
