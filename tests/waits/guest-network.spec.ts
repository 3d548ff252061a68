// Twilio keeps a guest whose connection is lost for half a minute.
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

test(
  'a guest whose network stays away is gone for Twilio too, after half a minute',
  { tag: '@whole' },
  async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('playground/');
    await demo.runBoth();
    await demo.actByName('guest-network-drops');
    await expect(demo.events('twilio', 'participantDisconnected')).toHaveCount(1);
    await demo.actByName('guest-network-returns');
    await expect(demo.events('twilio', 'participantConnected')).toHaveCount(1);
    await expect(demo.events('videosdk', 'participant-joined')).toHaveCount(2);
  },
);
