import { enterRoom } from 'your-room';

// There are no modes: anyone in the room may publish what the token and the room allow.
await enterRoom();
