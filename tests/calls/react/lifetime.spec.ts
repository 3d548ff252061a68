// React mounts twice in StrictMode, and people go before they have come: no demo leaves a ghost in its room.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

interface App {
  name: string;
  /** Where it runs. */
  path: string;
  /** How many people are shown, Ada among them; none where it shows nobody. */
  people: number;
  /** The list that they are shown in. */
  list?: string;
  /** What has to be pressed before it joins. */
  start?: string;
  tag: string | string[];
}

const step = (name: string, people: number, more: Partial<App> = {}): App => ({
  ...{ name, path: `steps/${name}/`, people, tag: '@whole' },
  ...more,
});

const DEMOS: App[] = [
  { name: 'connect', path: 'steps/connect/', people: 2, tag: ['@whole', '@firefox:whole'] },
  step('render', 1),
  step('participants', 1),
  step('mute', 2),
  step('share', 1),
  step('data', 1),
  step('chat', 0),
  step('before', 2, { start: 'Join' }),
  step('devices', 2),
  step('refused', 2),
  step('reconnect', 2),
  step('roles', 2, { list: '#people > li' }),
  step('network', 2),
  step('recording', 1),
  step('effects', 2),
  step('preflight', 0, { start: 'Join' }),
  step('speakers', 2),
  step('quality', 2),
  step('receive', 1),
  step('leave', 2),
  { name: 'quickstart', path: 'quickstart/', people: 2, start: 'Join', tag: '@whole' },
];

test('no demo in React is left out', { tag: '@whole' }, () => {
  const all = readdirSync('src/demos').filter((name) => existsSync(`src/demos/${name}/react`));
  expect(DEMOS.map(({ name }) => name).toSorted()).toEqual(all.toSorted());
});

for (const { name, path, people, list = '#tiles > li', start, tag } of DEMOS) {
  test(
    `${name}: unmounted while it connects, mounted again and replaced, it is in its room once`,
    { tag },
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
        if (start) await press(start);
      };
      const expectOnce = async (): Promise<void> => {
        for (const side of SIDES) await expect(demo.status(side)).toHaveText(/^In |other\(s\) in|^Page 1/);
        await demo.expectQuiet();
        for (const side of SIDES) await expect(demo.pane(side).locator(list), side).toHaveCount(people);
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
      for (const side of SIDES) await expect(demo.pane(side).locator(list)).toHaveCount(0);
    },
  );
}

test('reconnect: whoever goes during a loss is gone afterwards', { tag: '@whole' }, async ({ page }) => {
  const demo = new DemoPage(page);
  await demo.substitute({
    twilio: harnessed('reconnect', 'twilio'),
    videosdk: harnessed('reconnect', 'videosdk'),
  });
  await demo.open('steps/leave/');
  await demo.button('Run both').click();
  const expectPeople = async (people: string[]): Promise<void> => {
    for (const side of SIDES) await expect(demo.pane(side).locator('#tiles > li'), side).toHaveText(people);
  };
  for (const side of SIDES) await demo.pane(side).getByRole('button', { name: 'Mount', exact: true }).click();
  await expectPeople(['You', 'Ada']);
  await demo.actByName('network-drops');
  for (const side of SIDES) await expect(demo.pane(side).locator('#banner')).toHaveText(/lost|trying/);
  await demo.actByName('guest-leaves');
  await demo.actByName('network-returns');
  for (const side of SIDES) await expect(demo.status(side)).toHaveText(/^Back/);
  await expectPeople(['You']);
});
