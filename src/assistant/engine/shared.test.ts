import { expect, it } from 'vitest';
import { scanned } from '../testing/scanned';

const isShared = (file: string, text: string): boolean | undefined =>
  scanned({ [file]: `import { connect } from 'twilio-video';\n${text}` }).uses.find(
    ({ name }) => name === 'identity',
  )?.shared;

it.each([
  [
    'a list that also holds an object of its own',
    'a.js',
    "const all = [];\nconnect('t').then((room) => room.participants.forEach((p) => all.push(p)));\nexport const add = (sid) => all.push({ sid, identity: 'me' });\nexport const find = (name) => all.find((p) => p.identity === name);",
    true,
  ],
  [
    'a list that holds an object without such a member',
    'a.js',
    "const all = [];\nconnect('t').then((room) => room.participants.forEach((p) => all.push(p)));\nexport const add = (sid) => all.push({ sid });\nexport const find = (name) => all.find((p) => p.identity === name);",
    undefined,
  ],
  [
    'a property that holds an object of a class of its own at first',
    'a.js',
    "class Nobody { identity = ''; }\nexport const call = { who: null };\nexport const begin = () => { call.who = new Nobody(); };\nconnect('t').then((room) => { call.who = room.localParticipant; });\nexport const name = () => call.who.identity;",
    true,
  ],
  [
    'a type that says so',
    'a.ts',
    "let who: { identity: string } | import('twilio-video').RemoteParticipant | undefined;\nexport const name = () => who?.identity;",
    true,
  ],
  [
    'a type of the app’s own',
    'a.tsx',
    "const all: any[] = [];\nconnect('t').then((room) => room.participants.forEach((p) => all.push(p)));\nexport const names = () => all.map((p: { identity: any }) => p.identity);",
    true,
  ],
  [
    'a type that says nothing else',
    'a.ts',
    "let who: import('twilio-video').RemoteParticipant | null | undefined;\nexport const name = () => who?.identity;",
    undefined,
  ],
])('what is read of %s is told', (_what, file, text, told) => {
  expect(isShared(file, text)).toBe(told);
});
