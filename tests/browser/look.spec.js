// @ts-check
// Text and colours: what a person chooses or has asked of the computer counts at once and stays,
// what it needs is loaded then and not before, and where something fails the page says so.

import {
  choice, colour_at, expect_view, go, go_to_look, ground, show_view,
} from './journey_look.js';
import { expect, test } from './journey_page.js';
import { arrived, button, field, link, saved, shown, start } from './journey_steps.js';
import { easier, t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

test.describe.configure({ mode: 'parallel' });

/**
 * Every address that the page asks for from now on, and holds this.
 * @param {Page} page
 * @param {string} part
 */
function requests_for(page, part) {
  /** @type {string[]} */
  const urls = [];
  page.on('request', (request) => {
    if (request.url().includes(part)) urls.push(request.url());
  });
  return urls;
}

/** The height of the first heading's letters. @param {Page} page */
const letters_px = (page) => page.getByRole('heading', { level: 1 }).evaluate(
  (element) => parseFloat(getComputedStyle(element).fontSize));

/** To the twentieth: drawn letters are whole device pixels high. @param {Page} page
 * @param {number} usual_px */
const times_as_large = async (page, usual_px) =>
  Math.round((await letters_px(page)) / usual_px * 20) / 20;

/** Between lines, letters and words of text, together. @param {Page} page */
const spaces_px = (page) => page.getByText(t('ui.look.lede')).evaluate((element) => {
  const { lineHeight, letterSpacing, wordSpacing } = getComputedStyle(element);
  return [lineHeight, letterSpacing, wordSpacing]
    .reduce((sum, each) => sum + (parseFloat(each) || 0), 0);
});

/** The drawing and what lies behind it have the same ground. @param {Page} page */
async function ground_of(page) {
  const behind = () => page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor.replace(/[^\d,]/g, ''));
  await expect(async () => expect(await colour_at(page, ground)).toBe(await behind())).toPass();
  return behind();
}

const is_dark = (/** @type {string} */ rgb) => rgb.split(',').every((part) => Number(part) < 64);

test('a choice counts at once, on every page, and when it is loaded again', async ({ page }) => {
  await page.goto('/');
  await go_to_look(page);
  const light = await ground_of(page);
  expect(is_dark(light)).toBe(false);
  const usual_px = await letters_px(page);
  await choice(page, 'colours', 'dark').check();
  await expect.poll(() => ground_of(page)).not.toBe(light);
  expect(is_dark(await ground_of(page))).toBe(true);
  await choice(page, 'text-size', '150').check();
  await expect.poll(() => times_as_large(page, usual_px)).toBe(1.5);

  await page.reload();
  await arrived(page, t('ui.look.h1'));
  await expect(choice(page, 'colours', 'dark')).toBeChecked();
  await expect(choice(page, 'text-size', '150')).toBeChecked();
  await expect_view(page, 'drawn');
  expect(is_dark(await ground_of(page))).toBe(true);
  await go(page, '#/help');
  await arrived(page, t('ui.help.h1'));
  expect(await times_as_large(page, usual_px)).toBe(1.5);
  expect(is_dark(await ground_of(page))).toBe(true);
});

test('each set of colours is drawn', async ({ page }) => {
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  const seen = new Set();
  for (const colours of ['light', 'dark', 'cream', 'black-on-white', 'yellow-on-black']) {
    await choice(page, 'colours', colours).check();
    await expect.poll(async () => !seen.has(await ground_of(page)), colours).toBe(true);
    seen.add(await ground_of(page));
  }
});

test('lines, letters and words move apart in both views', async ({ page }) => {
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  for (const view of /** @type {const} */ (['drawn', 'plain'])) {
    await show_view(page, view);
    for (const space of ['line-space', 'letter-space', 'word-space']) {
      await choice(page, space, 'usual').check();
      await shown(page);
      const usual = await spaces_px(page);
      await choice(page, space, 'widest').check();
      await expect.poll(() => spaces_px(page), `${space}, ${view}`).toBeGreaterThan(usual);
    }
    await expect_view(page, view);
  }
});

test('300 % brings the plain view and says why, 100 % the drawn view back', async ({ page }) => {
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  await expect_view(page, 'drawn');
  const reason = page.getByText(t('ui.look.reason.large-text'), { exact: true });
  await choice(page, 'text-size', '200').check();
  await expect_view(page, 'drawn');
  await expect(reason).toHaveCount(0);
  await choice(page, 'text-size', '300').check();
  await expect_view(page, 'plain');
  await expect(reason).toBeVisible();
  await expect(choice(page, 'text-size', '300')).toBeFocused();
  await expect(choice(page, 'view', 'drawn'), 'what was asked for').toBeChecked();
  await expect(button(page, t('ui.view.drawn')), 'no button that does nothing').toHaveCount(0);
  await choice(page, 'text-size', '100').check();
  await expect_view(page, 'drawn');
  await expect(reason).toHaveCount(0);
  await expect(choice(page, 'text-size', '100')).toBeFocused();
});

