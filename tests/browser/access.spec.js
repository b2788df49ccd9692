// @ts-check
// Two engines of rules on every screen and main state, in both views, wide and narrow. In the plain
// view they also see colours and sizes, which axe skips where elements are see-through.

import { axe_faults, ibm_faults } from './access_engines.js';
import { show_view } from './journey_look.js';
import { expect, test } from './journey_page.js';
import { walk_colours, walk_menu, walk_screens, walk_unopened } from './journey_screens.js';
import { arrived } from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./journey_screens.js').View} View */

// The engines are put into the page by the test, which the page's policy would refuse.
test.use({ bypassCSP: true });
// Each walks through all of the application.
test.describe.configure({ mode: 'parallel' });

/** @param {Page} page @param {View} view */
async function all_faults(page, view) {
  return [...await axe_faults(page, view), ...await ibm_faults(page, view)].map(
    ({ rule, where }) => `${rule}: ${where}`);
}

/** @param {Page} page @param {View} view */
const expect_no_fault = (page, view) => async (/** @type {string} */ state) => {
  expect.soft(await all_faults(page, view), state).toEqual([]);
};

const windows = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 740 } };
for (const view of /** @type {const} */ (['drawn', 'plain'])) {
  for (const size of /** @type {const} */ (['wide', 'narrow'])) {
    test.describe(`${view} view, ${size}`, () => {
      test.use({ viewport: windows[size] });

      test('nothing is found on any screen', async ({ page }) => {
        test.setTimeout(300_000);
        await walk_screens(page, view, expect_no_fault(page, view));
      });

      test('nothing is found where the drafts cannot be opened', async ({ page }) => {
        await walk_unopened(page, view, expect_no_fault(page, view));
      });

      if (size === 'narrow') {
        test('nothing is found in the menu', async ({ page }) => {
          await walk_menu(page, view, expect_no_fault(page, view));
        });
      }
    });
  }
}

test('nothing is found in any set of colours', async ({ page }) => {
  await walk_colours(page, 'plain', expect_no_fault(page, 'plain'));
});

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
  const seen = (await axe_faults(page, 'plain')).map((fault) => fault.rule);
  expect([...new Set(seen)].sort()).toEqual(['button-name', 'color-contrast', 'target-size']);
});
