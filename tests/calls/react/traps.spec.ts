// What the chapter "Moving a React app" warns of, each seen with the packages as they are.
import { DemoPage } from '../../support/demo';
import { expect, test } from '../../support/fixtures';
import { runMeeting as run } from '../../support/react-meeting';

test.describe('join() in a child’s own mount effect', { tag: '@whole' }, () => {
  test('comes before the provider has given the token to the SDK', async ({ page }) => {
    const demo = await run(
      page,
      `
      function Child() {
        const { join } = useMeeting({ onError: ({ name, code }) => say(name + ' ' + code) });
        useEffect(() => void join().catch(({ message }) => say('rejected: ' + message)), []);
        return null;
      }
      root.render(<MeetingProvider config={config} token={token}><Child /></MeetingProvider>);
      `,
    );
    await expect(demo.status('videosdk')).toContainText(/INVALID_TOKEN|4002/);
  });
});

test.describe('joinWithoutUserInteraction in StrictMode', { tag: '@whole' }, () => {
  test.use({ expectErrors: /./ });
  test('joins once, and a second join() that nobody asked for is rejected where nobody catches it', async ({
    page,
  }) => {
    const demo = await run(
      page,
      `
      root.render(
        <StrictMode>
          <MeetingProvider config={config} token={token} joinWithoutUserInteraction>
            <p>In it</p>
          </MeetingProvider>
        </StrictMode>,
      );
      `,
    );
    await demo.expectEvent('videosdk', 'meeting-joined');
    await expect(
      demo.events('videosdk', 'join() rejected').or(demo.events('videosdk', 'join() threw')),
    ).not.toHaveCount(0);
    await demo.expectQuiet();
    await expect(demo.events('videosdk', 'meeting-joined')).toHaveCount(1);
  });
});

test.describe('two providers on a page', { tag: '@whole' }, () => {
  test('share callbacks: each hears of the other’s meeting, and has its own state', async ({ page }) => {
    const demo = await run(
      page,
      `
      function Child({ name, joins }: { name: string; joins: boolean }) {
        const { join, isMeetingJoined } = useMeeting({ onMeetingJoined: () => say(name + ' heard of it') });
        useEffect(() => {
          if (joins) setTimeout(join);
        }, [join, joins]);
        return <p id={name}>{String(isMeetingJoined)}</p>;
      }
      root.render(
        ['one', 'other'].map((name) => (
          <MeetingProvider key={name} config={config} token={token}>
            <Child name={name} joins={name === 'one'} />
          </MeetingProvider>
        )),
      );
      `,
    );
    await expect(demo.status('videosdk')).toContainText('one heard of it');
    await expect(demo.status('videosdk')).toContainText('other heard of it');
    await expect(demo.pane('videosdk').locator('#one')).toHaveText('true');
    await expect(demo.pane('videosdk').locator('#other')).toHaveText('false');
  });
});

test.describe('leaving and tokens', { tag: '@whole' }, () => {
  test('leave() before join() is rejected with 3035 and told to onError; a new token alone changes nothing', async ({
    page,
  }) => {
    const demo = await run(
      page,
      `
      function Child() {
        const { join, leave, isMeetingJoined } = useMeeting({
          onError: ({ code }) => say('told ' + code),
          onMeetingLeft: () => say('left'),
        });
        useEffect(() => {
          leave().catch(({ code }) => say('rejected ' + code));
          setTimeout(join);
        }, [join, leave]);
        return <p id="joined">{String(isMeetingJoined)}</p>;
      }
      function App() {
        const [current, setCurrent] = useState(token);
        return (
          <>
            <MeetingProvider config={config} token={current}><Child /></MeetingProvider>
            <button onClick={() => setCurrent('another')}>Another token</button>
          </>
        );
      }
      root.render(<App />);
      `,
    );
    await expect(demo.status('videosdk')).toContainText('rejected 3035');
    await expect(demo.status('videosdk')).toContainText('told 3035');
    await expect(demo.pane('videosdk').locator('#joined')).toHaveText('true');
    await demo.pane('videosdk').getByRole('button', { name: 'Another token' }).click();
    await demo.expectQuiet();
    await expect(demo.pane('videosdk').locator('#joined')).toHaveText('true');
    await expect(demo.status('videosdk')).not.toContainText('left');
  });
});

