// Apps that a server has rendered, taken over by the browser: what the page "A React project" says of both packages.
import { OwnApp } from '../../support/app/own-app';
import { SIDES, type Side } from '../../support/demo';
import { expect, test } from '../../support/fixtures';
import { bundleTsx, type Alias } from '../../support/react-program';
import { onServer, type Rendered } from '../../support/react-server';

/** Twilio's package may be imported at the top; VideoSDK's is reached in the browser alone. */
const APPS: Record<Side, { imports: string; app: string; server: string }> = {
  twilio: {
    imports: `import { CallProvider } from './src/snippets/use-call/twilio';
              import { Screen } from './src/snippets/use-call/screen';`,
    app: '<CallProvider {...access}><Screen /></CallProvider>',
    server: 'connecting',
  },
  videosdk: {
    imports: `import { CallPage } from './src/snippets/client-only/videosdk';`,
    app: '<CallPage {...access} />',
    server: 'The call is loading …',
  },
};
const aliasOf = (side: Side): Alias => ({ './use-call': `src/snippets/use-call/${side}.tsx` });

declare global {
  interface Window {
    complaints: string[];
  }
}

for (const side of SIDES)
  test(
    `${side}: what a server has rendered is taken over, and joins`,
    { tag: '@whole' },
    async ({ page }) => {
      const own = await OwnApp.open(page, { sdks: [] });
      const access = await own.run(async ({ crossfade, createMeeting }, side) => {
        const room = side === 'twilio' ? 'rendered' : await createMeeting();
        return side === 'twilio'
          ? { room, token: await crossfade.twilioToken({ identity: 'You', room }) }
          : { room, token: await crossfade.videosdkToken({ roomId: room }) };
      }, side);

      const { imports, app, server } = APPS[side];
      const given = `const access = ${JSON.stringify(access)};`;
      const alias = aliasOf(side);
      const rendered = await onServer<Rendered>(`${given} say(await render(${app}));`, imports, alias);
      expect(rendered.errors).toEqual([]);
      expect(rendered.html).toContain(server);

      await page.evaluate((html) => {
        document.body.append(Object.assign(document.createElement('main'), { innerHTML: html }));
        window.complaints = [];
      }, rendered.html);
      const content = await bundleTsx(
        `import { hydrateRoot } from 'react-dom/client';
       ${imports}
       ${given}
       const onRecoverableError = (error: unknown) => void window.complaints.push(String(error));
       hydrateRoot(document.querySelector('main')!, ${app}, { onRecoverableError });`,
        { define: { 'process.env.NODE_ENV': '"development"' } },
        alias,
      );
      await page.addScriptTag({ type: 'module', content });
      await expect(page.locator('#status')).toHaveText('connected');
      await expect
        .poll(async () => {
          const rooms = await own.run(({ crossfade }) => crossfade.rooms());
          return rooms.find(({ room }) => room === access.room)?.participants.map(({ name }) => name);
        })
        .toEqual(['You']);
      expect(await page.evaluate(() => window.complaints)).toEqual([]);
    },
  );
