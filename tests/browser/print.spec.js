// @ts-check
// All that people wrote, as it comes out of the printer: what they read before they sign, and what
// others open. Every word is there, nothing that can be pressed is, and no colour of the screen.

import { full_answers, written_texts } from './journey_answers.js';
import { open_by_picker, saved_file } from './journey_files.js';
import { choice, go_to_look, show_view } from './journey_look.js';
import { expect, test } from './journey_page.js';
import { arrived, button, fill_everything, link, pointer, start } from './journey_steps.js';
import { t } from './journey_words.js';
import { expect_dark_letters, printed } from './print_page.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./print_page.js').Printed} Printed */

/**
 * What: how often each word is there. In which order a PDF's reader tells the letters of a word,
 * and its marks, is its own matter where words run from right to left.
 * @param {string} text
 */
function words_of(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const plain = text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  for (const word of plain.match(/[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu) ?? []) {
    const letters = [...word].sort().join('');
    counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  return counts;
}

/** Each word that people wrote, as often as they wrote it. @param {Printed} paper */
function expect_words({ text }) {
  const there = words_of(text);
  const written = words_of(written_texts(full_answers()).join('\n'));
  const missing = [...written].filter(([word, count]) => (there.get(word) ?? 0) < count);
  expect(missing).toEqual([]);
}

/**
 * No line of it is what the page has to press, but for a question that is linked to as well.
 * @param {Page} page
 * @param {Printed} paper
 */
async function expect_nothing_to_press(page, { text }) {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  const to_press = page.getByRole('button').or(page.getByRole('link'));
  const words = page.getByRole('heading').or(page.getByRole('term'));
  const said = new Set(await words.allTextContents());
  const names = (await to_press.allTextContents()).filter((name) => !said.has(name));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => lines.has(name.trim()))).toEqual([]);
}

/** @param {Page} page @returns {Promise<Printed>} */
async function expect_print(page) {
  const paper = await printed(page);
  expect_words(paper);
  await expect_nothing_to_press(page, paper);
  expect_dark_letters(paper);
  return paper;
}

/** @param {Page} page @param {string} colours @param {string} heading of the page to be on */
async function show_colours(page, colours, heading) {
  await go_to_look(page);
  await choice(page, 'colours', colours).check();
  await page.goBack();
  await arrived(page, heading);
}

/**
 * From both views, and the same from the colours that are the most unlike paper.
 * @param {Page} page
 * @param {string} heading of the page that is shown
 */
async function expect_prints(page, heading) {
  await show_view(page, 'drawn');
  await expect_print(page);
  await show_view(page, 'plain');
  const light = await expect_print(page);
  await show_colours(page, 'yellow-on-black', heading);
  expect((await expect_print(page)).picture, 'as it looks on paper').toBe(light.picture);
  await show_colours(page, 'light', heading);
}

test('all answers before signing, and a signed file that is opened', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  await show_view(page, 'plain');
  await start(page);
  await fill_everything(page, pointer, full_answers());
  await expect_prints(page, t('ui.check.h1'));
  await link(page, t('ui.check.onward')).click();
  const signed = await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
  await open_by_picker(page, signed.name, signed.bytes);
  await arrived(page, t('ui.file.genuine-one'));
  await expect_prints(page, t('ui.file.genuine-one'));
});
