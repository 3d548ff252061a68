import { enterRoom, status } from 'your-room';

const room = await enterRoom();
// Node's EventEmitter takes any name: a misspelt one is never called, and nothing says so.
(room as { on(event: string, listener: () => void): unknown }).on('connected', () => {});
status.textContent = 'Listening for an event that there is not';
