import { enterRoom } from 'your-room';

// A token is good for joining or it is not: nobody in the room is asked.
await enterRoom();
