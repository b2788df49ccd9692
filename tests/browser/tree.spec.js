// @ts-check
// What Chromium computes for assistive technology, of every screen and main state, is in
// tests/golden/tree, and is the same in both views. Playwright computes roles and names by itself,
// and on every screen finds by them what Chromium says can be acted on, as often and no more.

import { expect_golden, golden_settings, start_clock } from './golden_text.js';
import { expect, test } from './journey_page.js';
import { walk_menu, walk_screens, walk_unopened } from './journey_screens.js';
import { arrived, go, group, pointer, saved, start } from './journey_steps.js';
import { t } from './journey_words.js';
import { tree_of, widgets_of } from './tree_text.js';

/** @typedef {import('@playwright/test').Page} Page */

test.use(golden_settings);
test.describe.configure({ mode: 'parallel' });

/** @typedef {{ role: string, name: string }} Widget */

/** @param {Page} page @param {Widget} widget */
const by_role = (page, { role, name }) =>
  // Dates have no role that browsers agree on.
  role === 'Date' ? page.getByLabel(name, { exact: true })
    : page.getByRole(/** @type {any} */ (role), { name, exact: true });

/**
 * Each is found by what it is said to be, and nothing else is.
 * @param {Page} page
 * @param {string} state
 */
async function expect_reached(page, state) {
  const widgets = await widgets_of(page);
  expect(widgets.length, state).toBeGreaterThan(1);
  /** @type {Map<string, { widget: Widget, count: number }>} */
  const kinds = new Map();
  for (const widget of widgets) {
    const said = `${widget.role} "${widget.name}"`;
    kinds.set(said, { widget, count: (kinds.get(said)?.count ?? 0) + 1 });
  }
  const reached = await Promise.all([...kinds].map(
    async ([said, { widget }]) => [said, await by_role(page, widget).count()]));
  expect.soft(Object.fromEntries(reached), state).toEqual(
    Object.fromEntries([...kinds].map(([said, { count }]) => [said, count])));
}

/** @param {Page} page */
const expect_tree = (page) => async (/** @type {string} */ state) => {
  await expect_golden(page, `tree/${state}`, () => tree_of(page));
  await expect_reached(page, state);
};

for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  // Written in the plain view, which is quicker; the drawn one is held to the same.
  test.describe(`${view} view`, { tag: view === 'plain' ? '@golden' : [] }, () => {
    test.beforeEach(({ page }) => start_clock(page));

    test('every screen is said as before', async ({ page }) => {
      test.setTimeout(300_000);
      await walk_screens(page, view, expect_tree(page));
    });

    test('the screens where the drafts cannot be opened are said as before', async ({ page }) => {
      await walk_unopened(page, view, expect_tree(page));
    });

    test.describe('in a narrow window', () => {
      test.use({ viewport: { width: 360, height: 740 } });

      test('the menu is said as before', async ({ page }) => {
        await walk_menu(page, view, expect_tree(page));
      });
    });
  });
}

/**
 * From an empty browser to a tool with one answer, where each kind of button is.
 * @param {Page} page
 */
async function go_to_tool(page) {
  await page.goto('/');
  await start(page);
  await go(page, `#/tool/sharing?draft=${page.url().slice(-8)}`, t('tool.sharing'));
  await pointer.choose(group(page, t('sharing.papers-week-ahead')), t('choice.yes'));
  await saved(page);
}

/**
 * A press does something: a file, another page, or the focus goes elsewhere.
 * @param {Page} page
 * @param {import('@playwright/test').Locator} control
 */
async function expect_effect(page, control) {
  const focused_id = () => page.evaluate(() => document.activeElement?.id);
  const unfocused = async () => (await tree_of(page)).replaceAll(/ \[focused\]|focused, /g, '');
  let files = 0;
  const count = () => { files += 1; };
  page.on('download', count);
  await control.focus();
  const before = { id: await focused_id(), tree: await unfocused() };
  await page.keyboard.press('Enter');
  await expect.poll(async () => files > 0 || await focused_id() !== before.id ||
    await unfocused() !== before.tree, { message: `does nothing: ${control}` }).toBe(true);
  page.off('download', count);
}

test('every button of a tool does something when it is pressed', async ({ page }) => {
  await go_to_tool(page);
  const buttons = (await widgets_of(page)).filter(({ role }) => role === 'button');
  expect(buttons.map(({ name }) => name)).toContain(
    `${t('ui.clear-answer')}, ${t('sharing.papers-week-ahead')}`);
  const address = page.url();
  for (const each of buttons) {
    // Each on a page that is loaded anew: the one before may have led away.
    await page.goto('about:blank');
    await page.goto(address);
    await arrived(page, t('tool.sharing'));
    await expect_effect(page, by_role(page, each));
  }
});
