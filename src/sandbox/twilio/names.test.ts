import { expect, it } from 'vitest';
import { identityError, roomNameError, trackNameError } from './names';

it.each([
  ['a good name', undefined, undefined, undefined],
  ['n'.repeat(128), undefined, undefined, undefined],
  ['Ünïcödé 你好', undefined, undefined, undefined],
  ['', 53100, 53200, 53301],
  ['   ', 53100, 53200, 53301],
  ['n'.repeat(129), 53101, 53201, 53302],
  ['line\nbreak', 53102, 53202, 53303],
])(
  '"%s" is taken or refused as a room’s name, an identity, a track’s name',
  (name, room, identity, track) => {
    expect([roomNameError(name), identityError(name), trackNameError(name)]).toEqual([room, identity, track]);
  },
);
