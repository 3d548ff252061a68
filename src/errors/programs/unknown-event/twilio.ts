import { enterRoom, status } from 'your-room';

const room = await enterRoom();
// Node's EventEmitter accepts any name: this listener is never called, and nothing warns you.
(room as { on(event: string, listener: () => void): unknown }).on('connected', () => {});
status.textContent = 'Listening for an event that there is not';