test('the browser’s own size of text counts', async ({ page }) => {
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  const usual_px = await letters_px(page);
  const resize = (/** @type {string} */ size) =>
    page.evaluate((size) => { document.documentElement.style.fontSize = size; }, size);
  await resize('150%');
  await expect.poll(() => times_as_large(page, usual_px)).toBe(1.5);
  await expect_view(page, 'drawn');
  const box = await page.getByRole('heading', { level: 1 }).boundingBox();
  expect(box?.height).toBeGreaterThan(usual_px * 1.5);
  await resize('250%');
  await expect_view(page, 'plain');
  await expect(page.getByText(t('ui.look.reason.large-text'), { exact: true })).toBeVisible();
  await resize('');
  await expect_view(page, 'drawn');
  await expect.poll(() => letters_px(page)).toBe(usual_px);
});

test('what is asked of the system counts until one chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  const light = await ground_of(page);
  const now = () => ground_of(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(now).not.toBe(light);
  const dark = await now();
  expect(is_dark(dark)).toBe(true);
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await expect.poll(now).toBe('255,255,255');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect.poll(now).toBe('0,0,0');
  await choice(page, 'colours', 'light').check();
  await expect.poll(now).toBe(light);
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  expect(await now()).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await now(), 'one’s own choice outweighs').toBe(light);
  await choice(page, 'colours', 'system').check();
  await expect.poll(now).toBe(dark);
});

test('forced colours bring the plain view, at once and while they last', async ({ page }) => {
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  await expect_view(page, 'drawn');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect_view(page, 'plain');
  await expect(page.getByText(t('ui.look.reason.forced-colours'), { exact: true })).toBeVisible();
  await page.emulateMedia({ forcedColors: 'none' });
  await expect_view(page, 'drawn');
});

test('OpenDyslexic is loaded when it is chosen, and once', async ({ page }) => {
  const asked = requests_for(page, 'dyslexic');
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  const heading = page.getByRole('heading', { level: 1 });
  const family = () => heading.evaluate((element) => getComputedStyle(element).fontFamily);
  const usual = await family();
  expect(asked).toEqual([]);
  await choice(page, 'face', 'dyslexic').check();
  await expect.poll(family).toMatch(/^"?OpenDyslexic/);
  expect(await page.evaluate(() => document.fonts.check('700 20px OpenDyslexic'))).toBe(true);
  expect(asked).toHaveLength(2);
  await expect_view(page, 'drawn');
  await choice(page, 'face', 'usual').check();
  await expect.poll(family).toBe(usual);
  await choice(page, 'face', 'dyslexic').check();
  await expect.poll(family).not.toBe(usual);
  expect(asked).toHaveLength(2);
  await page.reload();
  await expect.poll(family, 'kept').toMatch(/^"?OpenDyslexic/);
});

test('easier words are loaded when they are chosen, with symbols', async ({ page }) => {
  const asked = requests_for(page, 'easier');
  await page.goto('/');
  await start(page);
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  const tool = page.url();
  expect(asked).toEqual([]);
  await go(page, '#/');
  await button(page, t('ui.words.easier')).click();
  await arrived(page, easier('ui.home.h1'));
  expect(asked).toHaveLength(1);
  await expect(button(page, easier('ui.words.plain'))).toBeFocused();

  await go(page, tool);
  await expect(page.getByText(easier('tool.guide.lede'), { exact: true })).toBeVisible();
  expect(easier('tool.guide.lede')).not.toBe(t('tool.guide.lede'));
  await button(page, easier('ui.view.plain')).click();
  await expect_view(page, 'plain');
  // A symbol says nothing that the words do not: it has no name, only a look.
  const picture = page.locator('.s-symbol');
  await expect(picture).toBeVisible();
  await expect(picture).toHaveCSS('mask-image', /^url\("data:image\/svg\+xml/);

  await page.reload();
  await expect(page.getByText(easier('tool.guide.lede'), { exact: true })).toBeVisible();
  await go(page, '#/look');
  await choice(page, 'words', 'plain', easier).check();
  await arrived(page, t('ui.look.h1'));
});

for (const { setting, value, first, files } of [
  { setting: 'face', value: 'dyslexic', first: 'usual', files: '**/dyslexic-*' },
  { setting: 'words', value: 'easier', first: 'plain', files: '**/en-easier.json' },
]) {
  test(`what cannot be loaded goes back and is said: ${setting}`, async ({ page, page_errors }) => {
    await page.route(files, (route) => route.abort());
    await page.goto('/#/look');
    await arrived(page, t('ui.look.h1'));
    // Not check(), which would have the choice stay.
    await choice(page, setting, value).click();
    await expect(page.getByRole('alert')).toContainText(t('ui.look.not-loaded'));
    const sentence = page.getByRole('paragraph').filter({ hasText: t('ui.look.not-loaded') });
    await expect(sentence).toBeVisible();
    await expect(choice(page, setting, first)).toBeChecked();
    await arrived(page, t('ui.look.h1'));
    page_errors.length = 0;  // the browser tells of each file that was refused

    await page.unroute(files);
    await choice(page, setting, value).click();
    await expect(sentence).toHaveCount(0);
    await expect(page.getByRole('radio', { checked: true, name: t(`ui.look.${setting}.${value}`) })
      .or(page.getByRole('radio', { checked: true, name: easier(`ui.look.${setting}.${value}`) })))
      .toHaveCount(1);
  });
}

test('where the browser keeps nothing a choice counts until it is closed', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() { throw new DOMException('Access is denied', 'SecurityError'); },
    });
  });
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  await choice(page, 'view', 'plain').check();
  await expect_view(page, 'plain');
  await expect(page.getByRole('alert')).toContainText(t('ui.look.not-kept'));
  await go(page, '#/help');
  await arrived(page, t('ui.help.h1'));
  await expect_view(page, 'plain');
  await page.reload();
  await expect_view(page, 'drawn');
});

