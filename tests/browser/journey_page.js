// @ts-check
// Pages for the journeys: of the built application, and of a browser that can be closed and opened
// again. Errors that a page reports fail its test. Must not know what the pages show.

import { test as base, chromium, expect } from '@playwright/test';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * `page_errors`: what the pages of a test reported as wrong; empty at its end, unless the test took
 * out what it expects. `visit`: opens a browser at the application's start, always with the same
 * profile on the disk; the one before must be closed.
 * @typedef {object} TestFixtures
 * @property {string[]} page_errors
 * @property {() => Promise<Page>} visit
 */
/** @typedef {import('@playwright/test').PlaywrightTestArgs} TestArgs */
/** @typedef {TestArgs & import('@playwright/test').PlaywrightTestOptions} Given */
/** @typedef {import('@playwright/test').PlaywrightWorkerArgs} WorkerArgs */
/** @typedef {WorkerArgs & import('@playwright/test').PlaywrightWorkerOptions} GivenToWorker */

/** @param {BrowserContext} context @param {string[]} errors */
function watch(context, errors) {
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

/** @type {import('@playwright/test').Fixtures<TestFixtures, {}, Given, GivenToWorker>} */
const fixtures = {
  page_errors: [
    async ({ context }, use) => {
      /** @type {string[]} */
      const errors = [];
      watch(context, errors);
      await use(errors);
      expect(errors, 'errors reported by the pages').toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ page_errors, launchOptions, baseURL, viewport }, use, info) => {
    /** @type {BrowserContext[]} */
    const contexts = [];
    await use(async () => {
      const context = await chromium.launchPersistentContext(
        info.outputPath('profile'), { ...launchOptions, baseURL, viewport });
      contexts.push(context);
      watch(context, page_errors);
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto('/');
      return page;
    });
    for (const context of contexts) await context.close();
  },
};

export const test = base.extend(fixtures);
export { expect };
