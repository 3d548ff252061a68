import { expect, it } from 'vitest';
import { importedBy } from './imports';

it('finds what a program imports, in whichever quotes, and what that imports', () => {
  const modules = {
    program: `import { connect } from 'twilio-video'; const app = import("./app");`,
    './app': 'export const react = import(`react`);',
    'twilio-video': '',
    react: '',
    '@videosdk.live/js-sdk': `import 'react';`,
  };
  expect(importedBy('program', modules).toSorted()).toEqual(['./app', 'react', 'twilio-video']);
});

it('finds nothing for a program that imports nothing, and ends where modules import each other', () => {
  expect(importedBy('program', { program: 'twilio-video;', 'twilio-video': '' })).toEqual([]);
  expect(importedBy('a', { a: `import 'b';`, b: `import 'a';` })).toEqual(['b']);
});
