// @ts-check
// Nothing leaves by itself: every request of a whole journey goes to the page's own origin, all of
// them while it loads, and after that there is none.

import { full_answers } from './journey_answers.js';
import { expect_opened, open_by_picker, saved_file } from './journey_files.js';
import { expect, test } from './journey_page.js';
import {
  answer_first, arrived, button, fill_everything, link, draft_file_button, pointer, start,
} from './journey_steps.js';
import { t } from './journey_words.js';

test('a whole journey asks nobody for anything', async ({ page, context, baseURL }) => {
  test.setTimeout(180_000);
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const sockets = [];
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  page.on('websocket', (socket) => sockets.push(socket.url()));

  await page.goto('/');
  await arrived(page, t('ui.home.h1'));
  await page.waitForLoadState('networkidle');
  const origin = new URL(baseURL ?? '').origin;
  expect(asked.length).toBeGreaterThan(3);
  for (const one of asked) expect(one).toMatch(new RegExp(`^GET (${origin}/|data:)`));
  asked.length = 0;

  await start(page);
  await fill_everything(page, pointer, full_answers());
  await link(page, t('ui.check.onward')).click();
  await arrived(page, t('ui.sign.h1'));
  const file = await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
  await saved_file(page, () => draft_file_button(page).click());
  await open_by_picker(page, file.name, file.bytes);
  await expect_opened(page, t('ui.file.genuine-one'));
  for (const name of [t('ui.charter.nav'), t('ui.help.nav'), t('ui.computer.nav'), t('ui.app')]) {
    await link(page, name).first().click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(t('ui.file.genuine-one'));
  }
  await button(page, t('ui.view.plain')).click();
  await expect(button(page, t('ui.view.drawn'))).toBeVisible();

  // A file that is saved is handed over at an address inside the browser.
  expect(asked.filter((one) => !one.startsWith(`GET blob:${origin}/`))).toEqual([]);
  expect(sockets).toEqual([]);
  expect(context.serviceWorkers()).toEqual([]);
});

test('the page works on with the network gone', async ({ page, context }) => {
  await page.goto('/');
  await arrived(page, t('ui.home.h1'));
  await context.setOffline(true);
  await start(page);
  await answer_first(page);
  await link(page, t('ui.sign.nav')).click();
  await arrived(page, t('ui.sign.h1'));
  const file = await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
  await open_by_picker(page, file.name, file.bytes);
  await expect_opened(page, t('ui.file.genuine-one'));
});

test('the policy lets nothing out, whoever asks', async ({ page, page_errors }) => {
  await page.goto('/');
  await arrived(page, t('ui.home.h1'));
  const outcomes = await page.evaluate(async () => {
    const elsewhere = 'http://127.0.0.2:9/';
    const fetched = await fetch(elsewhere).then(() => 'fetched', () => 'refused');
    const beacon = new Promise((done) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        done(effectiveDirective));
      navigator.sendBeacon(elsewhere, 'sample');
    });
    const image = await new Promise((done) => {
      const picture = new Image();
      picture.addEventListener('error', () => done('refused'));
      picture.src = `${elsewhere}a.png`;
    });
    return { fetched, beacon: await beacon, image };
  });
  expect(outcomes).toEqual({ fetched: 'refused', beacon: 'connect-src', image: 'refused' });
  expect(page_errors.every((error) => error.includes('Content Security Policy'))).toBe(true);
  page_errors.length = 0;
});
