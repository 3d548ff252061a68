// What a reader is told when a program fails, and what is left when a pane is closed.
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

const IDLE = `document.body.textContent = 'idle';`;

test.use({ expectErrors: /./ });

/** `whole`: what is told of it comes the same way as another's here. */
const FAILURES = [
  {
    whole: true,
    name: 'an exception',
    program: `const a = 1;\n\nthrow new RangeError('too far');`,
    told: [/RangeError: too far/, /line 3/],
  },
  {
    whole: false,
    name: 'an exception after a wait, and of what to write instead of what was meant for other surroundings',
    program: `await null;\nrequire('twilio-video');`,
    told: [
      /The pane reports:\s*ReferenceError: require is not defined/,
      /line 2/,
      /Programs here are modules/,
    ],
  },
  {
    whole: false,
    name: 'a rejected promise that nothing handles',
    program: `async function work() {\n  throw new Error('refused');\n}\nwork();`,
    told: [/refused/, /line 2/],
  },
  {
    whole: true,
    name: 'a syntax error',
    program: `const a = 1;\nlet b = ;`,
    told: [/Unexpected token/, /line 2/],
  },
  {
    whole: false,
    name: 'an import that does not exist',
    program: `import { Room } from 'twilio-video';\nRoom;`,
    told: [/Room/, /import/],
  },
  {
    whole: true,
    name: 'a package that the demo does not have',
    program: `import x from 'left-pad';\nx;`,
    told: [/left-pad/, /import/],
  },
] as const;

for (const { whole, name, program, told } of FAILURES) {
  test(`the reader is told of ${name}`, { tag: whole ? '@whole' : [] }, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.substitute({ twilio: program, videosdk: IDLE });
    await demo.open();
    await demo.button('Run both').click();
    for (const text of told) await expect(demo.region('twilio')).toContainText(text);
    await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
  });
}

test('the reader is told when an SDK cannot be fetched, what still reaches the other side, and can try again', async ({
  page,
}) => {
  const demo = new DemoPage(page);
  await demo.substitute({ twilio: IDLE, videosdk: IDLE });
  let broken = true;
  await page.route('**/run/sdk/twilio-video.js', (route) => (broken ? route.abort() : route.fallback()));
  await demo.open();
  await demo.button('Run both').click();
  await expect(demo.region('twilio')).toContainText('could not be loaded');
  await expect(demo.pane('videosdk').locator('body')).toHaveText('idle');
  await demo.act('Guest joins');
  await expect(page.locator('[data-status]')).toHaveText(
    'Guest joins: done on VideoSDK only. Twilio Video has failed.',
  );
  broken = false;
  await page.getByRole('button', { name: 'Try again: Twilio Video' }).click();
  await expect(demo.pane('twilio').locator('body')).toHaveText('idle');
  await expect(demo.button('Run both')).toBeFocused();
});

test('nothing can be done in a run of which both sides have failed', async ({ page }) => {
  const demo = new DemoPage(page);
  await demo.substitute({ twilio: `throw new Error('a');`, videosdk: `throw new Error('b');` });
  await demo.open();
  await demo.button('Run both').click();
  await expect(page.locator('[data-reason="guest-joins"]')).toHaveText(
    'Neither side can do it: Twilio Video has failed, VideoSDK has failed.',
  );
  // It can be pressed, and says why it does nothing.
  await demo.button('Guest joins').press('Enter');
  await expect(page.locator('[data-status]')).toContainText('Guest joins cannot be used now.');
  await demo.look('Events');
  await expect(page.getByRole('table', { name: 'Guest joins' })).toHaveCount(0);
});

test('storage, cookies, relative addresses and the console work in a pane as in an app', async ({ page }) => {
  const demo = new DemoPage(page);
  const program = `
    localStorage.setItem('a', '1');
    document.cookie = 'b=2; path=/';
    const answers = await Promise.all([
      fetch('/nowhere').then((response) => response.status),
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open('GET', 'nowhere');
        request.onload = () => resolve(request.status);
        request.onerror = () => resolve('error');
        request.send();
      }),
    ]);
    document.body.textContent = [localStorage.getItem('a'), document.cookie, document.baseURI, ...answers].join(' ');
    console.log('stored', { a: 1 });`;
  await demo.substitute({ twilio: program, videosdk: IDLE });
  await demo.open();
  await demo.button('Run both').click();
  await expect(demo.pane('twilio').locator('body')).toHaveText(
    '1 b=2 https://app.crossfade.invalid/ 404 404',
  );
  await expect(demo.events('twilio', 'stored {"a":1}')).toBeAttached();
});
