// @ts-check
// The dialog before a draft is deleted: what it is called, where the focus is, what is heard in it,
// and both ways out, in both views.

import { go, show_view } from './journey_look.js';
import { expect, test } from './journey_page.js';
import { arrived, button, expect_undo, field, saved, shown, start } from './journey_steps.js';
import { any, t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

const project = 'Sample, to delete';

/** @param {Page} page */
const dialog = (page) => page.getByRole('alertdialog');
/** @param {Page} page */
const opener = (page) => button(page, `${t('ui.computer.delete')}, ${project}`);
/** @param {Page} page */
const title = (page) => page.getByRole('heading', { level: 3, name: project, exact: true });

/** What: the roles that assistive technology is told of. @param {Page} page */
async function heard_roles(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value);
}

/** Every write takes as long as `hold_writes` is set. */
function prepare_slow_store() {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (
    /** @type {unknown} */ value,
    /** @type {IDBValidKey | undefined} */ key,
  ) {
    const wait = () => {
      if (Reflect.get(globalThis, 'hold_writes')) this.count().addEventListener('success', wait);
    };
    wait();
    return put.call(this, value, key);
  };
}

/** @param {Page} page @param {boolean} hold */
const hold_writes = (page, hold) =>
  page.evaluate((hold) => Reflect.set(globalThis, 'hold_writes', hold), hold);

/** @param {Page} page @param {import('./journey_look.js').View} view */
async function draft_on_computer(page, view) {
  await page.goto('/');
  await show_view(page, view);
  await start(page);
  await field(page, t('field.project.name')).fill(project);
  await saved(page);
  await go(page, '#/computer');
  await arrived(page, t('ui.computer.h1'));
  await expect(title(page)).toBeVisible();
}

for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  test.describe(`${view} view`, () => {
    test.beforeEach(({ page }) => draft_on_computer(page, view));

    test('it has a name and a description, and begins at the safe button', async ({ page }) => {
      await opener(page).click();
      await expect(dialog(page)).toBeVisible();
      await expect(dialog(page)).toHaveAccessibleName(t('ui.delete.title'));
      const about = `${project} ${t('ui.delete.not-copied')}`;
      await expect(dialog(page)).toHaveAccessibleDescription(about);
      await expect(dialog(page)).toContainText(project);
      await expect(button(dialog(page), t('ui.delete.keep'))).toBeFocused();
      await expect(dialog(page)).toHaveCount(1);
      expect(await heard_roles(page), 'nothing outside of it').not.toContain('main');
    });

    test('Tab stays in it, and Escape leaves it to where one was', async ({ page }) => {
      await opener(page).focus();
      await page.keyboard.press('Enter');
      await expect(button(dialog(page), t('ui.delete.keep'))).toBeFocused();
      const inside = new Set();
      for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
        await page.keyboard.press(key);
        const at = await dialog(page).evaluate((element) => {
          const focused = document.activeElement;
          // Between the last and the first the browser's own buttons have the focus.
          if (focused === document.body || focused === null) return 'the browser';
          return element.contains(focused) ? focused.textContent : 'outside';
        });
        inside.add(at);
      }
      expect([...inside]).toEqual(expect.arrayContaining(
        [t('ui.delete.keep'), t('ui.delete.delete')]));
      expect(inside).not.toContain('outside');

      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
      await expect(opener(page)).toBeFocused();
      await expect(title(page)).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(dialog(page), 'it can be asked again').toBeVisible();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
      await expect(opener(page)).toBeFocused();
    });

    test('"Keep it" keeps the draft and gives the focus back', async ({ page }) => {
      await opener(page).click();
      await button(dialog(page), t('ui.delete.keep')).click();
      await expect(dialog(page)).toHaveCount(0);
      await expect(opener(page)).toBeFocused();
      await page.reload();
      await expect(title(page)).toBeVisible();
    });

    test('"Delete it" deletes the draft and offers the way back', async ({ page }) => {
      await opener(page).click();
      await button(dialog(page), t('ui.delete.delete')).click();
      await expect(dialog(page)).toHaveCount(0);
      await expect(title(page)).toHaveCount(0);
      await expect_undo(page, t('ui.draft-deleted'));
      await button(page, t('ui.undo')).click();
      await expect(title(page)).toBeVisible();
      await opener(page).click();
      await button(dialog(page), t('ui.delete.delete')).click();
      await expect_undo(page, t('ui.draft-deleted'));
      await shown(page);
      await page.reload();
      await expect(page.getByText(t('ui.home.none'), { exact: true })).toBeVisible();
    });
  });
}

test('what is said while it is open is said in it, and nothing said before', async ({ page }) => {
  await page.addInitScript(prepare_slow_store);
  await draft_on_computer(page, 'drawn');
  await opener(page).click();
  await button(dialog(page), t('ui.delete.delete')).click();
  await expect_undo(page, t('ui.draft-deleted'));
  await hold_writes(page, true);
  await button(page, t('ui.undo')).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText(t('ui.undone'));
  await opener(page).click();
  const status = dialog(page).getByRole('status');
  await expect(status).toHaveCount(1);
  await expect(status).toBeEmpty();
  await hold_writes(page, false);
  await expect(status).toHaveText(any('ui.saved'));
});

test('a copy in a file is told of in it', async ({ page }) => {
  await page.goto('/');
  await start(page);
  await field(page, t('field.project.name')).fill(project);
  await saved(page);
  await Promise.all([
    page.waitForEvent('download'), button(page, t('ui.save-draft-file')).first().click(),
  ]);
  await go(page, '#/computer');
  await opener(page).click();
  await expect(dialog(page)).toHaveAccessibleDescription(`${project} ${t('ui.delete.copied')}`);
});
