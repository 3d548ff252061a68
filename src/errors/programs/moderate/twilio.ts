import { enterRoom } from 'your-room';

// Your server removes people, over REST. The SDK has no such method, so nothing can be refused.
await enterRoom();
