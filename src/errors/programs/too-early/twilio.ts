import { enterRoom } from 'your-room';

// Before connect() resolves there is no room object: nothing can be called too early.
await enterRoom();
