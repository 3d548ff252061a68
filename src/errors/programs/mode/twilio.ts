import { enterRoom } from 'your-room';

// There are no modes: who is in the room may publish what the token and the room allow.
await enterRoom();
