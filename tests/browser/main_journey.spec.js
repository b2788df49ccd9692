// @ts-check
// From an empty browser to a signed file that others verify, with a closed browser in between:
// every answer of every script is there at every stop, to the letter.

import { full_answers, payload_members, written_texts } from './journey_answers.js';
import {
  expect_opened, open_by_picker, saved_file, verified_payload,
} from './journey_files.js';
import { expect, test } from './journey_page.js';
import {
  arrived, button, expect_everything, expect_texts, fill_everything, go_to_about, link, pointer,
  saved, start,
} from './journey_steps.js';
import { any, t } from './journey_words.js';

test('all seven tools, the browser closed and opened, signed, verified', async ({ visit }) => {
  test.setTimeout(180_000);
  const answers = full_answers();
  const texts = written_texts(answers);

  let page = await visit();
  await test.step('fill in everything', async () => {
    await start(page);
    await fill_everything(page, pointer, answers);
  });
  await test.step('close the browser', async () => {
    await saved(page);
    await page.context().close();
  });
  page = await visit();
  await test.step('every answer is there', async () => {
    await go_to_about(page, answers.fields['project.name']);
    await expect_everything(page, pointer, answers);
  });
  await test.step('the page before signing shows them', () => expect_texts(page, texts));

  const file = await test.step('sign', async () => {
    await link(page, t('ui.check.onward')).click();
    await arrived(page, t('ui.sign.h1'));
    const sign = () => button(page, t('ui.sign.sign.button')).click();
    const file = await saved_file(page, sign);
    await expect(page.getByRole('heading', { name: t('ui.sign.ready.title') })).toBeVisible();
    await expect(page.getByText(file.name, { exact: true })).toBeVisible();
    expect(file.name).toMatch(/\.charter\.json$/);
    return file;
  });
  await test.step('others verify it and find every text', async () => {
    const payload = await verified_payload(file.bytes);
    expect(payload).toMatchObject(payload_members(answers));
    expect(Object.keys(payload.answers).sort()).toEqual(Object.keys(answers.answers).sort());
    expect(payload.people).toHaveLength(answers.people.length);
  });
  await test.step('opened, it is unchanged since it was signed', async () => {
    await open_by_picker(page, file.name, file.bytes);
    await expect_opened(page, t('ui.file.genuine-one'));
    await expect(page.getByText(file.name, { exact: true })).toBeVisible();
    await expect_texts(page, texts);
  });
  await test.step('the draft is still there, with its copy outside', async () => {
    await link(page, t('ui.app')).click();
    await arrived(page, t('ui.home.h1'));
    await expect(page.getByText(any('ui.home.draft'))).toHaveCount(1);
    await expect(page.getByText(any('ui.home.draft'))).not.toContainText(t('ui.home.not-copied'));
  });
});

test('a file says what the page says: paper, and when a role began', async ({ page }) => {
  await page.goto('/');
  await start(page);
  const paper = t('field.by.from-paper');
  await page.getByRole('checkbox', { name: paper }).check();
  await button(page, t('ui.people.add')).click();
  const since = t('ui.people.member', { label: t('field.people.since'), number: 1 });
  await page.getByLabel(since).fill('2026-01-31');
  await link(page, t('ui.check.nav')).click();
  await arrived(page, t('ui.check.h1'));
  const main = page.getByRole('main');
  await expect(main).toContainText(paper);
  await expect(main).toContainText(
    t('ui.date', { day: 31, month: t('ui.month.1'), year: 2026 }));
});
