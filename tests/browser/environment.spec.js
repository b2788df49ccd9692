// @ts-check
// The page as people set up their browsers: small windows, large texts, roomy texts, forced
// colours, no motion. In each of them nothing is cut, and nothing scrolls sideways.

import { expect_fit, expect_still, watch_motion } from './environment_faults.js';
import { full_answers, short_answers } from './journey_answers.js';
import { expect, test } from './journey_page.js';
import { arrived, button, shown } from './journey_steps.js';
import { t } from './journey_words.js';
import { draft_screens, few_answers, take_draft, view_of, walk_screens } from './screens.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./screens.js').View} View */
/**
 * `shows`: the view that the page has to show there by itself; none where either will do.
 * @typedef {object} Setting
 * @property {string} name
 * @property {import('@playwright/test').PlaywrightTestOptions['viewport']} viewport
 * @property {number} [ratio]
 * @property {View} [shows]
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

/** @type {Setting[]} */
const settings = [
  { name: '400 %', viewport: { width: 320, height: 256 }, ratio: 4, shows: 'drawn' },
  { name: 'upright', viewport: { width: 360, height: 740 }, shows: 'drawn' },
  { name: 'sideways', viewport: { width: 740, height: 360 }, shows: 'drawn' },
  { name: 'large text', viewport: wide, set: (page) => set_text_size(page, 32) },
  { name: 'roomy text', viewport: wide, set: (page) => add_style(page, roomy) },
  { name: 'forced colours', viewport: wide, shows: 'plain',
    set: (page) => page.emulateMedia({ forcedColors: 'active' }) },
];

for (const { name, viewport, ratio, shows, set } of settings) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor: ratio ?? 1 });

    for (const view of shows === 'plain' ? ['own'] : ['own', 'plain']) {
      test(`nothing is cut and nothing scrolls sideways, ${view} view`, async ({ page }) => {
        test.setTimeout(300_000);
        await set?.(page);
        await page.goto('/');
        await arrived(page, t('ui.home.h1'));
        await shown(page);
        const own = await view_of(page);
        expect(own, 'the view that comes by itself').toBe(shows ?? own);
        await walk_screens(page, few_answers(), view === 'plain' ? 'plain' : own,
          (screen) => expect_fit(page, screen));
      });
    }
  });
}

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

test('nothing moves by itself', async ({ page }) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await watch_motion(page);
  await page.goto('/');
  await walk_screens(page, short_answers(), 'drawn', (screen) => expect_still(page, screen));
  await button(page, t('ui.view.plain')).click();
  await expect_still(page, 'plain view');
});
