// @ts-check
// Saving: what the page says of it is so, and a failure is told with a way out and loses nothing.

import { saved_file } from './journey_files.js';
import { expect, test } from './journey_page.js';
import {
  answer_first, arrived, beside, button, expect_undo, field, group, link, draft_file_button, saved,
  shown, start,
} from './journey_steps.js';
import { any, t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

/** Every write is given up while `fail_writes` is set, as on a full disk. */
function prepare_faults() {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (
    /** @type {unknown} */ value,
    /** @type {IDBValidKey | undefined} */ key,
  ) {
    const request = put.call(this, value, key);
    if (Reflect.get(globalThis, 'fail_writes')) {
      request.addEventListener('success', () => this.transaction.abort());
    }
    return request;
  };
}

/** @param {Page} page @param {boolean} fail */
const fail_writes = (page, fail) =>
  page.evaluate((fail) => Reflect.set(globalThis, 'fail_writes', fail), fail);

/**
 * What is said above everything else while a change cannot be kept, with its ways out.
 * @param {import('@playwright/test').Page} page
 */
const banner = (page) => page.getByRole('main').getByText(t('save.failed.what'), { exact: true })
  .and(page.getByRole('paragraph')).first();

test.describe('a store that fails', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(prepare_faults);
    await page.goto('/');
    await start(page);
    await field(page, t('field.project.name')).fill('Sample, saved');
    await saved(page);
  });

  test('says so, offers a file, and saves when it is tried again', async ({ page }) => {
    const name = field(page, t('field.project.name'));
    await fail_writes(page, true);
    await name.fill('Sample, not saved yet');
    await expect(banner(page)).toBeVisible();
    await expect(page.getByText(t('save.failed.safe'), { exact: true })).toBeVisible();
    await expect(page.getByText(any('ui.saved'))).toHaveCount(0);
    await expect(name).toHaveValue('Sample, not saved yet');

    const way_out = draft_file_button(page);
    const file = await saved_file(page, () => way_out.click());
    const { payload } = JSON.parse(file.bytes.toString('utf8'));
    expect(payload.project.name).toBe('Sample, not saved yet');
    await expect(banner(page)).toBeVisible();

    await button(page, t('ui.try-again')).click();
    await shown(page);
    await expect(button(page, t('ui.try-again'))).toBeVisible();
    await expect(banner(page)).toBeVisible();

    await fail_writes(page, false);
    await button(page, t('ui.try-again')).click();
    await saved(page);
    await expect(banner(page)).toHaveCount(0);
    await expect(page.getByText(t('save.failed.what'))).toHaveCount(0);
    await page.reload();
    await expect(name).toHaveValue('Sample, not saved yet');
  });

  test('loses nothing of what is done meanwhile, on other pages too', async ({ page }) => {
    await fail_writes(page, true);
    await field(page, t('field.project.organisations')).fill('Sample organisation');
    await expect(banner(page)).toBeVisible();
    await button(page, t('ui.people.add')).click();
    await link(page, t('ui.continue')).click();
    await arrived(page, t('tool.guide'));
    const no = { name: t('choice.no'), exact: true };
    await group(page, t('guide.read')).getByRole('radio', no).check();
    await field(page, t('guide.notes')).fill('Sample note');
    await shown(page);
    await expect(button(page, t('ui.try-again'))).toBeVisible();
    await expect(banner(page)).toBeVisible();

    await fail_writes(page, false);
    await button(page, t('ui.try-again')).click();
    await saved(page);
    await page.reload();
    await arrived(page, t('tool.guide'));
    const chosen = group(page, t('guide.read')).getByRole('radio', { checked: true });
    await expect(chosen).toHaveAccessibleName(t('choice.no'));
    await expect(field(page, t('guide.notes'))).toHaveValue('Sample note');
    await link(page, t('ui.back')).click();
    await arrived(page, t('ui.about.h1'));
    await expect(field(page, t('field.project.organisations'))).toHaveValue('Sample organisation');
    const role = t('ui.people.member', { label: t('field.people.role'), number: 1 });
    await expect(field(page, role)).toBeVisible();
  });

  test('is told to people who do not see the page', async ({ page }) => {
    await fail_writes(page, true);
    await field(page, t('field.project.name')).fill('Sample, not saved yet');
    await expect(page.getByRole('alert')).toContainText(t('save.failed.what'));
    await fail_writes(page, false);
    await button(page, t('ui.try-again')).click();
    await saved(page);
    await expect(page.getByRole('alert')).not.toContainText(t('save.failed.what'));
  });
});

