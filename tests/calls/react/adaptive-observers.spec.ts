// How <VideoPlayer> watches its place on the screen, as the chapter "Moving a React app" says.
import type { DemoPage } from '../../support/demo';
import { expect, test } from '../../support/fixtures';
import { runMeeting } from '../../support/react-meeting';

/** Ada's player and its double, in a box that they can be moved out of, and made larger in. */
const PROGRAM = `
const ADA = 'guest-ada';
function Player({ name, width }: { name: string; width: number }) {
  return (
    <div id={name}>
      <VideoPlayer participantId={ADA} type="video" containerStyle={{ width, height: width / 2 }} />
    </div>
  );
}
function Call() {
  const { join, participants } = useMeeting();
  const [isAway, setAway] = useState(false);
  const [width, setWidth] = useState(120);
  useParticipant(ADA, {
    onStreamPaused: () => say('paused'),
    onStreamResumed: () => say('resumed'),
    onStreamEnabled: ({ kind }) => say(kind + ' on'),
    onStreamDisabled: ({ kind }) => say(kind + ' off'),
    onVideoQualityChanged: ({ currentQuality }) => say(currentQuality),
  });
  useEffect(() => {
    const timer = setTimeout(join);
    return () => clearTimeout(timer);
  }, [join]);
  const isThere = mount === 'early' || participants.has(ADA);
  return (
    <>
      <button onClick={() => setAway(!isAway)}>{isAway ? 'Back' : 'Away'}</button>
      <button onClick={() => setWidth(320)}>Larger</button>
      <div style={{ height: 160, overflow: 'hidden' }}>
        <div style={{ height: isAway ? 500 : 0 }} />
        {isThere && <Player name="player" width={width} />}
      </div>
    </>
  );
}
root.render(<StrictMode><MeetingProvider config={config} token={token}><Call /></MeetingProvider></StrictMode>);
`;

const start = async (page: DemoPage['page'], mount: 'early' | 'late'): Promise<DemoPage> => {
  const program = `const mount: string = '${mount}';\n${PROGRAM}`;
  const demo = await runMeeting(page, program, 'mute', 'src/demos/mute/react/twilio.tsx');
  await demo.region('videosdk').locator('iframe').scrollIntoViewIfNeeded();
  await expect(demo.status('videosdk')).toContainText('video on');
  await expectShowing(demo, true);
  return demo;
};

const press = (demo: DemoPage, name: string): Promise<void> =>
  demo.pane('videosdk').getByRole('button', { name }).click();

/** Runs in the page. */
const framesWithin = (video: HTMLVideoElement, ms: number): Promise<number> =>
  new Promise((resolve) => {
    const before = video.getVideoPlaybackQuality().totalVideoFrames;
    setTimeout(() => resolve(video.getVideoPlaybackQuality().totalVideoFrames - before), ms);
  });

/** Frames come, or none does. */
async function expectShowing(demo: DemoPage, shows: boolean): Promise<void> {
  const video = demo.pane('videosdk').locator('#player video');
  await expect.poll(async () => (await video.evaluate(framesWithin, 800)) > 0).toBe(shows);
}

test.describe('<VideoPlayer> of somebody else', { tag: '@whole' }, () => {
  test('pauses out of sight and asks for a size that fits; no callback tells of the pause', async ({
    page,
  }) => {
    const demo = await start(page, 'late');
    const video = demo.pane('videosdk').locator('#player video');
    const width = (): Promise<number> => video.evaluate((element: HTMLVideoElement) => element.videoWidth);
    await expect.poll(width).toBe(160);
    await press(demo, 'Larger');
    await expect.poll(width).toBe(320);

    await press(demo, 'Away');
    await expectShowing(demo, false);
    await press(demo, 'Back');
    await expectShowing(demo, true);
    await expect(demo.status('videosdk')).not.toContainText(/paused|resumed/);

    // What is switched on while nobody sees it is not paused.
    await press(demo, 'Away');
    await expectShowing(demo, false);
    await demo.actByName('guest-camera-off');
    await expect(demo.status('videosdk')).toContainText('video off');
    await demo.actByName('guest-camera-on');
    await expect(demo.status('videosdk')).toContainText(/video off[^]*video on/);
    await expectShowing(demo, true);
  });

  test('watches nothing where it was mounted before they came', async ({ page }) => {
    const demo = await start(page, 'early');
    await press(demo, 'Larger');
    await press(demo, 'Away');
    await expectStill(demo);
  });
});

/** Frames go on well after a player that watches would have paused. */
async function expectStill(demo: DemoPage): Promise<void> {
  const video = demo.pane('videosdk').locator('#player video');
  for (let times = 0; times < 3; times += 1)
    expect(await video.evaluate(framesWithin, 900)).toBeGreaterThan(0);
  expect(await video.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBe(160);
}
