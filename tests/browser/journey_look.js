// @ts-check
// Text and colours as a person chooses them and sees them: by role and name, and by what the window
// shows. Must not know how a choice is drawn.

import { inflateSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { arrived, button, group } from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {'drawn' | 'plain'} View */

/** Goes there by its address, loading nothing anew. @param {Page} page @param {string} address */
export const go = (page, address) =>
  page.evaluate((address) => location.assign(address), address);

/** @param {Page} page */
export async function go_to_look(page) {
  await go(page, '#/look');
  await arrived(page, t('ui.look.h1'));
}

/**
 * One of the choices of a setting, by the catalogue's words for them.
 * @param {Page} page
 * @param {string} setting
 * @param {string} value
 * @param {typeof t} words that the page is in
 */
export function choice(page, setting, value, words = t) {
  const of = setting.endsWith('-space') ? 'space' : setting;
  return group(page, words(`ui.look.${setting}`))
    .getByRole('radio', { name: words(`ui.look.${of}.${value}`), exact: true });
}

/** The drawn view is the one with a drawing. @param {Page} page @param {View} view */
export async function expect_view(page, view) {
  await expect(page.locator('canvas')).toBeVisible({ visible: view === 'drawn' });
}

/**
 * By the button that each page has. Where the plain view comes by itself there is none.
 * @param {Page} page
 * @param {View} view
 */
export async function show_view(page, view) {
  const look = page.locator('html');
  await expect(look, 'has started').toHaveAttribute('data-look');
  const is_plain = (await look.getAttribute('data-look')) === 'plain';
  if (is_plain !== (view === 'plain')) await button(page, t(`ui.view.${view}`)).click();
  await expect_view(page, view);
}

/**
 * The browser has kept these from the last time, as web/settings.js keeps them. They count from the
 * first page on, and again on each that is loaded.
 * @param {Page} page
 * @param {Record<string, string>} settings
 */
export const keep_settings = (page, settings) => page.addInitScript((settings) => {
  localStorage.setItem('co-production-charter.settings', settings);
}, JSON.stringify(settings));

/**
 * What: the colour that the window shows at that place, "r,g,b".
 * Source: PNG 3rd edition, 9.2: for a single pixel every filter leaves the bytes as they are.
 * @param {Page} page
 * @param {{ x: number, y: number }} at
 */
export async function colour_at(page, at) {
  const png = await page.screenshot({ clip: { ...at, width: 1, height: 1 }, scale: 'css' });
  const parts = [];
  for (let offset = 8; offset < png.length; offset += 12 + png.readUInt32BE(offset)) {
    if (png.toString('latin1', offset + 4, offset + 8) !== 'IDAT') continue;
    parts.push(png.subarray(offset + 8, offset + 8 + png.readUInt32BE(offset)));
  }
  return [...inflateSync(Buffer.concat(parts)).subarray(1, 4)].join(',');
}

// Beside everything that stands on a page, below its header.
export const ground = Object.freeze({ x: 3, y: 400 });
