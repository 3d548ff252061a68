import { strToU8, zlibSync } from 'fflate';
import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import { linkFor, readLink } from './link';
import { isLink } from './link-mark';
import type { PlaygroundState } from './state';

const state: PlaygroundState = {
  demo: 'connect',
  twilio: "import { connect } from 'twilio-video';\nconsole.log('für dich 🎥', connect);\n",
  actions: ['guest-joins', 'guest-mutes'],
};
const packed = (value: unknown): string =>
  `#code=1.${base64url.encode(zlibSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value))))}`;

describe('a link to a playground', () => {
  it('brings back what was shared', () => {
    const hash = linkFor(state);
    expect(isLink(hash)).toBe(true);
    expect(readLink(hash)).toEqual({ ok: true, state });
  });

  it('is short for a demo that was not changed', () => {
    expect(linkFor({ demo: 'connect', actions: [] }).length).toBeLessThan(100);
  });

  it('is refused when it would be too long for an address', () => {
    const noise = Array.from({ length: 60_000 }, () => Math.random().toString(36).at(-1)).join('');
    expect(() => linkFor({ ...state, videosdk: noise })).toThrow(/Download them instead/);
  });
});

describe('a link that was not made here', () => {
  it.each([
    ['nothing in it', '#code='],
    ['no version', '#code=abc'],
    ['another version', linkFor(state).replace('=1.', '=9.')],
    ['a lost end', linkFor(state).slice(0, -20)],
    ['a changed middle', linkFor(state).replace(/(.{30})..../, '$1AAAA')],
    ['no base64', '#code=1.%%%%'],
    ['no JSON', packed('{"demo":')],
    ['another form', packed({ hello: 1 })],
    ['more than it should have', packed({ ...state, onload: 'alert(1)' })],
    ['a path for a demo', packed({ ...state, demo: '../../secret' })],
    ['markup for an action', packed({ ...state, actions: ['<img src=x onerror=alert(1)>'] })],
    ['a program that is endless', packed({ ...state, twilio: 'x'.repeat(200_000) })],
    ['a few bytes that unpack to very many', packed('0'.repeat(50_000_000))],
    ['a list', packed([state])],
    ['nothing at all', packed('')],
    ['null', packed('null')],
    ['a number for a program', packed({ ...state, twilio: 1 })],
    ['an object for a program', packed({ ...state, twilio: { toString: 'x' } })],
    ['a page that is endless', packed({ ...state, page: '<p>'.repeat(50_000) })],
    ['more actions than anybody takes', packed({ ...state, actions: Array(200).fill('guest-joins') })],
    ['a key of every object', packed({ ...state, constructor: { prototype: {} } })],
    ['a version that is a number of another form', linkFor(state).replace('=1.', '=01.')],
    ['more than an address holds', `#code=1.${'A'.repeat(40_000)}`],
  ])('is a problem in words: %s', (_name, hash) => {
    const read = readLink(hash);
    expect(read.ok ? read.state : read.problem).toMatch(/^This link .+ (Ask for it again|start from a demo)/);
  });

  it('brings programs as they are, markup and marks that turn text around included', () => {
    const twilio = '</script><img src=x onerror=alert(1)>\u202e\u0000\ud83c';
    const read = readLink(packed({ ...state, twilio }));
    expect(read).toMatchObject({ ok: true, state: { twilio } });
  });

  it('does not reach the prototype of anything', () => {
    const read = readLink(packed('{"demo":"connect","actions":[],"__proto__":{"polluted":true}}'));
    expect(read.ok).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});
