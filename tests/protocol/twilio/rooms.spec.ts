// What Twilio's service does with rooms and who is in them, seen by the unmodified SDK.
import { expect, test } from '../../support/app/lab';

test('a room that an app’s server limits to one participant is full with the second: 53105', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ rest, joinTwilio, codeOf, lab }) => {
    await rest('POST', '', { UniqueName: lab, MaxParticipants: '1' });
    await joinTwilio('One');
    return [await codeOf(joinTwilio('Two')), (await joinTwilio('One')).state];
  });
  expect(said).toEqual([53105, 'connected']);
});

test('names of rooms that are too long or unreadable are refused, and a room SID that does not exist', async ({
  twilio,
}) => {
  const codes = await twilio.run(async ({ crossfade, connectTwilio, codeOf }) => {
    const token = await crossfade.twilioToken({ identity: 'One' });
    const codes = [];
    for (const name of ['n'.repeat(129), 'a\u0007b', `RM${'0'.repeat(32)}`])
      codes.push(await codeOf(connectTwilio(token, { name })));
    return codes;
  });
  expect(codes).toEqual([53101, 53102, 53106]);
});

test('a token for another room is refused', { tag: '@firefox:whole' }, async ({ twilio }) => {
  const code = await twilio.run(async ({ crossfade, connectTwilio, codeOf, lab }) => {
    const token = await crossfade.twilioToken({ identity: 'One', room: lab });
    return codeOf(connectTwilio(token, { name: 'elsewhere' }));
  });
  expect(code).toBe(20106);
});

test('a room that has ended takes nobody by its SID, and begins anew by its name', async ({ twilio }) => {
  const said = await twilio.run(async ({ rest, joinTwilio, codeOf, lab }) => {
    const { sid } = await joinTwilio('One');
    await rest('POST', `/${lab}`, { Status: 'completed' });
    return [await codeOf(joinTwilio('Two', {}, sid)), (await joinTwilio('Two')).sid !== sid];
  });
  expect(said).toEqual([53118, true]);
});

test('a room that an app’s server completes tells so with 53118', async ({ twilio }) => {
  const said = await twilio.run(async ({ rest, joinTwilio, once }) => {
    const room = await joinTwilio('One');
    const left = once(room, 'disconnected');
    const { status } = await rest('POST', `/${room.sid}`, { Status: 'completed' });
    const [, { code }] = await left;
    return [status, code, (await rest('GET', `/${room.sid}`)).status];
  });
  expect(said).toEqual(['completed', 53118, 'completed']);
});

test('a participant whom an app’s server sends away is gone for itself and for the others', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ rest, joinTwilio, once, lab }) => {
    const [one, two] = [await joinTwilio('One'), await joinTwilio('Two')];
    const [left, gone] = [once(two, 'disconnected'), once(one, 'participantDisconnected')];
    const { status } = await rest('POST', `/${lab}/Participants/Two`, { Status: 'disconnected' });
    const [{ state }, error] = await left;
    return [status, state, error, (await gone)[0].identity];
  });
  expect(said).toEqual(['disconnected', 'disconnected', null, 'Two']);
});

test('the earlier of two with one identity is sent away with 53205', async ({ twilio }) => {
  const said = await twilio.run(async ({ joinTwilio, once }) => {
    const left = once(await joinTwilio('Twin'), 'disconnected');
    const second = await joinTwilio('Twin');
    const [, { code }] = await left;
    // At once: those who come first are sent away before they have their answer.
    const triplets = await Promise.allSettled(['', '', ''].map(() => joinTwilio('Triplet')));
    const outcomes = triplets.map((one) =>
      one.status === 'fulfilled' ? one.value.state : (one.reason as { code: number }).code,
    );
    return [code, second.state, ...outcomes.map(String).toSorted()];
  });
  expect(said).toEqual([53205, 'connected', '53205', '53205', 'connected']);
});

test('a client signals in the region that it asks for; one that there is not is refused with 53000', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ joinTwilio, codeOf }) => {
    const regions = [];
    for (const options of [{}, { region: 'de1' }] as const)
      regions.push((await joinTwilio('One', options)).localParticipant.signalingRegion);
    return [...regions, await codeOf(joinTwilio('Two', { region: 'foo' as never }))];
  });
  expect(said).toEqual(['us1', 'de1', 53000]);
});
