// @ts-check
// Where there is no WebGL: the plain view comes by itself, and everything can be done in it.

import config from '../../playwright.config.js';
import { full_answers, payload_members, written_texts } from './journey_answers.js';
import {
  expect_opened, open_by_picker, saved_file, verified_payload, with_payload_changed,
} from './journey_files.js';
import { expect, test } from './journey_page.js';
import {
  arrived, button, expect_everything, expect_texts, fill_everything, go_to_about, link, pointer,
  saved, start,
} from './journey_steps.js';
import { t } from './journey_words.js';

const launchOptions = config.use?.launchOptions;

test.use({
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--disable-3d-apis'],
  },
});

test('the plain view comes by itself, and says nothing of a drawn one', async ({ page }) => {
  await page.goto('/');
  await arrived(page, t('ui.home.h1'));
  const webgl = await page.evaluate(() => document.createElement('canvas').getContext('webgl2'));
  expect(webgl).toBe(null);
  await expect(page.locator('canvas')).toBeHidden();
  await expect(button(page, t('ui.view.drawn'))).toHaveCount(0);
  await expect(button(page, t('ui.view.plain'))).toHaveCount(0);
  const opacity = await page.getByRole('heading', { level: 1 }).evaluate(
    (element) => getComputedStyle(element).opacity);
  expect(opacity).toBe('1');
});

test('all seven tools, the browser closed and opened, signed and opened', async ({ visit }) => {
  test.setTimeout(180_000);
  const answers = full_answers();
  const texts = written_texts(answers);
  let page = await visit();
  await start(page);
  await fill_everything(page, pointer, answers);
  await saved(page);
  await page.context().close();

  page = await visit();
  await go_to_about(page, answers.fields['project.name']);
  await expect_everything(page, pointer, answers);
  await expect_texts(page, texts);

  await link(page, t('ui.check.onward')).click();
  await arrived(page, t('ui.sign.h1'));
  const file = await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
  expect(await verified_payload(file.bytes)).toMatchObject(payload_members(answers));

  await open_by_picker(page, file.name, file.bytes);
  await expect_opened(page, t('ui.file.genuine-one'));
  await expect_texts(page, texts);
  await open_by_picker(page, file.name, with_payload_changed(file.bytes, 400));
  await expect_opened(page, t('open.changed.what'));
});
