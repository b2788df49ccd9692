// @ts-check
// The drawing against the elements that lie over it, on every screen: each text can be read, says
// the same words in the same place, and each edge is where its element is. In the other sets of
// colours, where nothing else differs, each text can be read on a page of each kind.

import { picture_of_page } from '../support/picture.mjs';
import { choice } from './journey_look.js';
import { expect, test } from './journey_page.js';
import { faint_texts, misplaced_edges, stray_ink } from './pixels_ink.js';
import { elements_of } from './pixels_page.js';
import { other_words } from './pixels_words.js';
import { few_answers, walk_screens } from './screens.js';

/** @typedef {import('@playwright/test').Page} Page */

test.describe.configure({ mode: 'parallel' });

const other_sets = ['dark', 'cream', 'black-on-white', 'yellow-on-black'];
const one_of_each_kind = ['guide', 'sign', 'sign, ready', 'genuine', 'changed', '#/', '#/look'];

/** Opens the application as one who chose these colours before. @param {Page} page
 * @param {string} set */
async function open_in_colours(page, set) {
  await page.addInitScript((settings) => {
    localStorage.setItem('co-production-charter.settings', settings);
  }, JSON.stringify({ colours: set }));
  await page.goto('/#/look');
  await expect(choice(page, 'colours', set)).toBeChecked();
}

// With fewer device pixels, browsers move letters to whole ones, and no word is like another.
const ratio_to_read_min = 2;

/** The graphics card forgets, or has its memory back. @param {Page} page
 * @param {'drawn' | 'undrawn'} look */
async function show_look(page, look) {
  await page.locator('canvas').evaluate((canvas, look) => {
    const card = Reflect.get(globalThis, 'card') ??
      /** @type {HTMLCanvasElement} */ (canvas).getContext('webgl2')
        ?.getExtension('WEBGL_lose_context');
    Reflect.set(globalThis, 'card', card);
    if (look === 'undrawn') card.loseContext();
    else card.restoreContext();
  }, look);
  await expect(page.locator('html')).toHaveAttribute('data-look', look);
}

/** @param {Page} page @param {string} screen */
async function expect_readable(page, screen) {
  const drawn = await picture_of_page(page);
  await show_look(page, 'undrawn');
  const { leaves } = await elements_of(page);
  await show_look(page, 'drawn');
  expect.soft(leaves.length, `${screen}: texts`).toBeGreaterThan(5);
  expect.soft(faint_texts(drawn, leaves), screen).toEqual([]);
}

/** @param {Page} page @param {string} screen */
async function expect_same(page, screen) {
  const drawn = await picture_of_page(page);
  await show_look(page, 'undrawn');
  const undrawn = await picture_of_page(page);
  const { leaves, boxes } = await elements_of(page);
  await show_look(page, 'drawn');
  const edges = misplaced_edges(drawn, undrawn, boxes);
  expect.soft(leaves.length, `${screen}: texts`).toBeGreaterThan(5);
  expect.soft(edges.checked, `${screen}: edges`).toBeGreaterThan(5);
  expect.soft([
    ...faint_texts(drawn, leaves), ...stray_ink(drawn, leaves, boxes), ...edges.faults,
    ...(drawn.ratio < ratio_to_read_min ? [] : other_words(drawn, undrawn, leaves)),
  ], screen).toEqual([]);
}

for (const { viewport, deviceScaleFactor } of [
  { viewport: { width: 1024, height: 1200 }, deviceScaleFactor: 1 },
  { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
]) {
  test.describe(`${viewport.width} px wide at ${deviceScaleFactor}`, () => {
    test.use({ viewport, deviceScaleFactor });

    test('texts and edges are drawn where their elements are, light', async ({ page }) => {
      test.setTimeout(600_000);
      await open_in_colours(page, 'light');
      await walk_screens(page, few_answers(), 'drawn', (screen) => expect_same(page, screen));
    });
  });
}

for (const set of other_sets) {
  test(`texts can be read, ${set}`, async ({ page }) => {
    test.setTimeout(120_000);
    await open_in_colours(page, set);
    await walk_screens(page, few_answers(), 'drawn', (screen) => expect_readable(page, screen),
      one_of_each_kind);
  });
}
