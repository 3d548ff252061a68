import { describe, expectTypeOf, it } from 'vitest';
import type { Entries } from '../entry';
import type { TwilioEvent, TwilioMember, TwilioOption } from './twilio';
import type { VideosdkName } from './videosdk';

describe('names from the types', () => {
  it('are the events of a class and of those it extends', () => {
    expectTypeOf<TwilioEvent<'PreflightTest'>>().toEqualTypeOf<'progress' | 'completed' | 'failed'>();
    expectTypeOf<'trackDisabled' | 'reconnected'>().toExtend<TwilioEvent<'LocalParticipant'>>();
    expectTypeOf<'connected'>().not.toExtend<TwilioEvent<'Room'>>();
    expectTypeOf<TwilioEvent<'LocalDataTrack'>>().toEqualTypeOf<never>();
  });

  it('are members and options, without what every emitter and every constraint has', () => {
    expectTypeOf<'disconnect' | 'participants'>().toExtend<TwilioMember<'Room'>>();
    expectTypeOf<'once'>().not.toExtend<TwilioMember<'Room'>>();
    expectTypeOf<'width'>().not.toExtend<TwilioOption<'CreateLocalTrackOptions'>>();
  });

  it('join a name of VideoSDK to its class', () => {
    expectTypeOf<'Meeting.participant-joined' | 'Errors.INVALID_TOKEN'>().toExtend<VideosdkName>();
    expectTypeOf<'Meeting.participantJoined'>().not.toExtend<VideosdkName>();
    expectTypeOf<'Participant.participant-joined'>().not.toExtend<VideosdkName>();
  });

  it('make a forgotten and a misspelt name a compile error', () => {
    const row = { relation: 'none', instead: 'Nothing.' } as const;
    expectTypeOf<{ progress: typeof row; completed: typeof row }>().not.toExtend<
      Entries<TwilioEvent<'PreflightTest'>>
    >();
    // @ts-expect-error: there is no such event.
    const misspelt: Entries<TwilioEvent<'PreflightTest'>> = { progress: row, completed: row, fail: row };
    expectTypeOf(misspelt).not.toBeAny();
  });
});
