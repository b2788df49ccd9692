// @ts-check
// The address says where one is: back, forward, reload and bookmarks lead there, each page has a
// title of its own, and on going back one is where one was on the page.

import { tools } from './journey_charter.js';
import { expect, test } from './journey_page.js';
import {
  arrived, button, expect_about, field, fill_about, link, pointer, saved, shown, start,
} from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} name */
async function make_draft(page, name) {
  await page.goto('/#/');
  await arrived(page, t('ui.home.h1'));
  await start(page);
  await field(page, t('field.project.name')).fill(name);
  await saved(page);
  return page.url();
}

/** Every page of a draft, by the links that lead there, and its heading. */
const pages_of_draft = [
  { name: t('ui.about.nav'), heading: t('ui.about.h1') },
  ...tools.map(({ id }, at) => ({
    name: new RegExp(`^${at + 1} ${t(`tool.${id}.short`)}, `), heading: t(`tool.${id}`),
  })),
  { name: t('ui.check.nav'), heading: t('ui.check.h1') },
  { name: t('ui.sign.nav'), heading: t('ui.sign.h1') },
];
const side = (/** @type {Page} */ page) =>
  page.getByRole('navigation', { name: t('ui.side.name'), exact: true });

test('every page of a draft has an address, a title, a history', async ({ page, context }) => {
  await make_draft(page, 'Sample project');
  const urls = [];
  for (const { name, heading } of pages_of_draft) {
    const there = side(page).getByRole('link', { name, exact: true });
    await there.click();
    await arrived(page, heading);
    await expect(there).toHaveAttribute('aria-current', 'page');
    urls.push(page.url());
  }
  expect(new Set(urls).size).toBe(pages_of_draft.length);
  expect(urls.join()).not.toContain('Sample');
  const headings = pages_of_draft.map(({ heading }) => heading);
  for (const heading of headings.slice(0, -1).reverse()) {
    await page.goBack();
    await arrived(page, heading);
  }
  for (const heading of headings.slice(1)) {
    await page.goForward();
    await arrived(page, heading);
  }
  const bookmark = await context.newPage();
  for (const [at, url] of urls.entries()) {
    await bookmark.goto('about:blank');
    await bookmark.goto(url);
    await arrived(bookmark, headings[at]);
    await expect(side(bookmark).getByText('Sample project', { exact: true })).toBeVisible();
    await bookmark.reload();
    await arrived(bookmark, headings[at]);
    await expect(side(bookmark).getByText('Sample project', { exact: true })).toBeVisible();
  }
});

test('the pages of no draft have addresses and titles too', async ({ page }) => {
  for (const [address, heading] of [
    ['#/', 'ui.home.h1'], ['#/open', 'ui.open.h1'], ['#/charter', 'ui.charter.h1'],
    ['#/computer', 'ui.computer.h1'], ['#/help', 'ui.help.h1'], ['#/file', 'ui.open.h1'],
  ]) {
    await page.goto('about:blank');
    await page.goto(`/${address}`);
    await arrived(page, t(heading));
  }
});

test('an address that leads nowhere says so, and leads home', async ({ page }) => {
  const addresses = ['nothing', 'tool/nothing', 'tool', 'about?draft=xyz', 'help?a=b', '%'];
  for (const address of addresses) {
    await page.goto('about:blank');
    await page.goto(`/#/${address}`);
    await arrived(page, t('ui.missing.h1'));
  }
  await link(page, t('ui.home.nav')).click();
  await arrived(page, t('ui.home.h1'));
});

test('the address of a draft that is not here says so', async ({ page }) => {
  await page.goto('/#/tool/sharing?draft=00000000');
  await arrived(page, t('ui.no-draft.h1'));
  await expect(page.getByText(t('ui.no-draft.text'), { exact: true })).toBeVisible();
  await button(page, t('ui.home.start')).click();
  await arrived(page, t('ui.about.h1'));
});

test('two drafts, each at its own address', async ({ page }) => {
  const first = await make_draft(page, 'Sample project, the first');
  const second = await make_draft(page, 'Sample project, the second');
  expect(first).not.toBe(second);
  const name = field(page, t('field.project.name'));
  await page.goto(first);
  await expect(name).toHaveValue('Sample project, the first');
  await field(page, t('field.project.organisations')).fill('Sample organisation');
  await saved(page);
  await page.goto(second);
  await expect(name).toHaveValue('Sample project, the second');
  await expect(field(page, t('field.project.organisations'))).toHaveValue('');
  await page.goBack();
  await expect(name).toHaveValue('Sample project, the first');
  await expect(field(page, t('field.project.organisations'))).toHaveValue('Sample organisation');
  await page.goto('/#/');
  for (const which of ['first', 'second']) {
    await expect(link(page, `${t('ui.continue')}, Sample project, the ${which}`)).toBeVisible();
  }
});

test('a tab shows the draft of its address, whichever changed last', async ({ page, context }) => {
  const first = await make_draft(page, 'Sample project, the first');
  await make_draft(page, 'Sample project, the second');
  const other = await context.newPage();
  await other.goto(first);
  await expect(field(other, t('field.project.name'))).toHaveValue('Sample project, the first');
});

test('going back leads to where one was on the page', async ({ page }) => {
  await page.goto('/#/charter');
  await arrived(page, t('ui.charter.h1'));
  const here = page.getByText(t('commit.boards'), { exact: true });
  await here.scrollIntoViewIfNeeded();
  await expect(here).toBeInViewport();
  const y = await page.evaluate(() => scrollY);
  expect(y).toBeGreaterThan(300);
  await page.evaluate(() => location.assign('#/help'));
  await arrived(page, t('ui.help.h1'));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await arrived(page, t('ui.charter.h1'));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(y);
});

test('loading a page again leads to where one was on it', async ({ page }) => {
  await page.goto('/#/charter');
  await arrived(page, t('ui.charter.h1'));
  await page.getByText(t('commit.boards'), { exact: true }).scrollIntoViewIfNeeded();
  const y = await page.evaluate(() => scrollY);
  expect(y).toBeGreaterThan(300);
  await shown(page); // nobody is quicker than the next picture
  await page.reload();
  await arrived(page, t('ui.charter.h1'));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(y);
});

test('a change is made at the question it belongs to', async ({ page }) => {
  await make_draft(page, 'Sample project');
  await side(page).getByRole('link', { name: t('ui.check.nav'), exact: true }).click();
  await arrived(page, t('ui.check.h1'));
  const question = t('sharing.easy-read');
  await link(page, `${t('ui.change')}, ${question}`).click();
  await arrived(page, t('tool.sharing'));
  const group = page.getByRole('group', { name: question, exact: true });
  await expect(group.getByRole('radio').first()).toBeFocused();
  await expect(group).toBeInViewport();
});

test('what is filled in stays through reload and history', async ({ page }) => {
  await page.goto('/');
  await start(page);
  const answers = {
    fields: {
      'project.name': 'Sample', 'project.length': 'longer-term', 'round.next-review': '2027-05-22',
    },
    ticks: ['by.role.carer', 'needs.breaks'],
    people: [{ role: 'Sample', count: 2, name: '', since: '2026-01-31' }],
    answers: {},
  };
  await fill_about(page, pointer, answers);
  await saved(page);
  await page.reload();
  await expect_about(page, answers);
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  await page.goBack();
  await arrived(page, t('ui.about.h1'));
  await expect_about(page, answers);
});
