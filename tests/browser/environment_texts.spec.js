// @ts-check
// Texts of every direction and every way of writing: what is written from right to left stands at
// the right, and a text that is still being composed is left alone.

import { picture_of } from '../support/picture.mjs';
import { draft_screens, few_answers, take_draft } from './journey_draft.js';
import { show_view } from './journey_look.js';
import { expect, test } from './journey_page.js';
import { arrived, field, link, saved, shown, start } from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

test.describe.configure({ mode: 'parallel' });

// The frame of a field, with its round corners.
const frame_px = 6;
const line_px = 44;
// Sample text, in Arabic and Hebrew.
const from_right = ['نص تجريبي', 'טקסט לדוגמה'];

/**
 * What: how much room is left between the ink of a first line and the edges, in CSS px.
 * @param {Page} page
 * @param {Locator} place
 */
async function room_beside(page, place) {
  await place.scrollIntoViewIfNeeded();
  await shown(page);
  const rect = await place.evaluate((element, { frame_px, line_px }) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: Math.ceil(left + scrollX) + frame_px, top: Math.ceil(top + scrollY) + frame_px,
      right: Math.floor(right + scrollX) - frame_px,
      bottom: Math.floor(Math.min(bottom, top + line_px) + scrollY) - frame_px,
    };
  }, { frame_px, line_px });
  const picture = await picture_of(page, rect);
  const behind = picture.pixel(0, 0);
  const columns = Array.from({ length: picture.width }, (_, x) => x).filter((x) =>
    Array.from({ length: picture.height }, (_, y) => y).some(
      (y) => picture.pixel(x, y) !== behind));
  expect(columns.length, 'there is ink').toBeGreaterThan(10);
  return { left: columns[0], right: picture.width - 1 - (columns.at(-1) ?? 0) };
}

/** @param {Page} page */
const count_of_people = (page) =>
  field(page, t('ui.people.member', { label: t('field.people.count'), number: 1 }));

for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  test(`texts from right to left stand at the right, ${view} view`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto('/');
    const screens = draft_screens(await take_draft(page, few_answers()));
    await show_view(page, view);
    const screen = (/** @type {string} */ name) => screens.find((each) => each.name === name);
    for (const name of ['about', 'scale', 'reward', 'voice']) {
      await screen(name)?.go(page);
      const fields = await page.getByRole('main').getByRole('textbox')
        .and(page.locator('input[type=text], textarea')).all();
      expect(fields.length, name).toBeGreaterThan(0);
      for (const [i, each] of fields.entries()) {
        // A number is written alike in every script.
        if (await each.and(count_of_people(page)).count() > 0) continue;
        await each.fill(from_right[i % from_right.length]);
        await each.blur();
        const { left, right } = await room_beside(page, each);
        expect.soft(right, `${name}: at the right of field ${i}`).toBeLessThan(24);
        expect.soft(left, `${name}: at the left of field ${i}`).toBeGreaterThan(24);
      }
      await saved(page);
    }
    await screen('check')?.go(page);
    for (const text of from_right) {
      const shown_again = page.getByRole('main').getByRole('paragraph')
        .filter({ hasText: text }).first();
      await expect(shown_again).toBeVisible();
      const { left, right } = await room_beside(page, shown_again);
      expect.soft(right, `check: ${text}`).toBeLessThan(24);
      expect.soft(left, `check: ${text}`).toBeGreaterThan(24);
    }
  });
}

/** Counts how often a composition has ended. @param {Page} page */
const watch_compositions = (page) => page.evaluate(() => {
  Reflect.set(globalThis, 'ended', 0);
  addEventListener('compositionend', () => {
    Reflect.set(globalThis, 'ended', Reflect.get(globalThis, 'ended') + 1);
  }, true);
});
/** @param {Page} page */
const compositions_ended = (page) => page.evaluate(() => Reflect.get(globalThis, 'ended'));

test('a text that is being composed is left alone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  await start(page);
  await watch_compositions(page);
  const about = field(page, t('field.project.about'));
  await field(page, t('field.project.name')).fill('Sample');
  await about.click();
  const session = await page.context().newCDPSession(page);
  /** @param {string} text */
  const compose = (text) => session.send('Input.imeSetComposition',
    { text, selectionStart: text.length, selectionEnd: text.length });

  await compose('かな');
  await saved(page);
  for (const [width, text] of /** @type {const} */ ([[360, 'かなで'], [1000, 'かなです']])) {
    await page.setViewportSize({ width, height: 740 });
    await shown(page);
    await expect(about).toBeFocused();
    await compose(text);
    await expect(about).toHaveValue(text);
    await saved(page);
  }
  expect(await compositions_ended(page), 'the composition goes on').toBe(0);
  await session.send('Input.insertText', { text: '仮名です' });
  await expect(about).toHaveValue('仮名です');
  await expect(about).toBeFocused();
  await saved(page);
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  await page.goBack();
  await expect(about).toHaveValue('仮名です');
});
