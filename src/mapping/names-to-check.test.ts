import { expect, it } from 'vitest';
import { namesToCheck } from './names-to-check';

it('gives every event and member that rows name, once and by class', () => {
  const { twilio, videosdk } = namesToCheck();
  expect(twilio.events.Room).toContain('participantConnected');
  expect(twilio.members['twilio-video']).toContain('connect');
  expect(videosdk.events.Meeting).toContain('error');
  expect(videosdk.members.Meeting).toContain('leave');
  expect(videosdk.members.Meeting?.filter((name) => name === 'leave')).toHaveLength(1);
});
