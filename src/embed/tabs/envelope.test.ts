import { expect, it } from 'vitest';
import { parseEnvelope } from './envelope';

const id = '01234567-89ab-4def-8123-456789abcdef';

it.each([
  { type: 'who' },
  { type: 'host', host: id },
  { type: 'to-host', host: id, client: id, message: { a: 1 } },
  { type: 'to-client', host: id, client: id, message: 'anything' },
])('takes an envelope: %j', (envelope) => {
  expect(parseEnvelope(envelope)).toEqual(envelope);
});

it.each([
  undefined,
  'who',
  {},
  { type: 'host' },
  { type: 'host', host: 'me' },
  { type: 'to-host', host: id, client: 7 },
])('takes nothing that another script of the origin says under its name: %j', (data) => {
  expect(parseEnvelope(data)).toBeUndefined();
});
