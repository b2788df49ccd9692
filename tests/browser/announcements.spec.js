// @ts-check
// What is said to those who listen: how often, when, and in which region. Each text that a region
// takes on is one thing heard.

import { go } from './journey_look.js';
import { expect, test } from './journey_page.js';
import {
  answer_first, arrived, button, draft_file_button, field, link, saved, shown, start,
} from './journey_steps.js';
import { any, t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

// As long as web/announce.js waits after the last letter.
const pause_ms = 1500;

/** Every record that is written counts. */
function count_writes() {
  const put = IDBObjectStore.prototype.put;
  Reflect.set(globalThis, 'writes', 0);
  IDBObjectStore.prototype.put = function (
    /** @type {unknown} */ value,
    /** @type {IDBValidKey | undefined} */ key,
  ) {
    Reflect.set(globalThis, 'writes', Reflect.get(globalThis, 'writes') + 1);
    return put.call(this, value, key);
  };
}

/** @param {Page} page @returns {Promise<number>} */
const writes = (page) => page.evaluate(() => Reflect.get(globalThis, 'writes'));

/**
 * What: everything that a region says from now on, as it is said.
 * @param {Page} page
 * @param {'status' | 'alert'} role
 * @returns {Promise<() => Promise<string[]>>}
 */
async function listen(page, role) {
  const list = `said_by_${role}`;
  await page.getByRole(role).evaluate((region, list) => {
    /** @type {string[]} */
    const said = [];
    Reflect.set(globalThis, list, said);
    // The same text once more is heard only after the region was empty.
    let last = region.textContent;
    new MutationObserver(() => {
      const now = region.textContent ?? '';
      if (now !== '' && now !== last) said.push(now.trimEnd());
      last = now;
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }, list);
  return () => page.evaluate((list) => [...Reflect.get(globalThis, list)], list);
}

test.beforeEach(async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(count_writes);
  await page.goto('/');
  await start(page);
  await field(page, t('field.project.name')).fill('Sample');
  await saved(page);
  await expect(page.getByRole('status')).toHaveText(any('ui.saved'));
});

/**
 * Goes on writing for as long as it takes to save a few times, with no pause between the letters:
 * the clock of the page goes only with them.
 * @param {Page} page
 */
async function write_and_save(page) {
  const save_line = page.getByText(any('ui.saved')).first();
  for (const letter of 'Sample') {
    const before = await writes(page);
    await page.keyboard.type(letter);
    await expect.poll(() => writes(page), 'each letter is stored').toBeGreaterThan(before);
    await expect(async () => {
      await page.clock.runFor(20);
      expect(await save_line.isVisible()).toBe(true);
    }).toPass();
  }
}

test('"Saved" is said once a pause, also when the words are the same', async ({ page }) => {
  await field(page, t('field.project.organisations')).focus();
  // What is still to be said of the beginning is said by then.
  await page.clock.pauseAt(await page.evaluate(() => Date.now()) + 2 * pause_ms);
  const status = await listen(page, 'status');
  for (const pause of [1, 2, 3]) {
    await write_and_save(page);
    expect(await status(), 'nobody is talked over').toHaveLength(pause - 1);
    await page.clock.runFor(pause_ms);
    await expect.poll(status).toHaveLength(pause);
    await page.clock.runFor(10 * pause_ms);
    expect(await status(), 'and then no more').toHaveLength(pause);
  }
  for (const each of await status()) expect(each).toMatch(any('ui.saved'));
});

test('nothing is said on arriving, and "Saved" again with the first change', async ({ page }) => {
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  await expect(page.getByRole('status')).toBeEmpty();
  await expect(page.getByRole('alert')).toBeEmpty();
  const [status, alert] = [await listen(page, 'status'), await listen(page, 'alert')];
  await link(page, t('ui.check.nav')).click();
  await arrived(page, t('ui.check.h1'));
  await go(page, '#/look');
  await arrived(page, t('ui.look.h1'));
  await page.goBack();
  await arrived(page, t('ui.check.h1'));
  await page.goBack();
  await arrived(page, t('tool.guide'));
  await field(page, t('guide.notes')).fill('Sample note');
  await expect.poll(async () => (await status()).length).toBe(1);
  expect((await status())[0]).toMatch(any('ui.saved'));
  expect(await alert()).toEqual([]);
});

test('the same notice twice is said twice, at once', async ({ page }) => {
  const status = await listen(page, 'status');
  for (const times of [1, 2, 3]) {
    await Promise.all([page.waitForEvent('download'), draft_file_button(page).click()]);
    await expect.poll(async () =>
      (await status()).filter((each) => each === t('ui.draft-file-saved')).length).toBe(times);
  }
});

test('a refusal is said by the alert, as often as it happens', async ({ page }) => {
  await button(page, t('ui.people.add')).click();
  const count = field(page, t('ui.people.member', { label: t('field.people.count'), number: 1 }));
  const alert = await listen(page, 'alert');
  await count.fill('many');
  await expect.poll(alert).toEqual([t('ui.count-refused')]);
  await count.fill('very many');
  await expect.poll(alert).toEqual([t('ui.count-refused'), t('ui.count-refused')]);
  await count.fill('12');
  await shown(page);
  await expect(page.getByRole('alert')).toBeEmpty();
});

/** Goes to the page that signs, with one answer. @param {Page} page */
async function go_to_signing(page) {
  await answer_first(page);
  await link(page, t('ui.sign.nav')).click();
  await arrived(page, t('ui.sign.h1'));
}

test('a signature that fails is said, as often as it fails', async ({ page }) => {
  await go_to_signing(page);
  await page.evaluate(() => {
    SubtleCrypto.prototype.sign = () => Promise.reject(new Error('sample'));
  });
  const alert = await listen(page, 'alert');
  for (const times of [1, 2]) {
    await button(page, t('ui.sign.sign.button')).click();
    await expect.poll(alert).toEqual(Array(times).fill(t('error.signing.failed.what')));
  }
});

test('work is said only when it lasts', async ({ page }) => {
  await go_to_signing(page);
  await page.clock.pauseAt(await page.evaluate(() => Date.now()) + 2 * pause_ms);
  const status = await listen(page, 'status');
  await button(page, t('ui.sign.sign.button')).click();
  const ready = page.getByRole('heading', { name: t('ui.sign.ready.title') });
  await expect(async () => {
    await page.clock.runFor(20);
    expect(await ready.isVisible()).toBe(true);
  }).toPass();
  await page.clock.runFor(20);
  expect(await status()).toEqual([t('ui.sign.ready.title')]);
  await page.evaluate(() => { SubtleCrypto.prototype.sign = () => new Promise(() => {}); });
  await button(page, t('ui.sign.sign.button')).click();
  await page.clock.runFor(2 * pause_ms);
  await expect.poll(status).toEqual([t('ui.sign.ready.title'), t('ui.sign.busy')]);
});

test('drafts that cannot be opened are said to be', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('sample', 'SecurityError'); };
  });
  await page.reload();
  await expect(page.getByRole('alert')).toHaveText(t('load.failed.what'));
});

test('the regions are there from the first page on, and stay', async ({ page }) => {
  const handles = [];
  for (const role of /** @type {const} */ (['status', 'alert'])) {
    await expect(page.getByRole(role)).toHaveCount(1);
    handles.push(await page.getByRole(role).elementHandle());
  }
  await go(page, '#/help');
  await arrived(page, t('ui.help.h1'));
  await button(page, t('ui.view.plain')).click();
  await go(page, '#/');
  await arrived(page, t('ui.home.h1'));
  for (const handle of handles) {
    expect(await handle?.evaluate((element) => element.isConnected)).toBe(true);
  }
});