test('what was kept and cannot be read is left out, and that is said', async ({ page }) => {
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  await choice(page, 'view', 'plain').check();
  await expect_view(page, 'plain');
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"view":');
  });
  await page.reload();
  await expect_view(page, 'drawn');
  const said = page.getByText(t('ui.look.unread'), { exact: true });
  await expect(said).toBeVisible();
  await choice(page, 'view', 'plain').check();
  await expect(said).toHaveCount(0);
  await page.reload();
  await expect_view(page, 'plain');
  await expect(said).toHaveCount(0);
});

test('everything can be put back as it was', async ({ page }) => {
  await page.goto('/#/look');
  await arrived(page, t('ui.look.h1'));
  const [light, usual_px] = [await ground_of(page), await letters_px(page)];
  await choice(page, 'colours', 'dark').check();
  await choice(page, 'text-size', '125').check();
  await expect.poll(() => times_as_large(page, usual_px)).toBe(1.25);
  await page.reload();
  await expect(choice(page, 'text-size', '125')).toBeChecked();
  await button(page, t('ui.look.reset')).click();
  await expect(page.getByRole('status')).toContainText(t('ui.look.reset.done'));
  await expect(choice(page, 'colours', 'system')).toBeChecked();
  await expect(choice(page, 'text-size', '100')).toBeChecked();
  await expect.poll(() => ground_of(page)).toBe(light);
  await page.reload();
  await expect(choice(page, 'text-size', '100')).toBeChecked();
  expect(await letters_px(page)).toBe(usual_px);
});

test('the button for the other view keeps address, focus and data', async ({ page }) => {
  await page.goto('/');
  await start(page);
  const about = await page.evaluate(() => location.hash);
  const draft = about.slice(about.indexOf('?'));
  await field(page, t('field.project.name')).fill('Sample');
  await saved(page);
  for (const address of [
    about, `#/tool/sharing${draft}`, `#/check${draft}`, `#/sign${draft}`, '#/', '#/open', '#/file',
    '#/charter', '#/forms', '#/look', '#/computer', '#/help', '#/nowhere',
  ]) {
    await go(page, address);
    for (const [view, other] of /** @type {const} */ ([['plain', 'drawn'], ['drawn', 'plain']])) {
      await button(page, t(`ui.view.${view}`)).click();
      await expect_view(page, view);
      await expect(button(page, t(`ui.view.${other}`)), address).toBeFocused();
      expect(await page.evaluate(() => location.hash)).toBe(address);
      const name = field(page, t('field.project.name'));
      if (address === about) await expect(name).toHaveValue('Sample');
    }
  }
});

test('what is written in the plain view is not cut in the drawn one', async ({ page }) => {
  await page.goto('/');
  await start(page);
  await expect_view(page, 'drawn');
  const about = field(page, t('field.project.about'));
  const cut_px = () => about.evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(await cut_px()).toBe(0);
  await show_view(page, 'plain');
  await about.fill('Sample\n'.repeat(12));
  await show_view(page, 'drawn');
  await expect.poll(cut_px).toBe(0);
  await show_view(page, 'plain');
  await go_to_look(page);
  await choice(page, 'text-size', '150').check();
  await page.goBack();
  await arrived(page, t('ui.about.h1'));
  await show_view(page, 'drawn');
  await expect.poll(cut_px).toBe(0);
});
