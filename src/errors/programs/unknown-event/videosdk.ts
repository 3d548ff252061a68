import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting();
const misspelt = meeting as { on(event: string, listener: () => void): unknown };
await attempt(() => misspelt.on('connected', () => {}));
