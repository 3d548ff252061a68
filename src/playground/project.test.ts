import { expect, it } from 'vitest';
import { projectFiles } from '../quickstart/project';
import { projectOf } from './project';

const app = { demo: 'mute', program: 'console.log("$& mine");\n', page: '<p id="status">$1 here</p>\n' };

it.each(['twilio', 'videosdk'] as const)('makes a whole project of a program for %s', (side) => {
  const template = projectFiles(side);
  const files = projectOf(side, template, app);
  expect(Object.keys(files)).toEqual(Object.keys(template));
  expect(files['src/main.ts']).toBe(app.program);
  expect(files['index.html']).toContain('<body>\n<p id="status">$1 here</p>\n');
  expect(files['index.html']).toContain('src="/src/main.ts"');
  expect(files['index.html']).not.toContain('id="gallery"');
  expect(JSON.parse(files['package.json'] ?? '')).toMatchObject({ name: `mute-${side}` });
  expect(files['README.md']).toMatch(/^# mute on .+\n\nFrom the playground/);
  expect(Object.values(files).join('\n')).not.toContain('quickstart');
});
