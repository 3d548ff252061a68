import { expect, it } from 'vitest';
import { twilio } from '../evidence';
import { exampleRow } from '../testing/example-row';
import { sourceNamesOption } from './source-names-option';

const check = (...code: string[]) =>
  sourceNamesOption(
    [
      exampleRow({
        table: 'options',
        twilio: { class: 'ConnectOptions', name: 'region' },
        evidence: code.map((text) => twilio('connect.js', text)),
      }),
    ],
    { steps: [], demos: {} },
  );

it('wants a piece of source that names the option', () => {
  expect(check('options.region', 'something else')).toEqual([]);
  expect(check('options.name')).toHaveLength(1);
  expect(check(), 'documented only').toEqual([]);
});
