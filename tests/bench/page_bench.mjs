// @ts-check
// The numbers that only a browser has: time of a frame in the wasm that ships, its memory, what
// the page does when nothing happens, and what one changed answer costs.

import { fileURLToPath } from 'node:url';
import { drawn, go_to, saved, shown, take_draft } from '../support/browser.mjs';
import { operations_in } from './operations.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */

const changes = 200;
const idle_ms = 10_000;
// Longer than the pause at which web/announce.js says what was saved.
const said_ms = 2000;
const size = { width: 1280, height: 900 };

/** @param {string} name */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @param {import('@playwright/test').Browser} browser @param {string} address */
async function watched_page(browser, address) {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.addInitScript({ path: here('counters.js') });
  await page.route('**/charter.mjs', (route) => route.fulfill({
    path: here('watched_module.js'), contentType: 'text/javascript',
  }));
  await page.goto(address);
  await drawn(page);
  return page;
}

/**
 * Chooses another answer of an item in the middle of the page.
 * @param {Page} page
 * @param {number} turn
 */
async function change_answer(page, turn) {
  await page.evaluate((which) => {
    const sets = document.querySelectorAll('#mirror fieldset');
    const radios = sets[Math.floor(sets.length / 2)].querySelectorAll('input');
    radios[which].click();
  }, turn % 2);
  await shown(page);
}

/** @param {Page} page */
async function time_frames(page) {
  await page.evaluate('watched.layouts_ms.length = watched.draws_ms.length = 0');
  for (let turn = 0; turn < changes; turn++) await change_answer(page, turn);
  await saved(page);
  /** @type {{ layouts_ms: number[], draws_ms: number[] }} */
  const { layouts_ms, draws_ms } = await page.evaluate('watched');
  return { layouts_ms, draws_ms };
}

/** @param {Page} page @returns {Promise<{ [what: string]: number }>} */
const counts_of = (page) => page.evaluate('({ ...counts })');

/** @param {CDPSession} session */
async function layouts_of(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN;
}

/**
 * What one change costs up to the frame that shows it, saving not included.
 * @param {Page} page
 * @param {CDPSession} session
 */
async function cost_of_change(page, session) {
  await saved(page);
  const layouts_before = await layouts_of(session);
  await page.evaluate('watched.operations.length = layout_reads.length = 0');
  const before = await counts_of(page);
  // In one task up to the frame: what comes with the answer of the store stays out.
  /** @type {{ operations: number[][], reads: string[], after: { [what: string]: number } }} */
  const { operations, reads, after } = await page.evaluate(`new Promise((resolve) => {
    const sets = document.querySelectorAll('#mirror fieldset');
    const radios = sets[Math.floor(sets.length / 2)].querySelectorAll('input');
    [...radios].find((radio) => !radio.checked).click();
    requestAnimationFrame(() => queueMicrotask(() => resolve({
      operations: watched.operations.filter((bytes) => bytes.length > 0),
      reads: [...layout_reads],
      after: { ...counts },
    })));
  })`);
  return {
    operations: operations.flatMap(operations_in),
    bytes: operations.flat().length,
    mutations: after.mutations - before.mutations,
    layout_reads: reads,
    layouts: (await layouts_of(session)) - layouts_before,
  };
}

/** @param {Page} page */
async function count_when_idle(page) {
  await saved(page);
  await page.waitForTimeout(said_ms);
  const before = await counts_of(page);
  await page.waitForTimeout(idle_ms);
  const after = await counts_of(page);
  return Object.fromEntries(['frames', 'mutations', 'timers'].map(
    (what) => [what, after[what] - before[what]]));
}

/** @param {Page} page @returns {Promise<number>} bytes; this memory never shrinks */
const heap_of = (page) => page.evaluate('watched.heap_bytes()');

/**
 * The memory that a visit takes which finds the drafts in the store.
 * @param {Page} page
 * @param {CDPSession} session
 * @param {number} ratio device pixels to a CSS px
 * @param {string} address of the longest page
 */
async function heap_at(page, session, ratio, address) {
  await session.send('Emulation.setDeviceMetricsOverride',
    { ...size, deviceScaleFactor: ratio, mobile: false });
  await page.reload();
  await drawn(page);
  for (const screen of ['#/', '#/check', '#/charter', address]) await go_to(page, screen);
  return { when: `loaded, ratio ${ratio}`, bytes: await heap_of(page) };
}

/**
 * @param {object} what
 * @param {import('@playwright/test').Browser} what.browser
 * @param {string} what.address
 * @param {Buffer} what.draft a draft file of full answers
 * @param {number} what.drafts how many of it are loaded
 * @param {string} what.tool the longest
 */
export async function measure_page({ browser, address, draft, drafts, tool }) {
  const page = await watched_page(browser, address);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  let last = '';
  for (let i = 0; i < drafts; i++) {
    last = await take_draft(page, { name: 'sample.charter.json', bytes: draft });
  }
  const tool_address = `#/tool/${tool}?draft=${last}`;
  await go_to(page, tool_address);
  const times = await time_frames(page);
  const change = await cost_of_change(page, session);
  const idle = await count_when_idle(page);
  const heaps = [{ when: `after ${changes} changes`, bytes: await heap_of(page) }];
  for (const ratio of [1, 2]) heaps.push(await heap_at(page, session, ratio, tool_address));
  return { ...times, change, idle, heaps };
}
