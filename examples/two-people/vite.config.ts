import crossfadeSandbox from 'crossfade-sandbox/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    // Stands for VideoSDK, and answers for your server.
    crossfadeSandbox({ tokens: { path: '/access', service: 'videosdk' } }),
  ],
});
