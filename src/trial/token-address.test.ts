import { expect, it } from 'vitest';
import { TOKEN_ADDRESS } from './token-address';

it('tells a request for a token by its address from one for a file or for a service', () => {
  const looks = (address: string): boolean => new RegExp(TOKEN_ADDRESS, 'i').test(address);
  for (const address of [
    'http://localhost:5173/token',
    'http://localhost:5000/rooms/join-room',
    'https://app.example/api/video/getToken/',
    'https://mine-1234.twil.io/access-token/Ada/lab',
    'http://localhost/api/v1/TwilioAccess',
    'https://app.example/api/v1/twilio/token/Ada/room/lab',
  ])
    expect(looks(address), address).toBe(true);
  for (const address of [
    'http://localhost/rooms',
    'http://localhost/tokens/main.js',
    'https://api.videosdk.live/v2/token',
    'https://video.twilio.com/v1/connect',
    'https://ecs.us1.twilio.com/v1/token',
    'http://localhost/token/a/b/c',
  ])
    expect(looks(address), address).toBe(false);
});
