// @ts-check
// The page as people set up their browsers: small windows, large texts, roomy texts, forced
// colours, no motion. In each of them nothing is cut, and nothing scrolls sideways.

import { expect_fit, expect_still, watch_motion } from './environment_faults.js';
import { full_answers } from './journey_answers.js';
import { draft_screens, few_answers, other_screens, take_draft } from './journey_draft.js';
import { expect_view, keep_settings, show_view } from './journey_look.js';
import { test } from './journey_page.js';
import {
  choose, walk_menu, walk_screens, walk_unopened, walk_unsaved,
} from './journey_screens.js';
import { arrived, shown } from './journey_steps.js';
import { easier, t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./journey_look.js').View} View */
/**
 * `shows`: the view that the page has to show there by itself.
 * @typedef {object} Setting
 * @property {string} name
 * @property {{ width: number, height: number }} viewport
 * @property {number} [ratio]
 * @property {View} shows
 * @property {(page: Page) => Promise<unknown>} [set]
 */

test.describe.configure({ mode: 'parallel' });
// Styles of people's own are put into the page by the tests, which the page's policy would refuse.
test.use({ bypassCSP: true });

const wide = { width: 1280, height: 900 };

/** As a person's own style does it: on every page, and over the page's own.
 * @param {Page} page @param {string} style */
const add_style = (page, style) => page.addInitScript((style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}, style);

/** The setting of the browser for the size of texts. @param {Page} page @param {number} px */
async function set_text_size(page, px) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });
}

// WCAG 2.2, 1.4.12.
const roomy = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;

// WCAG 2.2, 1.4.10: 1280 px at 400 %.
const smallest = { viewport: { width: 320, height: 256 }, ratio: 4 };

/** @param {Record<string, string>} settings */
const chosen = (settings) => (/** @type {Page} */ page) => keep_settings(page, settings);

/** @type {Setting[]} */
const settings = [
  { name: '400 %', ...smallest, shows: 'drawn' },
  { name: 'upright', viewport: { width: 360, height: 740 }, shows: 'drawn' },
  { name: 'sideways', viewport: { width: 740, height: 360 }, shows: 'drawn' },
  // 200 % of what is usual.
  { name: 'large text', viewport: wide, shows: 'drawn', set: (page) => set_text_size(page, 32) },
  { name: '400 % chosen', viewport: wide, shows: 'plain', set: chosen({ 'text-size': '400' }) },
  { name: '400 % chosen, narrow', viewport: { width: 320, height: 740 }, shows: 'plain',
    set: chosen({ 'text-size': '400' }) },
  { name: 'roomy text', viewport: wide, shows: 'plain', set: (page) => add_style(page, roomy) },
  { name: 'OpenDyslexic', ...smallest, shows: 'drawn', set: chosen({ face: 'dyslexic' }) },
  { name: 'forced colours', viewport: wide, shows: 'plain',
    set: (page) => page.emulateMedia({ forcedColors: 'active' }) },
];

for (const { name, viewport, ratio, shows, set } of settings) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor: ratio ?? 1 });

    for (const view of shows === 'plain' ? [shows] : /** @type {const} */ (['drawn', 'plain'])) {
      test(`nothing is cut and nothing scrolls sideways, ${view} view`, async ({ page }) => {
        test.setTimeout(300_000);
        const look = (/** @type {string} */ state) => expect_fit(page, state);
        await set?.(page);
        await page.goto('/');
        await arrived(page, t('ui.home.h1'));
        await expect_view(page, shows);
        await walk_screens(page, view, look, { answers: few_answers() });
        if (viewport.width <= 360) await walk_menu(page, view, look);
      });
    }
  });
}

test.describe('easier words', () => {
  test.use({ viewport: smallest.viewport, deviceScaleFactor: smallest.ratio });

  test('nothing is cut and nothing scrolls sideways, drawn view', async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto('/');
    const draft = await take_draft(page, few_answers());
    await choose(page, 'words', 'easier', t, easier);
    await expect_view(page, 'drawn');
    for (const screen of [...draft_screens(draft, easier), ...other_screens(easier)]) {
      await screen.go(page);
      await shown(page);
      await expect_fit(page, screen.name);
    }
  });
});

test.describe('a store that fails', () => {
  test.use({ viewport: smallest.viewport, deviceScaleFactor: smallest.ratio });

  for (const view of /** @type {const} */ (['drawn', 'plain'])) {
    test(`nothing is cut and nothing scrolls sideways, ${view} view`, async ({ page }) => {
      const look = (/** @type {string} */ state) => expect_fit(page, state);
      await walk_unsaved(page, view, look);
      await walk_unopened(page, view, look);
    });
  }
});

test('long texts in all scripts are cut nowhere', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  for (const screen of draft_screens(await take_draft(page, full_answers()))) {
    await screen.go(page);
    await shown(page);
    await expect_fit(page, screen.name);
  }
});

// Nobody has asked for less motion here.
for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  test(`nothing moves by itself, ${view} view`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await watch_motion(page);
    const look = (/** @type {string} */ state) => expect_still(page, state);
    await walk_screens(page, view, look, { answers: few_answers() });
    await show_view(page, view === 'plain' ? 'drawn' : 'plain');
    await look('the other view');
  });
}
