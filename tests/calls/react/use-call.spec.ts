// The hook layer of the chapter "Moving a React app": the same screen on both SDKs.
import { DemoPage, SIDES } from '../../support/demo';
import { expect, test } from '../../support/fixtures';
import { reactProgram, runReact } from '../../support/react-program';

const FOLDER = './src/snippets/use-call';
const PROGRAM = `
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { getAccess } from 'your-backend';
import { CallProvider } from './use-call';
import { Screen } from '${FOLDER}/screen';

const access = await getAccess();
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <CallProvider {...access}>
      <Screen />
    </CallProvider>
  </StrictMode>,
);
`;

test('one screen shows people, mutes and leaves, whichever SDK useCall() stands on', async ({ page }) => {
  const demo = new DemoPage(page);
  const [twilio, videosdk] = await Promise.all(
    SIDES.map((side) => reactProgram(PROGRAM, { './use-call': `${FOLDER}/${side}.tsx` })),
  );
  await runReact(demo, { twilio: twilio!, videosdk: videosdk! });
  await demo.expectPlayingOnBoth('You');
  await demo.expectPlayingOnBoth('Ada');
  for (const side of SIDES) {
    await expect(demo.status(side)).toHaveText('connected');
    await demo.pane(side).getByRole('button', { name: 'Mute', exact: true }).click();
    await expect(demo.pane(side).getByRole('button', { name: 'Unmute' })).toBeVisible();
  }
  await demo.actByName('guest-joins');
  for (const side of SIDES) await expect(demo.pane(side).getByRole('listitem')).toHaveCount(3);
  await demo.actByName('guest-leaves');
  for (const side of SIDES) {
    await expect(demo.pane(side).getByRole('listitem')).toHaveCount(2);
    await demo.pane(side).getByRole('button', { name: 'Leave' }).click();
    await expect(demo.status(side)).toHaveText('over');
    await expect(demo.pane(side).getByRole('listitem')).toHaveCount(0);
  }
});
