/** What the panes of the live page talk to. */
export type Network = 'sandbox' | 'live';

/** What each means: beside a pane's name, and above both. */
export const STATES: Record<Network, { mark: string; text: string }> = {
  sandbox: {
    mark: 'Sandbox',
    text: 'Sandbox: nothing leaves this page. The services, the guests and your devices are simulated.',
  },
  live: {
    mark: 'Live',
    text: 'Live: both programs connect to Twilio and VideoSDK themselves, and it counts as usage in your accounts. The sandbox is off.',
  },
};
