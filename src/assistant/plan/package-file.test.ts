import { expect, it } from 'vitest';
import { swapPackage } from './package-file';

const swapped = (text: string, both = false): string =>
  swapPackage('package.json', text, '1.1.1', both)
    .toSorted((one, other) => other.start - one.start)
    .reduce((made, { start, end, text: put }) => made.slice(0, start) + put + made.slice(end), text);

it('puts one package where the other stood, and leaves every other byte', () => {
  expect(swapped('{\n\t"dependencies": { "twilio-video":"^2" , "x": "1" }\n}\n')).toBe(
    '{\n\t"dependencies": { "@videosdk.live/js-sdk": "1.1.1" , "x": "1" }\n}\n',
  );
});

it('keeps both where both are wanted', () => {
  const made = swapped('{\n  "dependencies": {\n    "twilio-video": "2"\n  }\n}', true);
  expect(JSON.parse(made)).toEqual({
    dependencies: { '@videosdk.live/js-sdk': '1.1.1', 'twilio-video': '2' },
  });
  expect(made.split('\n')).toHaveLength(6);
});

it.each([
  ['{"dependencies":{"twilio-video":"2","@videosdk.live/js-sdk":"1"}}'],
  ['{"dependencies":{"@videosdk.live/js-sdk":"1","twilio-video":"2"}}'],
  ['{"dependencies":{"@videosdk.live/js-sdk":"1"},"devDependencies":{"twilio-video":"2"}}'],
])('takes the old one away where the new one is there: %s', (text) => {
  const { dependencies, devDependencies } = JSON.parse(swapped(text)) as Record<string, object>;
  expect({ ...dependencies, ...devDependencies }).toEqual({ '@videosdk.live/js-sdk': '1' });
});

it('puts it wherever the other stood, as a library has it twice', () => {
  const blocks = ['devDependencies', 'peerDependencies', 'optionalDependencies'];
  const text = JSON.stringify(Object.fromEntries(blocks.map((block) => [block, { 'twilio-video': '2' }])));
  expect(JSON.parse(swapped(text))).toEqual(
    Object.fromEntries(blocks.map((block) => [block, { '@videosdk.live/js-sdk': '1.1.1' }])),
  );
});

it('takes away what npm installs under another name, and puts the new one once', () => {
  const text = '{"dependencies":{"twilio-video":"2","sdk":"npm:twilio-video@2","a":"npm:b@1"}}';
  expect(JSON.parse(swapped(text))).toEqual({
    dependencies: { '@videosdk.live/js-sdk': '1.1.1', a: 'npm:b@1' },
  });
  expect(JSON.parse(swapped('{"dependencies":{"sdk":"npm:twilio-video@2"}}', true))).toEqual({
    dependencies: { '@videosdk.live/js-sdk': '1.1.1', sdk: 'npm:twilio-video@2' },
  });
});

it('changes nothing where there is nothing to change', () => {
  for (const text of ['{}', '[]', '{"dependencies":{"x":"1"}}', '{"scripts":{"twilio-video":"x"}}'])
    expect(swapped(text)).toBe(text);
});
