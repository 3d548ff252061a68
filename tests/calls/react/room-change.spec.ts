// An app gives its React program another room, with a token for it: it leaves the one and joins the other. Every program
// does, one after the other in one page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Access } from '../../../src/demos/your-backend';
import { SIDES, type Side } from '../../../src/sides';
import { HOOKS } from '../../../src/snippets/your-hooks/module';
import { OwnApp } from '../../support/app/own-app';
import { expect, test } from '../../support/fixtures';
import { bundleTsx } from '../../support/react-program';

declare global {
  interface Window {
    /** Renders a program with what an app's server gave, as the program's own last lines do. */
    show: Record<string, (access: Access | undefined) => void>;
    /** What the server gives to programs that ask it themselves. */
    access: Access;
    /** What has stood in the status since the program was given something else. */
    said: string[];
  }
}

/** What a status says of whoever is in a room. */
const IN = /^In |^0 other|^Page 1/;

/** All that have programs in React. */
const DEMOS = readdirSync('src/demos').filter((name) => existsSync(`src/demos/${name}/react`));

/** What a program renders at its end, with what its server gave. */
const ENDING = /(?:const access = await getAccess\(\);\n)?createRoot\(.*\)\.render\(([^]*),\n\);\s*$/;

/** A program that renders when it is told to. */
function shownOnDemand(demo: string, side: Side): string {
  const source = readFileSync(`src/demos/${demo}/react/${side}.tsx`, 'utf8');
  if (!ENDING.test(source)) throw new Error(`The program of ${demo} ends in another way.`);
  return source.replace(
    ENDING,
    (_all, app: string) => `
const root = createRoot(document.body.appendChild(document.createElement('div')));
(window.show ??= {})['${demo}'] = (access) => root.render(access && (${app}));`,
  );
}

/** Programs as an app's own bundler makes them, with their packages. */
const bundled = (demos: string[], side: Side): Promise<string> =>
  bundleTsx(demos.map((demo) => `import 'program:${demo}';`).join('\n'), {
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [
      {
        name: 'programs',
        setup(builder) {
          builder.onResolve({ filter: /^program:/ }, ({ path }) => ({
            path: path.slice('program:'.length),
            namespace: 'program',
          }));
          builder.onResolve({ filter: /^your-backend$/ }, () => ({ path: 'server', namespace: 'server' }));
          for (const side of SIDES)
            builder.onResolve({ filter: new RegExp(`^${HOOKS[side]}$`) }, () => ({
              path: resolve(`src/snippets/your-hooks/${side}.tsx`),
            }));
          builder.onLoad({ filter: /./, namespace: 'server' }, () => ({
            contents: 'export const getAccess = async () => window.access;',
          }));
          builder.onLoad({ filter: /./, namespace: 'program' }, ({ path }) => ({
            contents: shownOnDemand(path, side),
            loader: 'tsx',
            resolveDir: process.cwd(),
          }));
        },
      },
    ],
  });

/** Two rooms with a token for each alone, as a server gives them. */
const twoRooms = (app: OwnApp, side: Side): Promise<Access[]> =>
  app.run(async ({ crossfade, createMeeting }, side) => {
    const access = async (name: string): Promise<Access> => {
      if (side === 'twilio')
        return { token: await crossfade.twilioToken({ identity: 'You', room: name }), room: name };
      const room = await createMeeting();
      return { token: await crossfade.videosdkToken({ roomId: room }), room };
    };
    const number = String(Math.random());
    return [await access(`one ${number}`), await access(`other ${number}`)];
  }, side);

async function changeRooms(page: Page, app: OwnApp, demo: string, side: Side): Promise<void> {
  const [one, other] = (await twoRooms(app, side)) as [Access, Access];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const show = (access?: Access): Promise<void> =>
    page.evaluate(
      ([demo, access]) => {
        if (access) window.access = access;
        window.said = [];
        window.show[demo]!(access);
      },
      [demo, access] as const,
    );
  const people = async (): Promise<Record<string, string[]>> => {
    const rooms = await app.run(({ crossfade }) => crossfade.rooms());
    return Object.fromEntries(
      rooms.map(({ room, participants }) => [room, participants.map((who) => who.name)]),
    );
  };
  const expectIn = async (here: Access, there: Access): Promise<void> => {
    await expect.poll(async () => (await people())[here.room], `${demo}: who is here`).toEqual(['You']);
    await expect.poll(async () => (await people())[there.room] ?? [], `${demo}: who is there`).toEqual([]);
    await expect(page.locator('#status')).toHaveText(IN);
    await expect.poll(() => page.evaluate(endedPictures), `${demo}: pictures that have ended`).toBe(0);
  };

  await show(one);
  if (ASKS.includes(demo)) {
    await button('Join').click();
    await expectIn(one, other);
    await show(other);
    await button('Leave').click();
    await button('Join').click();
  } else {
    await expectIn(one, other);
    await show(other);
    await expectIn(other, one);
    const said = await page.evaluate(() => window.said);
    expect(
      said.filter((text) => !IN.test(text)),
      `${demo}: what it said between the rooms`,
    ).not.toEqual([]);
    // Back, and away again before it is in.
    await show(one);
    await show(other);
  }
  await expectIn(other, one);
  await show();
  await expect.poll(async () => (await people())[other.room] ?? [], demo).toEqual([]);
}

/** Runs in the page. */
const endedPictures = (): number =>
  [...document.querySelectorAll('video')].filter(({ srcObject }) =>
    (srcObject as MediaStream | null)?.getVideoTracks().some(({ readyState }) => readyState === 'ended'),
  ).length;

/** Runs in the page. */
const listen = (): void =>
  new MutationObserver(() => window.said.push(document.querySelector('#status')?.textContent ?? '')).observe(
    document.body,
    { childList: true, subtree: true, characterData: true },
  );

/** How React words what it has against a program, and no SDK what it has against a network. */
const REACTS = /react\.dev|\bcomponent\b|\bprop\b|\bhydrat|cannot be a (child|descendant)/i;

/** They ask your server for a room when somebody presses a button. */
const ASKS = ['before', 'preflight', 'quickstart'];

async function run(page: Page, demos: string[], side: Side): Promise<void> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && REACTS.test(message.text())) complaints.push(message.text());
  });
  const app = await OwnApp.open(page, { sdks: [] });
  await page.addScriptTag({ type: 'module', content: await bundled(demos, side) });
  await page.waitForFunction(() => 'show' in window);
  await page.evaluate(listen);
  for (const demo of demos) {
    await test.step(demo, () => changeRooms(page, app, demo, side));
    // Of keys, of inputs that change sides, of state set while another renders …
    expect(complaints, `${demo}: what React complains of`).toEqual([]);
  }
}

test('another room in the same place', { tag: '@whole' }, async ({ page }) => {
  for (const side of SIDES) await run(page, ['connect'], side);
});

for (const side of SIDES)
  test(`another room in the same place, in every program of ${side}`, { tag: '@whole' }, async ({ page }) => {
    await run(
      page,
      DEMOS.filter((demo) => demo !== 'connect'),
      side,
    );
  });
