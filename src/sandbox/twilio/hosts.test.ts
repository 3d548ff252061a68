import { expect, it } from 'vitest';
import { notSimulated } from './hosts';

it('an SDK that asks where only old ones do is said to be too old, and another product is named', () => {
  const old = notSimulated(new URL('https://ecs.us1.twilio.com/v2/Configuration'));
  expect(old).toContain('twilio-video before 2.5.0');
  expect(old).not.toContain('respond');
  expect(notSimulated(new URL('https://conversations.twilio.com/v1/Users'))).toContain('crossfade.respond()');
});
