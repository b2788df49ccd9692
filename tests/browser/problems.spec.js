// @ts-check
// What a step needs before it can be done: said at once, with the way to where it is needed, told
// of beside the field, and gone as soon as it is there.

import { go, show_view } from './journey_look.js';
import { saved_file } from './journey_files.js';
import { expect, test } from './journey_page.js';
import { arrived, button, field, group, link, start } from './journey_steps.js';
import { t } from './journey_words.js';
import { expect_ring } from './ring_stop.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

/** @param {Page} page */
const summary = (page) => page.getByRole('region', { name: t('ui.problem.title'), exact: true });

/**
 * The focus is on a summary that says this and nothing else.
 * @param {Page} page
 * @param {string} problem
 */
async function expect_summary(page, problem) {
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toHaveAccessibleDescription(problem);
  await expect(summary(page).getByText(t('ui.problem.title'), { exact: true })).toBeVisible();
  await expect(summary(page).getByRole('listitem')).toHaveText([problem]);
}

/**
 * Its link leads to the field, as often as it is pressed.
 * @param {Page} page
 * @param {Locator} to
 */
async function expect_way(page, to) {
  const way = summary(page).getByRole('link');
  for (let times = 0; times < 2; times++) {
    await way.focus();
    await page.keyboard.press('Enter');
    await expect(to).toBeFocused();
    await expect(to).toBeInViewport();
  }
  await expect(summary(page), 'what is needed is still needed').toBeVisible();
}

/** @param {Page} page @param {string} problem */
const beside_field = (page, problem) =>
  page.getByText(problem, { exact: true }).and(page.getByRole('paragraph'));

/** @param {Page} page @param {Locator} to @param {string} problem */
async function expect_field_with(page, to, problem) {
  await expect(to).toHaveAttribute('aria-invalid', 'true');
  await expect(to).toHaveAccessibleDescription(new RegExp(problem));
  await expect(beside_field(page, problem)).toBeVisible();
}

/** @param {Page} page @param {Locator} to @param {string} problem */
async function expect_gone(page, to, problem) {
  await expect(summary(page)).toHaveCount(0);
  await expect(to).toBeFocused();
  await expect(to).not.toHaveAttribute('aria-invalid');
  await expect(to).not.toHaveAccessibleDescription(new RegExp(problem));
  await expect(beside_field(page, problem)).toHaveCount(0);
}

for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  test.describe(`${view} view`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto('/');
      await show_view(page, view);
    });

    test('a starter file needs the name of the project', async ({ page }) => {
      await start(page);
      const name = field(page, t('field.project.name'));
      const problem = t('ui.problem.project-name');
      await expect(name).not.toHaveAttribute('aria-invalid');
      const save = button(page, t('ui.starter.save'));
      await save.click();
      await expect_summary(page, problem);
      await save.click();
      await expect_summary(page, problem);
      await expect_way(page, name);
      await expect_field_with(page, name, problem);
      await expect(field(page, t('field.project.organisations')))
        .not.toHaveAttribute('aria-invalid');

      await page.keyboard.type('S');
      await expect_gone(page, name, problem);
      await page.keyboard.type('ample');
      await expect(name).toHaveValue('Sample');
      const file = await saved_file(page, () => save.click());
      expect(file.bytes.toString('utf8')).toContain('"Sample"');
    });

    test('signing needs an answer', async ({ page }) => {
      await start(page);
      await link(page, t('ui.sign.nav')).click();
      await arrived(page, t('ui.sign.h1'));
      await button(page, t('ui.sign.sign.button')).click();
      await expect_summary(page, t('ui.problem.no-answers'));
      await summary(page).getByRole('link').click();
      await arrived(page, t('tool.guide'));
      const question = group(page, t('guide.read'));
      const first = question.getByRole('radio').first();
      await expect(first).toBeFocused();
      await expect(summary(page), 'another page').toHaveCount(0);
      await page.keyboard.press('Space');
      await expect(first).toBeChecked();
      await page.goBack();
      await arrived(page, t('ui.sign.h1'));
      await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
      await expect(page.getByRole('heading', { name: t('ui.sign.ready.title') })).toBeVisible();
    });

    test('a paste needs a text', async ({ page }) => {
      await go(page, '#/open');
      await arrived(page, t('ui.open.h1'));
      const text = field(page, t('ui.open.paste.label'));
      const problem = t('ui.problem.pasted');
      await button(page, t('ui.open.paste.button')).click();
      await expect_summary(page, problem);
      await expect_way(page, text);
      await expect_field_with(page, text, problem);
      await page.keyboard.type('{');
      await expect_gone(page, text, problem);
      await button(page, t('ui.open.paste.button')).click();
      await expect(page).toHaveURL(/#\/file$/);
    });

    test('by keyboard, the focus is seen on a new page and on what is needed', async ({ page }) => {
      await link(page, t('ui.open.nav')).first().focus();
      await page.keyboard.press('Enter');
      await arrived(page, t('ui.open.h1'));
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect_ring(page, 'the heading');
      await button(page, t('ui.open.paste.button')).focus();
      await page.keyboard.press('Enter');
      await expect_summary(page, t('ui.problem.pasted'));
      await expect_ring(page, 'what is needed');
    });
  });
}

test('what is needed is not needed on another page', async ({ page }) => {
  await page.goto('/');
  await start(page);
  await button(page, t('ui.starter.save')).click();
  await expect_summary(page, t('ui.problem.project-name'));
  await link(page, t('ui.check.nav')).click();
  await arrived(page, t('ui.check.h1'));
  await expect(summary(page)).toHaveCount(0);
  await link(page, t('ui.about.nav')).click();
  await arrived(page, t('ui.about.h1'));
  await expect(summary(page)).toHaveCount(0);
  await expect(field(page, t('field.project.name'))).not.toHaveAttribute('aria-invalid');
});
