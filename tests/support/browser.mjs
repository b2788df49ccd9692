// @ts-check
// The page in Chromium for scripts that look at it: a server of its own, a browser of its own, and
// ways to a page with sample drafts in it. Must not know what is looked at.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import config from '../../playwright.config.js';
import { root } from '../../scripts/shared.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * Serves dist/ and starts Chromium for as long as `use` takes.
 * @param {(browser: Browser, address: string) => Promise<void>} use
 */
export async function with_browser(use) {
  const server = spawn('node', ['scripts/serve.mjs'], {
    cwd: root, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    const [address] = await once(createInterface(server.stdout), 'line');
    await use(browser, address);
  } finally {
    await browser.close();
    server.kill();
  }
}

/** Waits until the page has started and drawn. @param {Page} page */
export async function drawn(page) {
  await page.waitForSelector('html[data-drawn]');
}

/** Waits until what was done last is on the page. @param {Page} page */
export async function shown(page) {
  await page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise((next) => requestAnimationFrame(next));
  });
}

/** @param {Page} page @param {string} address the part after the page's own, "#/…" */
export async function go_to(page, address) {
  await page.evaluate((to) => { location.hash = to; }, address);
  await page.waitForURL((url) => url.hash === address);
  await shown(page);
}

/** Waits until the page says that the last change is saved. @param {Page} page */
export async function saved(page) {
  await shown(page);
  await page.getByText(/^Saved on this computer/).first().waitFor({ state: 'attached' });
  await shown(page);
}

/**
 * Opens a file as a person does, by "Choose a file".
 * @param {Page} page
 * @param {{ name: string, bytes: Buffer }} file
 */
export async function open_file(page, { name, bytes }) {
  await go_to(page, '#/open');
  const choosing = page.waitForEvent('filechooser');
  await page.locator('#mirror main button').first().click();
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: bytes });
  await page.waitForURL((url) => url.hash === '#/file');
  await shown(page);
}

/**
 * Opens a draft file and goes on with it, which makes a draft of its own of it.
 * @param {Page} page
 * @param {{ name: string, bytes: Buffer }} file
 * @returns {Promise<string>} the new draft, as addresses name it: its first 8 digits
 */
export async function take_draft(page, file) {
  await open_file(page, file);
  await page.locator('#mirror main button').first().click();
  await page.waitForURL((url) => url.hash.startsWith('#/about?draft='));
  await saved(page);
  return page.url().slice(-8);
}