test.describe('a component that goes because its meeting is over', { tag: '@whole' }, () => {
  const PROGRAM = `
    function Call() {
      const { join, leave } = useMeeting({ onMeetingLeft: () => (say('left'), root.render(null)) });
      useEffect(() => {
        const timer = setTimeout(join);
        return () => {
          clearTimeout(timer);
          leave().then(() => say('again'), ({ code }) => say('refused ' + code));
        };
      }, [join, leave]);
      return <button onClick={() => leave()}>Leave</button>;
    }
    root.render(<MeetingProvider config={config} token={token}><Call /></MeetingProvider>);
  `;

  test('is refused with 3054 where its clean-up leaves once more', async ({ page }) => {
    const demo = await run(page, PROGRAM);
    await demo.expectEvent('videosdk', 'meeting-joined');
    await demo.pane('videosdk').getByRole('button', { name: 'Leave' }).click();
    await expect(demo.status('videosdk')).toHaveText(/left\s+refused 3054/);
  });

  test('leaves once in the programs of this site', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('steps/leave/?with=react');
    await demo.runBoth();
    await demo.act('You leave');
    await expect(demo.status('videosdk')).toHaveText('You left');
    await demo.expectQuiet();
    await expect(demo.events('videosdk', 'meeting-left')).toHaveCount(1);
    await expect(demo.events('videosdk', 'leave() rejected')).toHaveCount(0);
  });
});

test.describe('a camera that was given to a meeting', { tag: '@whole' }, () => {
  test('is stopped by leaving, and the next meeting refuses it with 3031', async ({ page }) => {
    const demo = await run(
      page,
      `
      import { createCameraVideoTrack } from '@videosdk.live/react-sdk';
      const camera = await createCameraVideoTrack({});
      const [track] = camera.getVideoTracks();
      function Call() {
        const { join, leave, isMeetingJoined } = useMeeting({ onError: ({ code }) => say('told ' + code) });
        useEffect(() => {
          const timer = setTimeout(() => join().catch(() => {}));
          return () => {
            clearTimeout(timer);
            leave().catch(() => {});
          };
        }, [join, leave]);
        return <p id="joined">{String(isMeetingJoined)}</p>;
      }
      const show = (key: string) =>
        root.render(
          <>
            <MeetingProvider key={key} config={{ ...config, customCameraVideoTrack: camera }} token={token}>
              <Call />
            </MeetingProvider>
            <button onClick={() => (say('camera ' + track.readyState), show('other'), setTimeout(() => say('camera ' + track.readyState)))}>
              Another
            </button>
          </>,
        );
      show('one');
      `,
    );
    await expect(demo.pane('videosdk').locator('#joined')).toHaveText('true');
    await expect(demo.status('videosdk')).not.toContainText('told');
    await demo.pane('videosdk').getByRole('button', { name: 'Another' }).click();
    await expect(demo.status('videosdk')).toHaveText(/camera live\s+camera ended\s+told 3031/);
  });
});

