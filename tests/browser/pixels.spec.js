// @ts-check
// The drawing against the elements that lie over it, on every screen and in every main state: each
// text can be read, says the same words in the same place, and each edge is where its element is.
// In the other sets of colours, where nothing else differs, each text can be read.

import { picture_of_page } from '../support/picture.mjs';
import { few_answers } from './journey_draft.js';
import { keep_settings } from './journey_look.js';
import { expect, test } from './journey_page.js';
import { walk_menu, walk_screens, walk_unopened, walk_unsaved } from './journey_screens.js';
import { shown } from './journey_steps.js';
import { faint_texts, misplaced_edges, stray_ink } from './pixels_ink.js';
import { elements_of } from './pixels_page.js';
import { other_words } from './pixels_words.js';

/** @typedef {import('@playwright/test').Page} Page */

test.describe.configure({ mode: 'parallel' });

// What a system may ask for, and the set of colours that it brings, on whatever page one is.
/** @type {Record<string, Parameters<Page['emulateMedia']>[0]>} */
const asks = {
  'dark': { colorScheme: 'dark', contrast: 'no-preference' },
  'black-on-white': { colorScheme: 'light', contrast: 'more' },
  'yellow-on-black': { colorScheme: 'dark', contrast: 'more' },
};
const answers = few_answers();
// A dialog is drawn by the browser, and lies over the drawing.
const but = ['computer-deleting'];
const one_of_each_kind = [
  'about-problem', 'scale-answered', 'check', 'sign-ready', 'file-changed', 'home-draft', 'look'];

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

/**
 * Places do not depend on colours: they are read once.
 * @param {Page} page
 * @param {string} screen
 * @param {string[]} sets of colours that the system is made to ask for, or the one that was chosen
 */
async function expect_readable(page, screen, sets) {
  await show_look(page, 'undrawn');
  const { leaves } = await elements_of(page);
  await show_look(page, 'drawn');
  expect.soft(leaves.length, `${screen}: texts`).toBeGreaterThan(5);
  for (const set of sets) {
    await page.emulateMedia(asks[set] ?? {});
    await expect(page.locator('html')).toHaveAttribute('data-colours', set);
    await shown(page);
    expect.soft(faint_texts(await picture_of_page(page), leaves), `${screen}, ${set}`).toEqual([]);
  }
}

/**
 * Each text can be read, and each edge is where its element is.
 * @param {Page} page
 * @param {string} screen
 */
async function expect_clear(page, screen) {
  const drawn = await picture_of_page(page);
  await show_look(page, 'undrawn');
  const undrawn = await picture_of_page(page);
  const { leaves, boxes } = await elements_of(page);
  await show_look(page, 'drawn');
  const edges = misplaced_edges(drawn, undrawn, boxes);
  expect.soft(leaves.length, `${screen}: texts`).toBeGreaterThan(5);
  expect.soft(edges.checked, `${screen}: edges`).toBeGreaterThan(5);
  expect.soft([...faint_texts(drawn, leaves), ...edges.faults], screen).toEqual([]);
  return { drawn, undrawn, leaves, boxes };
}

/** And the same words, and no other ink. @param {Page} page @param {string} screen */
async function expect_same(page, screen) {
  const { drawn, undrawn, leaves, boxes } = await expect_clear(page, screen);
  expect.soft([
    ...stray_ink(drawn, leaves, boxes),
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
      const look = (/** @type {string} */ state) => expect_same(page, state);
      await keep_settings(page, { colours: 'light' });
      await walk_screens(page, 'drawn', look, { answers, but });
      if (viewport.width === 360) await walk_menu(page, 'drawn', look);
      await walk_unsaved(page, 'drawn', look);
      await walk_unopened(page, 'drawn', look);
    });
  });
}

for (const { chosen, sets } of [
  { chosen: 'system', sets: Object.keys(asks) }, { chosen: 'cream', sets: ['cream'] },
]) {
  test(`texts can be read, ${sets}`, async ({ page }) => {
    test.setTimeout(600_000);
    const look = (/** @type {string} */ state) => expect_readable(page, state, sets);
    await keep_settings(page, { colours: chosen });
    await walk_screens(page, 'drawn', look, { answers, but });
    await walk_unsaved(page, 'drawn', look);
    await walk_unopened(page, 'drawn', look);
  });
}

test.describe('OpenDyslexic', () => {
  test.use({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });

  // Its letters reach out of their lines, and are further apart than words can be compared at: how
  // the same words come to their places, the other tests say.
  test('texts can be read, and edges are where their elements are', async ({ page }) => {
    test.setTimeout(600_000);
    const look = async (/** @type {string} */ state) => { await expect_clear(page, state); };
    await keep_settings(page, { face: 'dyslexic' });
    await walk_screens(page, 'drawn', look, { answers, only: one_of_each_kind });
  });
});
