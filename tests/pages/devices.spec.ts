// The cameras, microphones and speakers that a program in a pane finds.
import type { Page } from '@playwright/test';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

/** Runs the body of an async function in a pane. @returns what it returns, by way of JSON. */
async function inPane(page: Page, body: () => Promise<unknown>): Promise<unknown> {
  const demo = new DemoPage(page);
  const idle = `document.body.textContent = 'idle';`;
  await demo.substitute({
    twilio: `
      const result = await (${String(body)})().catch((error) => ({ error: String(error) }));
      const output = document.createElement('output');
      output.textContent = JSON.stringify(result);
      document.body.append(output);`,
    videosdk: idle,
  });
  await demo.open();
  await demo.button('Run both').click();
  const output = demo.pane('twilio').locator('output');
  await expect(output).toHaveCount(1);
  return JSON.parse((await output.textContent()) ?? 'null') as unknown;
}

test('a program finds cameras, microphones and speakers with names', async ({ page }) => {
  const devices = await inPane(page, async () =>
    (await navigator.mediaDevices.enumerateDevices()).map(({ kind, deviceId, label }) => ({
      kind,
      deviceId,
      label,
    })),
  );
  expect(devices).toEqual([
    { kind: 'videoinput', deviceId: 'synthetic-camera-1', label: 'Synthetic front camera' },
    { kind: 'videoinput', deviceId: 'synthetic-camera-2', label: 'Synthetic desk camera' },
    { kind: 'audioinput', deviceId: 'default', label: 'Synthetic microphone' },
    { kind: 'audioinput', deviceId: 'synthetic-microphone-2', label: 'Synthetic headset microphone' },
    { kind: 'audiooutput', deviceId: 'default', label: 'Synthetic speakers' },
    { kind: 'audiooutput', deviceId: 'synthetic-speaker-2', label: 'Synthetic headset' },
  ]);
});

test('a camera and a microphone open as they were asked for, and play', async ({ page }) => {
  const result = await inPane(page, async () => {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: true,
      video: { deviceId: { exact: 'synthetic-camera-2' }, width: 480, height: 270, frameRate: 15 },
    });
    const [camera] = stream.getVideoTracks();
    const [microphone] = stream.getAudioTracks();
    const video = Object.assign(document.createElement('video'), { srcObject: stream, muted: true });
    await video.play();
    const frames = new Promise<number>((resolve) => {
      let count = 0;
      const next = (): void => {
        count += 1;
        if (count === 5) resolve(video.videoWidth);
        else video.requestVideoFrameCallback(next);
      };
      video.requestVideoFrameCallback(next);
    });
    const { deviceId, width, height, facingMode } = camera!.getSettings();
    return {
      labels: [camera!.label, microphone!.label],
      settings: { deviceId, width, height, facingMode },
      constraints: camera!.getConstraints(),
      shownWidth: await frames,
      permission: (await navigator.permissions.query({ name: 'camera' })).state,
    };
  });
  expect(result).toEqual({
    labels: ['Synthetic desk camera', 'Synthetic microphone'],
    settings: { deviceId: 'synthetic-camera-2', width: 480, height: 270, facingMode: 'environment' },
    constraints: { deviceId: { exact: 'synthetic-camera-2' }, width: 480, height: 270, frameRate: 15 },
    shownWidth: 480,
    permission: 'granted',
  });
});

test('requests that cannot be met fail as in a browser', async ({ page }) => {
  const errors = await inPane(page, async () => {
    const errorOf = (constraints?: MediaStreamConstraints): Promise<string> =>
      navigator.mediaDevices.getUserMedia(constraints).then(
        () => 'opened',
        (error: Error & { constraint?: string }) => `${error.name} ${error.constraint ?? ''}`.trim(),
      );
    return [
      await errorOf(),
      await errorOf({ audio: false, video: false }),
      await errorOf({ video: { deviceId: { exact: 'unplugged' } } }),
      await errorOf({ video: { width: { min: 9000 } } }),
      await errorOf({ audio: { deviceId: { exact: 'synthetic-camera-1' } } }),
      await errorOf({ video: { deviceId: 'unplugged' } }),
    ];
  });
  expect(errors).toEqual([
    'TypeError',
    'TypeError',
    'OverconstrainedError deviceId',
    'OverconstrainedError width',
    'OverconstrainedError deviceId',
    'opened',
  ]);
});

test('a clone goes on when the track that it was made from is stopped', async ({ page }) => {
  const result = await inPane(page, async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320 } });
    const [camera] = stream.getVideoTracks();
    const clone = camera!.clone();
    camera!.stop();
    await clone.applyConstraints({ width: 320, frameRate: 10 });
    const tooWide = await clone
      .applyConstraints({ width: { exact: 5000 } })
      .catch((error: Error) => error.name);
    const video = Object.assign(document.createElement('video'), {
      srcObject: new MediaStream([clone]),
      muted: true,
    });
    await video.play();
    for (let frame = 0; frame < 4; frame++) {
      await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    }
    return {
      states: [camera!.readyState, clone.readyState],
      label: clone.label,
      constraints: clone.getConstraints(),
      tooWide,
      capabilities: Object.keys(clone.getCapabilities()),
    };
  });
  expect(result).toEqual({
    states: ['ended', 'live'],
    label: 'Synthetic front camera',
    constraints: { width: 320, frameRate: 10 },
    tooWide: 'OverconstrainedError',
    capabilities: expect.arrayContaining(['deviceId', 'width', 'height', 'frameRate']),
  });
});

test('a screen can be captured with its sound, and sound sent to a chosen speaker', async ({ page }) => {
  const result = await inPane(page, async () => {
    const screen = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: true });
    const element = document.createElement('audio');
    await element.setSinkId('synthetic-speaker-2');
    const unknown = await element.setSinkId('unplugged').catch((error: Error) => error.name);
    const tracks = [...screen.getAudioTracks(), ...screen.getVideoTracks()].map(({ kind, label }) => ({
      kind,
      label,
    }));
    return { tracks, sinkId: element.sinkId, unknown };
  });
  expect(result).toEqual({
    tracks: [
      { kind: 'audio', label: 'Synthetic microphone' },
      { kind: 'video', label: 'Synthetic screen' },
    ],
    sinkId: 'synthetic-speaker-2',
    unknown: 'NotFoundError',
  });
});
