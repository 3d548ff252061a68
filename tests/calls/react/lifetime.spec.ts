// React mounts twice in StrictMode, and people go before they have come: no demo leaves a ghost in its room.
import { readFileSync } from 'node:fs';
import { compileProgram } from '../../../src/pane/compile';
import { DemoPage, SIDES, type Side } from '../../support/demo';
import { expect, test } from '../../support/fixtures';

test.use({ variant: 'react' });

/** What stands at the end of each program: it is left out, and {@link HARNESS} stands in its place. */
const ENDING = /(?:const access = await getAccess\(\);\n)?createRoot\(/;

/** Shows the app, takes it away, and puts another in its place at once, as its buttons are pressed. */
const HARNESS = `
const access = await getAccess();
const root = createRoot(document.querySelector('#root')!);
let count = 0;
const show = (app: unknown) => root.render(<StrictMode>{app as never}</StrictMode>);
const fresh = () => <App key={(count += 1)} {...(access as object as never)} />;
for (const [name, act] of [['Mount', () => show(fresh())], ['Unmount', () => show(null)]] as const) {
  const button = document.createElement('button');
  button.textContent = name;
  button.addEventListener('click', act);
  document.body.append(button);
}
`;

function harnessed(demo: string, side: Side): string {
  const source = readFileSync(`src/demos/${demo}/react/${side}.tsx`, 'utf8');
  const at = source.search(ENDING);
  const compiled = compileProgram(source.slice(0, at) + HARNESS, 'tsx');
  if (!compiled.ok) throw new Error(compiled.error.message);
  return compiled.code;
}

/** Where each runs, and who is shown beside Ada. */
const DEMOS: { name: string; path: string; tiles: number; tag?: string }[] = [
  { name: 'connect', path: 'steps/connect/', tiles: 2 },
  { name: 'render', path: 'steps/render/', tiles: 1, tag: '@whole' },
  { name: 'participants', path: 'steps/participants/', tiles: 1, tag: '@whole' },
  { name: 'mute', path: 'steps/mute/', tiles: 2, tag: '@whole' },
  { name: 'share', path: 'steps/share/', tiles: 1, tag: '@whole' },
  { name: 'data', path: 'steps/data/', tiles: 1, tag: '@whole' },
  { name: 'speakers', path: 'steps/speakers/', tiles: 2, tag: '@whole' },
  { name: 'quality', path: 'steps/quality/', tiles: 2, tag: '@whole' },
  { name: 'receive', path: 'steps/receive/', tiles: 1, tag: '@whole' },
  { name: 'leave', path: 'steps/leave/', tiles: 2, tag: '@whole' },
  { name: 'quickstart', path: 'quickstart/', tiles: 2 },
];

for (const { name, path, tiles, tag } of DEMOS) {
  test(
    `${name}: unmounted while it connects, mounted again and replaced, it is in its room once`,
    tag ? { tag } : {},
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.substitute({ twilio: harnessed(name, 'twilio'), videosdk: harnessed(name, 'videosdk') });
      await demo.open(path);
      await demo.button('Run both').click();
      const press = async (button: string): Promise<void> => {
        for (const side of SIDES)
          await demo.pane(side).getByRole('button', { name: button, exact: true }).click();
      };
      const mount = async (): Promise<void> => {
        await press('Mount');
        if (name === 'quickstart') await press('Join');
      };
      const expectOnce = async (): Promise<void> => {
        for (const side of SIDES) await expect(demo.status(side)).toHaveText(/^In |other\(s\) in|^Page 1/);
        await demo.expectQuiet();
        for (const side of SIDES)
          await expect(demo.pane(side).locator('#tiles > li'), side).toHaveCount(tiles);
      };
      await mount();
      await press('Unmount');
      await mount();
      await expectOnce();
      // Another one in the same commit, as when the room changes.
      await mount();
      await expectOnce();
      await press('Unmount');
      await demo.expectQuiet();
      for (const side of SIDES) await expect(demo.pane(side).locator('#tiles > li')).toHaveCount(0);
    },
  );
}
