// @ts-check
// A page under the project's policy that holds the modules of web/, for tests of the seam alone.
// Must not need the built application.

import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { build } from 'esbuild';

/** @typedef {typeof import('./seam_bundle.js')} Seam */
/** @typedef {import('@playwright/test').JSHandle<Seam>} SeamHandle */

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types app-url";

const page_text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Seam</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,"><script type="module" src="seam.js"></script></html>`;

/** @returns {Promise<string>} the modules and a line that puts them where tests find them */
async function bundle() {
  const built = await build({
    stdin: {
      contents: "import * as seam from './seam_bundle.js'; globalThis.seam = seam;",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return built.outputFiles[0].text;
}

/** @returns {Promise<{ address: string, close: () => Promise<void> }>} */
async function serve() {
  const script = await bundle();
  const server = createServer((request, response) => {
    const is_script = request.url === '/seam.js';
    response.setHeader('Content-Type', is_script ? 'text/javascript' : 'text/html');
    response.end(is_script ? script : page_text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * What: the modules inside a page that is at the test's address.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<SeamHandle>}
 */
export async function seam_in(page) {
  const ready = await page.waitForFunction(() => Reflect.get(globalThis, 'seam'));
  return /** @type {SeamHandle} */ (/** @type {unknown} */ (ready));
}

/**
 * `address`: where the page is, one origin a worker. `page_errors`: what the pages of a test
 * reported as wrong; empty at its end, unless the test took out what it expects. `seam`: the
 * modules in `page`.
 * @typedef {{ page_errors: string[], seam: SeamHandle }} TestFixtures
 * @typedef {{ address: string }} WorkerFixtures
 * @typedef {import('@playwright/test').PlaywrightTestArgs} TestArgs
 */

/** @type {import('@playwright/test').Fixtures<TestFixtures, WorkerFixtures, TestArgs>} */
const fixtures = {
  address: [
    // Playwright reads from this pattern which other fixtures are used.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serve();
      await use(server.address);
      await server.close();
    },
    { scope: 'worker' },
  ],
  page_errors: [
    async ({ context }, use) => {
      /** @type {string[]} */
      const errors = [];
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(errors);
      expect(errors, 'errors reported by the pages').toEqual([]);
    },
    { auto: true },
  ],
  seam: async ({ page, address }, use) => {
    await page.goto(address);
    await use(await seam_in(page));
  },
};

export const test = base.extend(fixtures);
export { expect };