test.describe('a lost connection', { tag: '@whole' }, () => {
  test('leaves in “participants” whoever goes meanwhile', async ({ page }) => {
    const demo = await run(
      page,
      `
      function Child() {
        const { join, participants, isMeetingJoined } = useMeeting({ onMeetingJoined: () => say('joined') });
        useEffect(() => void setTimeout(join), [join]);
        return <p id="people">{String(isMeetingJoined) + [...participants.values()].map(({ displayName }) => ' ' + displayName)}</p>;
      }
      root.render(<MeetingProvider config={config} token={token}><Child /></MeetingProvider>);
      `,
      'leave',
      'src/demos/leave/react/twilio.tsx',
    );
    const people = demo.pane('videosdk').locator('#people');
    await expect(people).toHaveText('true You, Ada');
    await demo.actByName('network-drops');
    await expect(people).toHaveText('false You, Ada');
    await demo.actByName('guest-leaves');
    await demo.actByName('network-returns');
    await expect(demo.status('videosdk')).toHaveText(/joined\s+joined/);
    await demo.expectQuiet();
    await expect(people).toHaveText('true You, Ada');
  });
});

test.describe('re-renders', { tag: '@whole' }, () => {
  test('a change of speakers renders each component that calls useMeeting() once, whatever it reads', async ({
    page,
  }) => {
    const demo = await run(
      page,
      `
      const counts: Record<string, number> = { list: 0, speaker: 0, tile: 0 };
      const count = (name: string) => (counts[name] = (counts[name] ?? 0) + 1);
      const List = memo(() => {
        const { participants } = useMeeting();
        count('list');
        return <>{[...participants.keys()].map((id) => <Tile key={id} id={id} />)}</>;
      });
      const Tile = memo(({ id }: { id: string }) => {
        const { displayName, isActiveSpeaker } = useParticipant(id);
        if (displayName === 'Ada') count('tile');
        return <p>{displayName + ' ' + isActiveSpeaker}</p>;
      });
      const Speaker = memo(() => {
        const { activeSpeakerId } = useMeeting({ onSpeakerChanged: () => say('change') });
        count('speaker');
        return <p>{String(activeSpeakerId)}</p>;
      });
      const Join = memo(() => {
        const { join } = useMeeting();
        useEffect(() => void setTimeout(join), [join]);
        return <button onClick={() => say(JSON.stringify(counts))}>Counts</button>;
      });
      root.render(<MeetingProvider config={config} token={token}><Join /><List /><Speaker /></MeetingProvider>);
      `,
      'participants',
    );
    const counts = async (): Promise<Record<string, number>> => {
      await demo.pane('videosdk').getByRole('button', { name: 'Counts' }).click();
      const lines = (await demo.status('videosdk').innerText()).trim().split('\n');
      return JSON.parse(lines.at(-1) ?? '{}') as Record<string, number>;
    };
    const changes = async (): Promise<number> =>
      (await demo.status('videosdk').innerText()).split('\n').filter((line) => line === 'change').length;
    await demo.expectEvent('videosdk', 'meeting-joined');
    await demo.expectQuiet();
    const [before, changesBefore] = [await counts(), await changes()];
    await demo.actByName('guest-speaks');
    await expect.poll(changes).toBeGreaterThan(changesBefore);
    await demo.expectQuiet();
    const [after, changed] = [await counts(), (await changes()) - changesBefore];
    const more = (name: string): number => after[name]! - before[name]!;
    test
      .info()
      .annotations.push({ type: 'renders', description: JSON.stringify({ changed, before, after }) });
    expect(more('list'), 'a list that reads participants alone').toBe(changed);
    expect(more('speaker'), 'what reads the speaker').toBe(changed);
    expect(more('tile'), 'the tile of who speaks').toBe(changed);
  });
});

test.describe('an error in a React app', { tag: '@whole' }, () => {
  test.use({ expectErrors: /no picture/ });
  test('names the component that it happened in, and its line', async ({ page }) => {
    const demo = await run(
      page,
      `
      function Tile(): never {
        throw new Error('no picture');
      }
      const Tiles = () => <ul><Tile /></ul>;
      root.render(<StrictMode><Tiles /></StrictMode>);
      `,
    );
    await expect(demo.region('videosdk')).toContainText('no picture');
    await expect(demo.region('videosdk')).toContainText(
      /videosdk\.tsx, line \d+.*in the component Tile in Tiles/,
    );
  });
});
