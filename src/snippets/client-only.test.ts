// What the page "A React project" says of a server that renders: in Node, with the packages as npm ships them.
import { expect, it } from 'vitest';
import { onServer, type Rendered } from '../../tests/support/react-server';

const ACCESS = "const access = { token: 'token', room: 'room' };";
const NO_SELF = 'ReferenceError: self is not defined';
const load = (name: string): Promise<string> =>
  onServer(`say(await import('${name}').then(() => 'loaded', String));`);

it('Twilio’s package loads on a server, and VideoSDK’s two do not', async () => {
  expect(await load('twilio-video')).toBe('loaded');
  expect(await load('@videosdk.live/js-sdk')).toBe(NO_SELF);
  expect(await load('@videosdk.live/react-sdk')).toBe(NO_SELF);
});

it('a component on Twilio’s package is rendered, and connects to nothing', async () => {
  const { html, errors, asked } = await onServer<Rendered & { asked: number }>(
    `${ACCESS}
     let asked = 0;
     globalThis.fetch = globalThis.WebSocket = (() => void (asked += 1)) as never;
     const rendered = await render(<CallProvider {...access}><Screen /></CallProvider>);
     say({ ...rendered, asked });`,
    `import { CallProvider } from './src/snippets/use-call/twilio';
     import { Screen } from './src/snippets/use-call/screen';`,
  );
  expect({ errors, asked }).toEqual({ errors: [], asked: 0 });
  expect(html).toContain('connecting');
});

it('lazy() is loaded on the server, too: what VideoSDK’s package stands in stays empty, and the error is told', async () => {
  const { html: loaded } = await onServer<Rendered>(
    `const Call = lazy(() => import('twilio-video').then(() => ({ default: () => <p>loaded</p> })));
     say(await render(<Suspense fallback="waiting"><Call /></Suspense>));`,
  );
  expect(loaded).toContain('<p>loaded</p>');
  const { html, errors } = await onServer<Rendered>(
    `${ACCESS}
     const Call = lazy(() => import('./src/snippets/client-only/call'));
     say(await render(<Suspense fallback="waiting"><Call {...access} /></Suspense>));`,
  );
  expect(errors).toEqual([NO_SELF]);
  expect(html).toMatch(/waiting<!--\/\$-->$/);
});

it('what is shown in the browser alone is not loaded on the server', async () => {
  expect(
    await onServer<Rendered>(
      `${ACCESS} say(await render(<CallPage {...access} />));`,
      `import { CallPage } from './src/snippets/client-only/videosdk';`,
    ),
  ).toEqual({ html: '<p>The call is loading …</p>', errors: [] });
});

it('loading is all that fails: where “self” is made up, the provider renders, and joins nothing', async () => {
  const { html, errors, asked } = await onServer<Rendered & { asked: number }>(
    `globalThis.self = globalThis as never;
     const { MeetingProvider, useMeeting, VideoPlayer } = await import('@videosdk.live/react-sdk');
     let asked = 0;
     globalThis.fetch = globalThis.WebSocket = (() => void (asked += 1)) as never;
     const People = () => <p>{useMeeting().participants.size} people</p>;
     const config = { meetingId: 'room', name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
     const rendered = await render(
       <MeetingProvider config={config} token="token" joinWithoutUserInteraction>
         <People />
         <VideoPlayer participantId="nobody" type="video" />
       </MeetingProvider>,
     );
     say({ ...rendered, asked });
     process.exit();`,
  );
  expect({ errors, asked }).toEqual({ errors: [], asked: 0 });
  expect(html).toMatch(/0<!-- --> people.*<video/);
});
