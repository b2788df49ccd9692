// @ts-check
// Colours that the computer forces upon the page: what says something by its ground elsewhere is
// still seen, and so is the focus.

import { picture_of } from '../support/picture.mjs';
import { axe_faults } from './access_engines.js';
import { draft_screens, few_answers, take_draft } from './journey_draft.js';
import { expect_view } from './journey_look.js';
import { expect, test } from './journey_page.js';
import { group, shown } from './journey_steps.js';
import { t } from './journey_words.js';
import { counts_in, most_frequent } from './pixels_ink.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

// The engine is put into the page by the test, which the page's policy would refuse.
test.use({ bypassCSP: true });

/**
 * What: how much of a place is in another colour than most of it, from 0 to 1.
 * @param {Page} page
 * @param {Locator} place
 * @param {number} [width_px] of it, from its left
 */
async function ink_in(page, place, width_px) {
  await place.scrollIntoViewIfNeeded();
  await shown(page);
  const rect = await place.evaluate((element, width_px) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: Math.floor(left + scrollX), top: Math.floor(top + scrollY),
      right: Math.ceil(width_px ? left + width_px : right) + scrollX,
      bottom: Math.ceil(bottom + scrollY),
    };
  }, width_px);
  const counts = counts_in(await picture_of(page, rect), [rect]);
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return 1 - (counts.get(most_frequent(counts)) ?? 0) / all;
}

test('marks, progress, choices and the focus are seen in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  await expect_view(page, 'plain');
  const draft = await take_draft(page, few_answers());
  const screen = (/** @type {string} */ name) =>
    draft_screens(draft).find((each) => each.name === name);

  await screen('guide')?.go(page);
  const radio = group(page, t('guide.read')).getByRole('radio');
  const chosen = await ink_in(page, radio.and(page.locator(':checked')));
  const other = await ink_in(page, radio.and(page.locator(':not(:checked)')).first());
  expect(chosen, 'a choice').toBeGreaterThan(other * 1.2);
  const bar = page.getByRole('progressbar').first();
  await bar.scrollIntoViewIfNeeded();
  // Half of it is done, and all of it has an edge.
  expect(await ink_in(page, bar), 'progress').toBeGreaterThan(0.35);

  const back = page.getByRole('link', { name: t('ui.continue'), exact: true });
  const before = await ink_in(page, back.locator('xpath=..'));
  await page.keyboard.press('Tab');
  await back.focus();
  expect(await ink_in(page, back.locator('xpath=..')), 'focus').toBeGreaterThan(before * 1.05);
  // axe reads letters' forced colours and grounds as they are written, and is not sure of them.
  const faults = (await axe_faults(page, 'plain')).filter(({ rule }) => rule !== 'color-contrast?');
  expect(faults.map(({ rule, where }) => `${rule}: ${where}`)).toEqual([]);

  await screen('check')?.go(page);
  const mark_px = 24;
  const on = await ink_in(page, page.locator('.s-mark-on').first(), mark_px);
  const off = await ink_in(page, page.locator('.s-mark-off').first(), mark_px);
  expect(on, 'a mark that is on').toBeGreaterThan(off * 1.3);
});
