// @ts-check
// What a screen reader would say, going through a page from its beginning to its end, is in
// tests/golden/reader. It is a virtual reader: it goes by the DOM alone, without places and styles.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect_golden, golden_settings, start_clock } from './golden_text.js';
import { pick, saved_file } from './journey_files.js';
import { show_view } from './journey_look.js';
import { expect, test } from './journey_page.js';
import {
  arrived, beside, button, field, go, group, link, pointer, saved, start,
} from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

// The reader is put into the page by the test, which the page's policy would refuse.
test.use({ ...golden_settings, bypassCSP: true });

const module_path = '@guidepup/virtual-screen-reader/lib/esm/index.browser.js';
const { outputFiles: [{ text: reader_source }] } = await build({
  entryPoints: [fileURLToPath(new URL(`../../node_modules/${module_path}`, import.meta.url))],
  bundle: true, format: 'iife', globalName: 'reader', write: false,
});

/** Begins to listen. @param {Page} page */
async function start_reader(page) {
  await page.evaluate(`${reader_source}; globalThis.reader ??= reader; undefined;`);
  await page.evaluate(() =>
    Reflect.get(globalThis, 'reader').virtual.start({ container: document.body }));
}

/** What: all that was said since the reader began; it ends. @param {Page} page */
function stop_reader(page) {
  return page.evaluate(async () => {
    const { virtual } = Reflect.get(globalThis, 'reader');
    const said = /** @type {string[]} */ (await virtual.spokenPhraseLog());
    await virtual.stop();
    return said;
  });
}

/** What: all that is said from beginning to end, a line a phrase. @param {Page} page */
async function read_aloud(page) {
  // It knows what is chosen by the attribute alone, which holds what was so at first.
  await page.evaluate(() => {
    for (const input of document.querySelectorAll('input')) {
      input.toggleAttribute('checked', input.checked);
    }
  });
  await start_reader(page);
  await page.evaluate(async () => {
    const { virtual } = Reflect.get(globalThis, 'reader');
    while (await virtual.lastSpokenPhrase() !== 'end of document') await virtual.next();
  });
  return `${(await stop_reader(page)).join('\n')}\n`;
}

/** @param {Page} page @param {string} name */
const expect_read = (page, name) =>
  expect_golden(page, `reader/${name}`, () => read_aloud(page));

test('a tool, signing and a genuine file are read aloud as before', { tag: '@golden' },
  async ({ page }) => {
    await start_clock(page);
    await page.goto('/');
    await show_view(page, 'plain');
    await start(page);
    await field(page, t('field.by.name')).fill('S. A. (sample)');
    const draft = page.url().slice(-8);
    await go(page, `#/tool/sharing?draft=${draft}`, t('tool.sharing'));
    const item = 'sharing.papers-week-ahead';
    await pointer.choose(group(page, t(item)), t('choice.yes'));
    await field(beside(page, item), t('follow-up.who.yes')).fill('Sample office');
    await saved(page);
    await expect_read(page, 'sharing');

    await link(page, t('ui.check.nav')).click();
    await link(page, t('ui.check.onward')).click();
    await arrived(page, t('ui.sign.h1'));
    await expect_read(page, 'sign');

    await start_reader(page);
    const file = await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
    await expect(page.getByRole('heading', { name: t('ui.sign.ready.title') })).toBeVisible();
    expect(await stop_reader(page)).toContain(`polite: ${t('ui.sign.ready.title')}`);
    await expect_read(page, 'sign-ready');

    await go(page, '#/open', t('ui.open.h1'));
    await pick(page, 'genuine.charter.json', file.bytes);
    await arrived(page, t('ui.file.genuine-one'));
    await expect_read(page, 'file-genuine');
  });
