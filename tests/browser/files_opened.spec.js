// @ts-check
// Files that come in: whole, changed, broken, foreign, too large; by picker, drop and pasting.
// Each is told in one heading, and none ever harms the draft that is there.

import { writeFile } from 'node:fs/promises';
import {
  expect_opened, expect_valid, go_to_open, open_by_drop, open_by_picker, saved_file,
  with_payload_changed,
} from './journey_files.js';
import { expect, test } from './journey_page.js';
import {
  arrived, beside, button, field, go_to_about, group, link, draft_file_button, saved, shown, start,
} from './journey_steps.js';
import { any, t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./journey_files.js').Saved} Saved */

const file_bytes_max = 8 * 1024 * 1024;
const project = 'Sample project ñ ع';
const note = 'Sample note:\nটীকা 🙂';
// The smallest picture there is.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5E' +
    'rkJggg==',
  'base64');

/** A draft with a name, an answer and its note. @param {Page} page */
async function make_draft(page) {
  await page.goto('/');
  await start(page);
  await field(page, t('field.project.name')).fill(project);
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  const question = group(page, t('guide.read'));
  await question.getByRole('radio', { name: t('choice.yes'), exact: true }).check();
  await button(page, `${t('follow-up.note')}, ${t('guide.read')}`).click();
  await field(beside(page, 'guide.read'), t('follow-up.note')).fill(note);
  await saved(page);
}

/** @param {Page} page */
async function sign_it(page) {
  await link(page, t('ui.sign.nav')).click();
  await arrived(page, t('ui.sign.h1'));
  return saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
}

/**
 * The drafts are as they were: so many, and the first made as it was filled in.
 * @param {Page} page
 * @param {number} count
 */
async function expect_drafts(page, count) {
  await link(page, t('ui.app')).click();
  await arrived(page, t('ui.home.h1'));
  await expect(page.getByText(any('ui.home.draft'))).toHaveCount(count);
  await go_to_about(page, project);
  await expect(field(page, t('field.project.name'))).toHaveValue(project);
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  await expect(field(beside(page, 'guide.read'), t('follow-up.note'))).toHaveValue(note);
}

test('a file changed by one letter, anywhere, is called changed', async ({ page }) => {
  await make_draft(page);
  const file = await sign_it(page);
  const { payload } = JSON.parse(file.bytes.toString('utf8'));
  const bytes = Buffer.from(payload, 'base64url').length;
  for (let at = 1; at < bytes - 40; at += Math.ceil(bytes / 12)) {
    await open_by_picker(page, file.name, with_payload_changed(file.bytes, at));
    await expect_opened(page, t('open.changed.what'));
    await expect(page.getByText(t('ui.file.genuine-one'), { exact: true })).toHaveCount(0);
    await expect(page.getByText(t('open.changed.next'), { exact: true })).toBeVisible();
  }
  // The note's own letters: the answers shown are the changed ones, under the same heading.
  const in_note = Buffer.from(payload, 'base64url').indexOf('Sample note') + 1;
  const changed = with_payload_changed(file.bytes, in_note);
  await open_by_picker(page, file.name, changed);
  await expect_opened(page, t('open.changed.what'));
  await expect(page.getByText('Sxmple note')).toBeVisible();
  await expect_drafts(page, 1);
});

test('letters of the coded payload, changed as they stand', async ({ page }) => {
  await make_draft(page);
  const file = await sign_it(page);
  const text = file.bytes.toString('utf8');
  const { payload } = JSON.parse(text);
  const begin = text.indexOf(payload);
  for (const part of [0, 0.1, 0.35, 0.6, 0.85]) {
    const at = begin + Math.floor(part * payload.length);
    const other = text[at] === 'Q' ? 'R' : 'Q';
    const changed = text.slice(0, at) + other + text.slice(at + 1);
    await open_by_picker(page, file.name, Buffer.from(changed));
    await expect_opened(page, t('open.changed.what'));
  }
  await expect_drafts(page, 1);
});

test('a signature that does not belong is never called genuine', async ({ page }) => {
  await make_draft(page);
  const file = await sign_it(page);
  const signed = JSON.parse(file.bytes.toString('utf8'));
  const bytes = Buffer.from(signed.signatures[0].signature, 'base64url');
  bytes[10] ^= 1;
  signed.signatures[0].signature = bytes.toString('base64url');
  await open_by_picker(page, file.name, Buffer.from(JSON.stringify(signed)));
  await expect_opened(page, t('open.changed.what'));
  await open_by_picker(page, file.name, Buffer.from(JSON.stringify({ ...signed, signatures: [] })));
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(t('ui.open.h1'));
  await expect(page.getByText(t('ui.file.genuine-one'), { exact: true })).toHaveCount(0);
});

test('what is not whole, not ours, too new or too large is told as such', async ({ page }) => {
  await make_draft(page);
  const signed = await sign_it(page);
  const draft = await saved_file(page, () => draft_file_button(page).click());
  const later = JSON.parse(draft.bytes.toString('utf8'));
  later.version = 2;
  later.payload.version = 2;
  const large = Buffer.alloc(file_bytes_max + 1, ' ');
  /** @type {[string, Buffer, string][]} */
  const files = [
    ['half.charter.json', signed.bytes.subarray(0, signed.bytes.length / 2), 'open.damaged'],
    ['half-draft.charter.json', draft.bytes.subarray(0, draft.bytes.length / 2), 'open.damaged'],
    ['picture.png', png, 'open.not-json'],
    ['picture.charter.json', png, 'open.not-json'],
    ['empty.charter.json', Buffer.alloc(0), 'open.not-json'],
    ['other.json', Buffer.from('{"hello": [1, 2]}'), 'open.not-ours'],
    ['later.charter.json', Buffer.from(JSON.stringify(later)), 'open.later-version'],
    ['large.charter.json', large, 'open.too-large'],
    ['limit.charter.json', large.subarray(1), 'open.not-json'],
  ];
  for (const [name, bytes, stem] of files) {
    await test.step(name, async () => {
      await open_by_picker(page, name, bytes);
      await expect_opened(page, t(`${stem}.what`));
      await expect(page.getByText(t(`${stem}.safe`), { exact: true })).toBeVisible();
      await expect(page.getByText(t(`${stem}.next`), { exact: true })).toBeVisible();
      const shown_name = page.getByText(name, { exact: true });
      await expect.soft(shown_name, 'the name of the file').toBeVisible();
      await expect(button(page, t('ui.file.take'))).toHaveCount(0);
    });
  }
  await expect_drafts(page, 1);
});

