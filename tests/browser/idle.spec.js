// @ts-check
// Frames on demand: a page that nobody touches does nothing at all, and one answer changes only
// what depends on it.

import { begin_counts, prepare_counts, read_counts } from './journey_counts.js';
import { expect, test } from './journey_page.js';
import { arrived, button, field, group, link, saved, start } from './journey_steps.js';
import { any, t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

// As long as nothing may happen.
const watch_ms = 10_000;

/** @param {Page} page @param {'drawn' | 'plain'} view */
async function begin(page, view) {
  await prepare_counts(page);
  await page.goto('/');
  await start(page);
  if (view === 'plain') {
    await button(page, t('ui.view.plain')).click();
    await expect(button(page, t('ui.view.drawn'))).toBeVisible();
  }
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.scale'));
}

/** @param {Page} page @param {string} id @param {string} choice */
async function answer(page, id, choice) {
  const radio = group(page, t(id)).getByRole('radio', { name: t(`choice.${choice}`), exact: true });
  await radio.check();
}

for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  test(`${view} view: nothing happens when nobody does anything`, async ({ page }) => {
    test.setTimeout(60_000);
    await begin(page, view);
    await answer(page, 'scale.co-design', 'yes');
    await field(page, t('scale.criteria')).fill('Sample text\nনমুনা');
    await saved(page);
    await expect(page.getByRole('status')).toHaveText(any('ui.saved'));
    await begin_counts(page);
    await page.waitForTimeout(watch_ms);
    const nothing = { frames: 0, timers: 0, layout_reads: {}, changes: [] };
    expect(await read_counts(page)).toEqual(nothing);
  });

  test(`${view} view: an answer changes little, and no layout is read for it`, async ({ page }) => {
    await begin(page, view);
    await field(page, t('scale.criteria')).fill('Sample text\nনমুনা');
    await answer(page, 'scale.co-production', 'yes');
    await answer(page, 'scale.co-design', 'yes');
    await saved(page);
    await expect(page.getByRole('status')).toHaveText(any('ui.saved'));
    await begin_counts(page);
    await answer(page, 'scale.co-design', 'no');
    await expect(page.getByText(any('ui.saved')).first()).toBeVisible();
    await saved(page);
    const { changes, frames, layout_reads } = await read_counts(page);
    expect(frames).toBeGreaterThan(0);
    expect(changes).not.toEqual([]);
    // "Saving", "Saved", and nothing else: not one answer more is given than before.
    expect(changes.length, changes.join('\n')).toBeLessThanOrEqual(12);
    expect(changes.filter((change) => change.startsWith('childList  of main'))).toEqual([]);
    expect(layout_reads).toEqual({});
  });
}

test('scrolling changes nothing but the place of the drawing', async ({ page }) => {
  await begin(page, 'drawn');
  await saved(page);
  await begin_counts(page);
  await page.mouse.move(640, 360);
  for (let step = 0; step < 12; step++) await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  const { changes } = await read_counts(page);
  expect(changes.filter((change) => !change.endsWith('of canvas'))).toEqual([]);
});