test('saving and signing are told to people who do not see the page', async ({ page }) => {
  await page.goto('/');
  await start(page);
  await field(page, t('field.project.name')).fill('Sample');
  await saved(page);
  const saved_status = page.getByRole('status').filter({ hasText: any('ui.saved') });
  await expect.soft(saved_status, 'the status says what is saved').not.toHaveCount(0);
  await answer_first(page);
  await link(page, t('ui.sign.nav')).click();
  await arrived(page, t('ui.sign.h1'));
  await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
  const ready = page.getByRole('status').filter({ hasText: t('ui.sign.ready.title') });
  const heading = page.getByRole('heading', { name: t('ui.sign.ready.title') });
  await expect(heading).toBeVisible();
  const focused = await heading.evaluate((element) => element === document.activeElement);
  if (!focused) await expect(ready, 'the status says that the file is ready').not.toHaveCount(0);
});

test('a field shows what is kept, not what was refused', async ({ page }) => {
  await page.goto('/');
  await start(page);
  await button(page, t('ui.people.add')).click();
  const member = (/** @type {string} */ name) =>
    field(page, t('ui.people.member', { label: t(`field.people.${name}`), number: 1 }));
  await member('count').fill('many');
  await expect(page.getByRole('alert')).toContainText(t('ui.count-refused'));
  await member('role').fill('carer');
  await saved(page);
  const seen = await member('count').inputValue();
  await page.reload();
  await expect.soft(member('count')).toHaveValue(seen);
  await expect.soft(member('role'), 'as it was typed').toHaveValue('carer');
});

test('an answer that is cleared comes back by undo, with its note', async ({ page }) => {
  await page.goto('/');
  await start(page);
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  const question = group(page, t('guide.read'));
  await question.getByRole('radio', { name: t('choice.yes'), exact: true }).check();
  const chosen = question.getByRole('radio', { checked: true });
  await button(page, `${t('follow-up.note')}, ${t('guide.read')}`).click();
  const note = field(beside(page, 'guide.read'), t('follow-up.note'));
  await note.fill('Sample note');
  await button(page, `${t('ui.clear-answer')}, ${t('guide.read')}`).click();
  await expect(chosen).toHaveCount(0);
  await expect_undo(page, t('ui.answer-cleared'));
  await button(page, t('ui.undo')).click();
  await expect(chosen).toHaveAccessibleName(t('choice.yes'));
  await expect(note).toHaveValue('Sample note');
  await saved(page);
  await page.reload();
  await expect(chosen).toHaveAccessibleName(t('choice.yes'));
  await expect(note).toHaveValue('Sample note');
});

test('a deleted draft comes back by undo, and is gone without', async ({ page }) => {
  await page.goto('/');
  await start(page);
  await field(page, t('field.project.name')).fill('Sample');
  await saved(page);
  await link(page, t('ui.computer.nav')).first().click();
  await arrived(page, t('ui.computer.h1'));
  const remove = button(page, `${t('ui.computer.delete')}, Sample`);
  await remove.click();
  await button(page, t('ui.delete.delete')).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByText(t('ui.home.none'), { exact: true })).toBeVisible();
  await expect_undo(page, t('ui.draft-deleted'));
  await button(page, t('ui.undo')).click();
  await expect(page.getByRole('status')).toContainText(t('ui.undone'));
  await remove.click();
  await button(page, t('ui.delete.delete')).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect_undo(page, t('ui.draft-deleted'));
  await shown(page);
  await page.goto('/#/');
  await page.reload();
  await arrived(page, t('ui.home.h1'));
  await expect(page.getByText(t('ui.home.none'), { exact: true })).toBeVisible();
});
