import { describe, expect, it } from 'vitest';
import { vendorOf } from './vendor';

const token = (payload: object, header: object = {}) => ({
  text: '',
  header: { ...header },
  payload: { ...payload },
});

describe('whose a token looks like', () => {
  it.each([
    [token({}, { cty: 'twilio-fpa;v=1' }), 'twilio'],
    [token({ iss: 'SK1', sub: 'AC1' }), 'twilio'],
    [token({ apikey: 'a' }), 'videosdk'],
    [token({ roomId: 'a' }), 'videosdk'],
    [token({ apikey: 'a', permissions: [], iss: 'SK1' }), 'videosdk'],
    [token({ grants: {}, sub: 'AC1', apikey: 'left over' }), 'twilio'],
    [token({ iss: 'somebody', sub: 5 }), undefined],
  ])('%j', (jwt, vendor) => {
    expect(vendorOf(jwt)).toBe(vendor);
  });
});
