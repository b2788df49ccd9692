// @ts-check
// Blank forms as they come out of the printer: another program reads the PDF that the browser
// makes. Every question is on it, in the words and the size that were chosen, and nothing else.

import { tools } from './journey_charter.js';
import { choice, go } from './journey_look.js';
import { expect, test } from './journey_page.js';
import { arrived, button, group, shown } from './journey_steps.js';
import { easier, t } from './journey_words.js';
import { expect_dark_letters, printed } from './print_page.js';

/** @typedef {import('@playwright/test').Page} Page */

test.describe.configure({ mode: 'parallel' });

const large_pt = 18;

/**
 * Every question of every tool, with what there is to tick.
 * @param {string} text
 * @param {typeof t} words
 */
function expect_questions(text, words) {
  const has = (/** @type {string} */ key) =>
    expect(text, key).toContain(words(key).replace(/\s/g, ''));
  for (const tool of tools) {
    has(`tool.${tool.id}`);
    for (const item of tool.items) has(item.id);
  }
  for (const key of ['choice.yes', 'choice.no', 'choice.not-sure', 'choice.none-held',
    'field.project.name', 'field.by.name', 'field.by.role', 'safe-talk']) has(key);
}

/** Nothing of what is there to choose and to press. @param {string} text @param {typeof t} words */
function expect_no_choices(text, words) {
  for (const key of ['ui.forms.h1', 'ui.forms.lede', 'ui.forms.words', 'ui.forms.size',
    'ui.forms.size.large', 'ui.print', 'ui.look.nav', 'ui.skip', 'ui.help.nav']) {
    expect(text, key).not.toContain(words(key).replace(/\s/g, ''));
  }
}

/** @param {Page} page @param {string} name of the choice */
const choose = (page, name) => page.getByRole('radio', { name, exact: true }).check();

/** @param {Page} page @param {typeof t} words */
const form_title = (page, words) =>
  page.getByRole('heading', { level: 2, name: words('ui.forms.title'), exact: true });

test.beforeEach(async ({ page }) => {
  await page.goto('/#/forms');
  await arrived(page, t('ui.forms.h1'));
});

test('in plain words, with every question and nothing to choose', async ({ page }) => {
  await expect(form_title(page, t)).toBeVisible();
  const form = await printed(page);
  expect_questions(form.letters, t);
  expect_no_choices(form.letters, t);
  expect(Math.min(...form.sizes_pt), 'the usual print has smaller letters').toBeLessThan(large_pt);
});

test('in easier words, on a page in plain ones', async ({ page }) => {
  await choose(page, t('ui.look.words.easier'));
  await expect(page.getByText(easier('ui.forms.how'), { exact: true })).toBeVisible();
  await arrived(page, t('ui.forms.h1'));
  const form = await printed(page);
  expect_questions(form.letters, easier);
  expect_no_choices(form.letters, t);
  expect(form.letters).not.toContain(t('ui.forms.how').replace(/\s/g, ''));
});

test('in large print every letter has 18 points or more', async ({ page }) => {
  const size = group(page, t('ui.forms.size'));
  for (const words of [t, easier]) {
    if (words === easier) await choose(page, t('ui.look.words.easier'));
    await size.getByRole('radio', { name: t('ui.forms.size.large') }).check();
    await expect(page.getByText(words('ui.forms.how'), { exact: true })).toBeVisible();
    const form = await printed(page);
    expect_questions(form.letters, words);
    expect_no_choices(form.letters, t);
    expect(form.sizes_pt.length).toBeGreaterThan(2);
    expect(Math.min(...form.sizes_pt)).toBeGreaterThanOrEqual(large_pt);
  }
  await size.getByRole('radio', { name: t('ui.forms.size.usual') }).check();
  await shown(page);
  expect(Math.min(...(await printed(page)).sizes_pt)).toBeLessThan(large_pt);
});

test('in dark letters whatever the colours on the screen', async ({ page }) => {
  await go(page, '#/look');
  for (const colours of ['dark', 'yellow-on-black']) {
    await choice(page, 'colours', colours).check();
    await go(page, '#/forms');
    await expect(form_title(page, t)).toBeVisible();
    expect_dark_letters(await printed(page));
    await go(page, '#/look');
  }
});

test('the button prints it', async ({ page }) => {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'print', () => document.body.setAttribute('data-printed', ''));
  });
  await button(page, t('ui.print')).click();
  await expect(page.locator('body[data-printed]')).toBeAttached();
});

test('words that cannot be loaded leave the form in plain words, and that is said', async (
  { page, page_errors },
) => {
  await page.route('**/en-easier.json', (route) => route.abort());
  await page.getByRole('radio', { name: t('ui.look.words.easier'), exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(t('ui.look.not-loaded'));
  await expect(form_title(page, t)).toBeVisible();
  await expect(page.getByRole('radio', { name: t('ui.look.words.plain'), exact: true }))
    .toBeChecked();
  page_errors.length = 0;  // the browser tells of the file that was refused
});
