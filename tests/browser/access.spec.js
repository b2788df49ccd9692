// @ts-check
// axe on every screen and main state, in both views, wide and narrow. In the plain view it also
// sees colours and sizes, which it skips where elements are see-through.

import { AxeBuilder } from '@axe-core/playwright';
import { short_answers } from './journey_answers.js';
import { pick, saved_file, with_payload_changed } from './journey_files.js';
import { expect, test } from './journey_page.js';
import {
  answer_item, arrived, button, draft_file_button, expect_undo, fill_about, link, pointer, saved,
  start,
} from './journey_steps.js';
import { tools } from './journey_charter.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

// axe is put into the page by the test, which the page's policy would refuse.
test.use({ bypassCSP: true });
// Each walks through all of the application.
test.describe.configure({ mode: 'parallel' });

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What: every fault that axe finds, a line each. @param {Page} page */
async function faults_of(page) {
  const { violations } = await new AxeBuilder({ page: /** @type {any} */ (page) }).options({
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all }) =>
      `${id}: ${html.slice(0, 140)} ${[...any, ...all].map((each) => each.message).join('; ')}`));
}

/** @param {Page} page @param {string} state */
async function expect_no_fault(page, state) {
  expect.soft(await faults_of(page), state).toEqual([]);
}

/**
 * Goes there by its address, loading nothing anew.
 * @param {Page} page
 * @param {string} address
 * @param {string} heading
 */
async function go(page, address, heading) {
  await page.evaluate((address) => location.assign(address), address);
  await arrived(page, heading);
}

/** @param {Page} page @param {'drawn' | 'plain'} view */
async function show_view(page, view) {
  if (view === 'drawn') return;
  await button(page, t('ui.view.plain')).click();
  await expect(button(page, t('ui.view.drawn'))).toBeVisible();
}

/** @param {Page} page */
async function check_pages_without_draft(page) {
  await expect(page.getByText(t('ui.home.none'), { exact: true })).toBeVisible();
  await expect_no_fault(page, 'home, empty');
  for (const [address, heading] of [
    ['#/open', 'ui.open.h1'], ['#/charter', 'ui.charter.h1'], ['#/computer', 'ui.computer.h1'],
    ['#/help', 'ui.help.h1'], ['#/nothing', 'ui.missing.h1'],
    ['#/about?draft=00000000', 'ui.no-draft.h1'],
  ]) {
    await go(page, address, t(heading));
    await expect_no_fault(page, address);
  }
  await go(page, '#/', t('ui.home.h1'));
}

/** From a new draft to the page before signing. @param {Page} page */
async function check_pages_of_draft(page) {
  const answers = short_answers();
  await start(page);
  await expect_no_fault(page, 'about, empty');
  await fill_about(page, pointer, answers);
  await saved(page);
  await expect_no_fault(page, 'about, filled in');
  for (const tool of tools) {
    await link(page, t('ui.continue')).click();
    await arrived(page, t(`tool.${tool.id}`));
    await expect_no_fault(page, `${tool.id}, empty`);
    for (const item of tool.items) await answer_item(page, pointer, item, answers);
    await saved(page);
    await expect_no_fault(page, `${tool.id}, answered`);
  }
  await page.goBack();
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.feedback'));
  const clear = new RegExp(`^${t('ui.clear-answer')}, `);
  await page.getByRole('button', { name: clear }).first().click();
  await expect_undo(page, t('ui.answer-cleared'));
  await expect_no_fault(page, 'an answer cleared');
  await link(page, t('ui.continue')).click();
  await arrived(page, t('ui.check.h1'));
  await expect_no_fault(page, 'check');
}

/** @param {Page} page */
async function check_signing_and_files(page) {
  await link(page, t('ui.check.onward')).click();
  await arrived(page, t('ui.sign.h1'));
  await expect_no_fault(page, 'sign');
  const draft = await saved_file(page, () => draft_file_button(page).click());
  const file = await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
  await expect(page.getByRole('heading', { name: t('ui.sign.ready.title') })).toBeVisible();
  await expect_no_fault(page, 'sign, ready');
  for (const [name, bytes, heading] of /** @type {[string, Buffer, string][]} */ ([
    ['genuine.charter.json', file.bytes, 'ui.file.genuine-one'],
    ['changed.charter.json', with_payload_changed(file.bytes, 300), 'open.changed.what'],
    ['draft.charter.json', draft.bytes, 'ui.file.draft'],
    ['half.charter.json', file.bytes.subarray(0, 500), 'open.damaged.what'],
  ])) {
    await go(page, '#/open', t('ui.open.h1'));
    await pick(page, name, bytes);
    await arrived(page, t(heading));
    await expect_no_fault(page, name);
  }
}

/** @param {Page} page */
async function check_pages_with_drafts(page) {
  await go(page, '#/', t('ui.home.h1'));
  await expect_no_fault(page, 'home, with a draft');
  await go(page, '#/computer', t('ui.computer.h1'));
  await expect_no_fault(page, 'computer, with a draft');
  await page.getByRole('button', { name: new RegExp(`^${t('ui.computer.delete')}, `) }).click();
  await expect_undo(page, t('ui.draft-deleted'));
  await expect_no_fault(page, 'computer, a draft deleted');
}

/** @param {Page} page */
async function check_menu(page) {
  await go(page, '#/', t('ui.home.h1'));
  await button(page, t('ui.menu')).click();
  await expect(page.getByRole('navigation', { name: t('ui.nav.name') })).toBeVisible();
  await expect_no_fault(page, 'menu open');
}

const windows = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 740 } };
for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  for (const size of /** @type {const} */ (['wide', 'narrow'])) {
    test.describe(`${view} view, ${size}`, () => {
      test.use({ viewport: windows[size] });

      test('axe finds nothing on any screen', async ({ page }) => {
        test.setTimeout(300_000);
        await page.goto('/');
        await arrived(page, t('ui.home.h1'));
        await show_view(page, view);
        await check_pages_without_draft(page);
        await check_pages_of_draft(page);
        await check_signing_and_files(page);
        if (size === 'narrow') await check_menu(page);
        await check_pages_with_drafts(page);
      });

      test('axe finds nothing where the drafts cannot be opened', async ({ page }) => {
        await page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('Internal error opening backing store', 'UnknownError');
          };
        });
        await page.goto('/');
        await expect(page.getByText(t('load.failed.what'), { exact: true })).toBeVisible();
        await show_view(page, view);
        await expect_no_fault(page, 'home, drafts not opened');
        await start(page);
        await expect_no_fault(page, 'about, drafts not opened');
      });
    });
  }
}

test('axe sees faults that are made', async ({ page }) => {
  await page.goto('/#/help');
  await arrived(page, t('ui.help.h1'));
  await show_view(page, 'plain');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const faint = document.createElement('p');
    faint.textContent = 'Sample';
    faint.style.color = '#ddd';
    const small = ['a', 'b'].map((name) => {
      const button = document.createElement('button');
      button.textContent = name;
      Object.assign(button.style, { fontSize: '8px', lineHeight: '1', padding: '0' });
      return button;
    });
    const row = document.createElement('p');
    row.append(...small);
    main?.append(faint, document.createElement('button'), row);
  });
  const seen = (await faults_of(page)).map((fault) => fault.split(':')[0]);
  expect([...new Set(seen)].sort()).toEqual(['button-name', 'color-contrast', 'target-size']);
});
