// An app gives its React program another room, with a token for it: it leaves the one and joins the other.
import { readFileSync } from 'node:fs';
import type { Access } from '../../../src/demos/your-backend';
import { SIDES, type Side } from '../../../src/sides';
import { OwnApp } from '../../support/app/own-app';
import { expect, test } from '../../support/fixtures';
import { bundleTsx } from '../../support/react-program';

declare global {
  interface Window {
    /** Renders the program's app with what an app's server gave. */
    show: (access: Access | undefined) => void;
  }
}

/** What stands at the end of a program: it is left out, and {@link HARNESS} stands in its place. */
const ENDING = /const access = await getAccess\(\);\ncreateRoot\(/;
const HARNESS = `
const root = createRoot(document.querySelector('#root')!);
window.show = (access) => root.render(access && <StrictMode><App {...access} /></StrictMode>);
`;

/** A program as an app's own bundler makes it, with its packages. */
async function bundled(demo: string, side: Side): Promise<string> {
  const source = readFileSync(`src/demos/${demo}/react/${side}.tsx`, 'utf8');
  const contents = source.slice(0, source.search(ENDING)) + HARNESS;
  return bundleTsx(contents, {
    define: { 'process.env.NODE_ENV': '"development"' },
    alias: { 'your-backend': './src/demos/your-backend.ts' },
  });
}

/** Two rooms with a token for each alone, as a server gives them. */
const twoRooms = (app: OwnApp, side: Side): Promise<Access[]> =>
  app.run(async ({ crossfade, createMeeting }, side) => {
    const access = async (name: string): Promise<Access> => {
      if (side === 'twilio')
        return { token: await crossfade.twilioToken({ identity: 'You', room: name }), room: name };
      const room = await createMeeting();
      return { token: await crossfade.videosdkToken({ roomId: room }), room };
    };
    return [await access('one'), await access('other')];
  }, side);

for (const side of SIDES)
  test(`another room in the same place, for ${side}`, { tag: '@whole' }, async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: [], body: '<div id="root"></div>' });
    await page.addScriptTag({ type: 'module', content: await bundled('chat', side) });
    await page.waitForFunction(() => 'show' in window);
    const [one, other] = await twoRooms(app, side);
    const show = (access?: Access): Promise<void> => page.evaluate((access) => window.show(access), access);
    const people = async ({ room }: Access): Promise<string[]> => {
      const rooms = await app.run(({ crossfade }) => crossfade.rooms());
      return rooms.find((each) => each.room === room)?.participants.map(({ name }) => name) ?? [];
    };
    const expectIn = async (here: Access, there: Access): Promise<void> => {
      await expect(page.locator('#status')).toContainText(`"${here.room}"`);
      await expect.poll(() => people(there)).toEqual([]);
      await expect.poll(() => people(here)).toEqual(['You']);
    };

    await show(one);
    await expectIn(one!, other!);
    await show(other);
    await expectIn(other!, one!);
    // Back, and away again before it is in.
    await show(one);
    await show(other);
    await expectIn(other!, one!);
    await show();
    await expect.poll(() => people(other!)).toEqual([]);
  });
