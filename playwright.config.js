// @ts-check
// The browser tests: Debian's Chromium against dist/, served on a free port.

import { defineConfig } from '@playwright/test';

// Whether everyone can use it.
const access = new RegExp('/(access|tree|reader|ring|pixels|environment|look|dialog|problems|' +
  'announcements|forms|print|targets|keyboard_journey|plain_journey)[^/]*[.]spec[.]js$');

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.js',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Two suites of scripts/test; each file is in one of them.
  projects: [
    { name: 'access', testMatch: access },
    { name: 'browser', testIgnore: access },
  ],
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
