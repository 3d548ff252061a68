// What VideoSDK's SDK does without a meeting, or in any.
import { expect, test } from '../../support/app/lab';

test('the way to the service, permissions and devices are checked', async ({ videosdk }) => {
  const said = await videosdk.run(async ({ VideoSDK }) => {
    // The package's types do not know it.
    const { checkConnection } = VideoSDK as unknown as { checkConnection(): Promise<string> };
    const permissions = await VideoSDK.checkPermissions('audio_video');
    const [cameras, microphones] = [await VideoSDK.getCameras(), await VideoSDK.getMicrophones()];
    return {
      connection: await Reflect.apply(checkConnection, VideoSDK, []),
      permissions: [...permissions.values()],
      several: [cameras, microphones].map(({ length }) => length > 1),
    };
  });
  expect(said).toEqual({
    connection: 'Connection established',
    permissions: [true, true],
    several: [true, true],
  });
});

test('an event that does not exist is refused with 3073', async ({ videosdk }) => {
  const code = await videosdk.run(async ({ meet }) => {
    const meeting = await meet();
    try {
      meeting.on('connected' as never, () => {});
    } catch (error) {
      return (error as { code: number }).code;
    }
    return 'accepted';
  });
  expect(code).toBe(3073);
});

test('adaptive subscription is switched on and off', async ({ videosdk }) => {
  const codes = await videosdk.run(async ({ meet, codeOf }) => {
    const meeting = await meet();
    return [
      await codeOf(meeting.enableAdaptiveSubscription()),
      await codeOf(meeting.disableAdaptiveSubscription()),
    ];
  });
  expect(codes).toEqual(['accepted', 'accepted']);
});
