import { defineConfig } from '@playwright/test';

const { PORT = '4173', CHROMIUM_PATH } = process.env;

export default defineConfig({
  testDir: 'tests',
  use: {
    baseURL: `http://localhost:${PORT}`,
    // Your own Chromium, if you name one.
    launchOptions: CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {},
  },
  // The app as it ships: the test brings the sandbox.
  webServer: {
    command: `npx vite build && npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}`,
  },
});