test('a file dropped on any page opens; a large one is refused', async ({ page }, info) => {
  await make_draft(page);
  const file = await sign_it(page);
  const path = info.outputPath(file.name);
  await writeFile(path, file.bytes);
  await link(page, t('ui.help.nav')).first().click();
  await arrived(page, t('ui.help.h1'));
  await open_by_drop(page, path);
  await expect_opened(page, t('ui.file.genuine-one'));
  await expect(page.getByText(file.name, { exact: true })).toBeVisible();

  const large = info.outputPath('large.charter.json');
  await writeFile(large, Buffer.alloc(file_bytes_max + 1, ' '));
  await open_by_drop(page, large);
  await expect_opened(page, t('open.too-large.what'));
  await expect(page.getByText('large.charter.json', { exact: true })).toBeVisible();
  await expect_drafts(page, 1);
});

test('the text of a file, pasted, opens', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await make_draft(page);
  const file = await sign_it(page);
  const paste = async (/** @type {string} */ text) => {
    await go_to_open(page);
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await field(page, t('ui.open.paste.label')).press('ControlOrMeta+V');
    await expect(field(page, t('ui.open.paste.label'))).toHaveValue(text);
    await button(page, t('ui.open.paste.button')).click();
  };
  await paste(file.bytes.toString('utf8'));
  await expect_opened(page, t('ui.file.genuine-one'));
  await paste(with_payload_changed(file.bytes, 300).toString('utf8'));
  await expect_opened(page, t('open.changed.what'));
  await paste('Sample letter');
  await expect_opened(page, t('open.not-json.what'));
  await expect_drafts(page, 1);
});

test('a picker that is closed again changes nothing', async ({ page }) => {
  await make_draft(page);
  await go_to_open(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, t('ui.open.choose')).click(),
  ]);
  await chooser.element().evaluate((input) => input.dispatchEvent(new Event('cancel')));
  await shown(page);
  await arrived(page, t('ui.open.h1'));
  await expect_drafts(page, 1);
});

test('a draft file opens as a new draft beside the old one', async ({ page }) => {
  await make_draft(page);
  await link(page, t('ui.sign.nav')).click();
  await arrived(page, t('ui.sign.h1'));
  const file = await saved_file(page, () => draft_file_button(page).click());
  expect(file.name).toMatch(/-draft\.charter\.json$/);
  await expect(page.getByRole('status')).toContainText(t('ui.draft-file-saved'));
  const draft = JSON.parse(file.bytes.toString('utf8'));
  expect_valid('', draft);
  expect(draft).toMatchObject({
    draft: true,
    payload: {
      project: { name: project },
      answers: { 'guide.read': 'yes', 'guide.read.note': note },
    },
  });

  await open_by_picker(page, file.name, file.bytes);
  await expect_opened(page, t('ui.file.draft'));
  await button(page, t('ui.file.take')).click();
  await arrived(page, t('ui.about.h1'));
  await field(page, t('field.project.name')).fill('Sample project, the second');
  await link(page, t('ui.continue')).click();
  await arrived(page, t('tool.guide'));
  const notes = field(beside(page, 'guide.read'), t('follow-up.note'));
  await expect(notes).toHaveValue(note);
  await notes.fill('Sample note of the second');
  await saved(page);
  await expect_drafts(page, 2);
});

test('a starter file holds the project, no answer and no name', async ({ page }) => {
  await make_draft(page);
  await link(page, t('ui.about.nav')).click();
  await arrived(page, t('ui.about.h1'));
  await field(page, t('field.project.about')).fill(note);
  await field(page, t('field.by.name')).fill('S. A. (sample)');
  await page.getByRole('checkbox', { name: t('role.carer'), exact: true }).check();
  const original = await saved_file(page, () => draft_file_button(page).click());
  const file = await saved_file(page, () => button(page, t('ui.starter.save')).click());
  await expect(page.getByRole('status')).toContainText(t('ui.starter-file-saved'));
  const starter = JSON.parse(file.bytes.toString('utf8'));
  const { payload } = JSON.parse(original.bytes.toString('utf8'));
  expect_valid('', starter);
  expect(starter.payload.project).toEqual(payload.project);
  expect(starter.payload.round).toEqual(payload.round);
  expect(starter.payload).not.toHaveProperty('answers');
  expect(file.bytes.toString('utf8')).not.toContain('S. A.');

  await open_by_picker(page, file.name, file.bytes);
  await expect_opened(page, t('ui.file.starter'));
  await button(page, t('ui.file.start')).click();
  await arrived(page, t('ui.about.h1'));
  await expect(field(page, t('field.project.name'))).toHaveValue(project);
  await expect(field(page, t('field.project.about'))).toHaveValue(note);
  await expect(field(page, t('field.by.name'))).toHaveValue('');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await field(page, t('field.project.name')).fill('Sample project, the second');
  await saved(page);
  await expect_drafts(page, 2);
});
