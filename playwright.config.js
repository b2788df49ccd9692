// @ts-check
// The browser tests: Debian's Chromium against dist/, served on a free port.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.js',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  use: {
    browserName: 'chromium',
    // The server's line names its address; Playwright hands it on in the environment.
    baseURL: process.env.CHARTER_ADDRESS,
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    wait: { stdout: /(?<charter_address>http:\/\/\S+)/ },
  },
});
