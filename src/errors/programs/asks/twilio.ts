import { enterRoom } from 'your-room';

// A token allows joining or it does not: nobody in the room is asked.
await enterRoom();
