// @ts-check
// The engines of rules and the tree see: each fault of access_defects.js, made in a page, is caught
// by at least one of the three. The names of the tests are the table of which catches which.

import { defects } from './access_defects.js';
import { axe_faults, ibm_faults } from './access_engines.js';
import { pick, saved_file } from './journey_files.js';
import { show_view } from './journey_look.js';
import { expect, test } from './journey_page.js';
import { arrived, button, go, group, pointer, saved, start } from './journey_steps.js';
import { t } from './journey_words.js';
import { tree_of } from './tree_text.js';

/** @typedef {import('@playwright/test').Page} Page */

// The engines are put into the page by the test, which the page's policy would refuse.
test.use({ bypassCSP: true });
test.describe.configure({ mode: 'parallel' });

/** Signs the draft that is being answered, and opens the file. @param {Page} page */
async function open_signed(page) {
  const draft = page.url().slice(-8);
  await go(page, `#/sign?draft=${draft}`, t('ui.sign.h1'));
  const file = await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
  await expect(page.getByRole('heading', { name: t('ui.sign.ready.title') })).toBeVisible();
  await go(page, '#/open', t('ui.open.h1'));
  await pick(page, 'sample.charter.json', file.bytes);
  await arrived(page, t('ui.file.genuine-one'));
}

/** @param {Page} page @param {import('./access_defects.js').Defect['on']} on */
async function go_to(page, on) {
  await page.goto('/');
  await arrived(page, t('ui.home.h1'));
  await show_view(page, 'plain');
  await start(page);
  await saved(page);
  if (on === 'about') return;
  if (on === 'problem') {
    await button(page, t('ui.starter.save')).click();
    await expect(page.getByRole('region', { name: t('ui.problem.title') })).toBeFocused();
    return;
  }
  await go(page, `#/tool/sharing?draft=${page.url().slice(-8)}`, t('tool.sharing'));
  await pointer.choose(group(page, t('sharing.papers-week-ahead')), t('choice.yes'));
  await saved(page);
  if (on === 'file') await open_signed(page);
}

/** What: the tree, without what is being said: when that ends is chance. @param {Page} page */
const quiet_tree = async (page) =>
  (await tree_of(page)).replace(/^( *status [^:\n]*): .*$/gm, '$1');

/** @param {Promise<{ rule: string }[]>} faults */
const rules_of = async (faults) => [...new Set((await faults).map(({ rule }) => rule))].sort();

for (const { name, on, make, axe, ibm, tree } of defects) {
  const said = (/** @type {string[]} */ rules) => rules.join(', ') || '–';
  const table = `axe: ${said(axe)} | IBM: ${said(ibm)} | tree: ${tree ? 'another' : '–'}`;

  test(`${name} | ${table}`, async ({ page }) => {
    expect(axe.length + ibm.length + Number(tree), 'caught by').toBeGreaterThan(0);
    await go_to(page, on);
    const before = await quiet_tree(page);
    await page.evaluate(make);
    const caught = {
      axe: await rules_of(axe_faults(page, 'plain')),
      ibm: await rules_of(ibm_faults(page, 'plain')),
      tree: await quiet_tree(page) !== before,
    };
    expect(caught).toEqual({ axe, ibm, tree });
  });
}
