import type { Demo } from '../demo';

export default {
  title: 'Record and transcribe',
  actions: ['you-record', 'you-reload', 'you-stop-recording', 'you-transcribe', 'guest-speaks'],
} satisfies Demo;
