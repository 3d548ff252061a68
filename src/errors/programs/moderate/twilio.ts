import { enterRoom } from 'your-room';

// Sending somebody out is your server's business, over REST. The SDK cannot be refused what it has not.
await enterRoom();
