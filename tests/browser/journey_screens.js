// @ts-check
// The walk through every screen and main state, for whatever looks at each of them. It comes to a
// state by what a person does there. Must not know what is looked at.

import { expect } from '@playwright/test';
import { short_answers } from './journey_answers.js';
import { tools } from './journey_charter.js';
import { open_file, take_draft } from './journey_draft.js';
import { saved_file, with_payload_changed } from './journey_files.js';
import { choice, show_view } from './journey_look.js';
import {
  answer_first, answer_item, arrived, button, draft_file_button, expect_undo, fill_about, go,
  group, link, pointer, saved, shown, start,
} from './journey_steps.js';
import { any, easier, t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./journey_answers.js').Answers} Answers */
/** @typedef {import('./journey_look.js').View} View */
/**
 * What is done at each state. Its name is no other's, and may name a file.
 * @typedef {(state: string) => Promise<void>} At
 */

/**
 * `answers`: taken from a draft file, which is quick, and with which no tool is met empty; without
 * them, short ones are typed. `only` and `but`: the names of the states to stop at, or to pass by.
 * @typedef {{ answers?: Answers, only?: string[], but?: string[] }} Choice
 */

/** Until the pointer gave something the focus, browsers show it anywhere. @param {Page} page */
const use_pointer = (page) => page.getByRole('heading', { level: 1 }).click();

/** Opens the application, empty as it is at first. @param {Page} page @param {View} view */
async function open_home(page, view) {
  await page.goto('/');
  await arrived(page, t('ui.home.h1'));
  await use_pointer(page);
  await show_view(page, view);
}

/** The browser has said how much it keeps. @param {Page} page */
async function go_to_computer(page) {
  await go(page, '#/computer', t('ui.computer.h1'));
  await expect(page.getByText(any('ui.computer.size'))).toBeVisible();
}

/**
 * Text and colours with one setting chosen anew.
 * @param {Page} page
 * @param {string} setting
 * @param {string} value
 * @param {typeof t} words that the page is in before; and those that it is in after
 * @param {typeof t} words_after
 */
export async function choose(page, setting, value, words = t, words_after = t) {
  await go(page, '#/look', words('ui.look.h1'));
  await choice(page, setting, value, words).check();
  await arrived(page, words_after('ui.look.h1'));
}

/** What a step needs is said, and the focus is there. @param {Page} page */
async function expect_problem(page) {
  const summary = page.getByRole('region', { name: t('ui.problem.title'), exact: true });
  await expect(summary).toBeFocused();
}

/** @param {Page} page @param {At} at */
async function walk_forms(page, at) {
  await go(page, '#/forms', t('ui.forms.h1'));
  await at('forms');
  await group(page, t('ui.forms.size')).getByRole('radio', { name: t('ui.forms.size.large') })
    .check();
  await page.getByRole('radio', { name: t('ui.look.words.easier'), exact: true }).check();
  await expect(page.getByText(easier('ui.forms.how'), { exact: true })).toBeVisible();
  await at('forms-easier-large');
}

/** @param {Page} page @param {At} at */
async function walk_without_draft(page, at) {
  for (const [address, heading, state] of [
    ['#/open', 'ui.open.h1', 'open'], ['#/charter', 'ui.charter.h1', 'charter'],
    ['#/help', 'ui.help.h1', 'help'], ['#/look', 'ui.look.h1', 'look'],
    ['#/nothing', 'ui.missing.h1', 'missing'],
    ['#/about?draft=00000000', 'ui.no-draft.h1', 'no-draft'],
  ]) {
    await go(page, address, t(heading));
    await at(state);
  }
  await walk_forms(page, at);
  await go(page, '#/open', t('ui.open.h1'));
  await button(page, t('ui.open.paste.button')).click();
  await expect_problem(page);
  await at('open-problem');
  await go_to_computer(page);
  await at('computer-empty');
  await go(page, '#/', t('ui.home.h1'));
  await expect(page.getByText(t('ui.home.none'), { exact: true })).toBeVisible();
  await at('home-empty');
}

/**
 * From a new draft to the page before signing. What: its starter file.
 * @param {Page} page
 * @param {At} at
 * @param {Answers} [taken] from a draft file
 */
async function walk_draft(page, at, taken) {
  const answers = short_answers();
  await start(page);
  await saved(page);
  await at('about-empty');
  await button(page, t('ui.starter.save')).click();
  await expect_problem(page);
  await at('about-problem');
  if (taken) await take_draft(page, taken);
  else await fill_about(page, pointer, answers);
  await saved(page);
  await at('about-filled');
  const starter = await saved_file(page, () => button(page, t('ui.starter.save')).click());
  for (const tool of tools) {
    await link(page, t('ui.continue')).click();
    await arrived(page, t(`tool.${tool.id}`));
    if (!taken) {
      await at(`${tool.id}-empty`);
      for (const item of tool.items) await answer_item(page, pointer, item, answers);
      await saved(page);
    }
    await at(`${tool.id}-answered`);
  }
  const clear = new RegExp(`^${t('ui.clear-answer')}, `);
  await page.getByRole('button', { name: clear }).first().click();
  await expect_undo(page, t('ui.answer-cleared'));
  await saved(page);
  await at('feedback-cleared');
  await link(page, t('ui.continue')).click();
  await arrived(page, t('ui.check.h1'));
  await at('check');
  return starter.bytes;
}

/**
 * A tool of the draft that is shown, in easier words; then the page before signing again.
 * @param {Page} page
 * @param {At} at
 */
async function walk_easier(page, at) {
  const draft = new URL(page.url()).hash.replace(/^.*[?]/, '?');
  await choose(page, 'words', 'easier', t, easier);
  await go(page, `#/tool/sharing${draft}`, easier('tool.sharing'));
  await at('sharing-easier');
  await choose(page, 'words', 'plain', easier, t);
  await go(page, `#/check${draft}`, t('ui.check.h1'));
}

/**
 * Signs the draft that is shown. What: its draft file and its signed file.
 * @param {Page} page
 * @param {At} at
 */
async function walk_signing(page, at) {
  await link(page, t('ui.check.onward')).click();
  await arrived(page, t('ui.sign.h1'));
  await at('sign');
  const draft = await saved_file(page, () => draft_file_button(page).click());
  await expect(page.getByText(any('ui.copy.none'))).toHaveCount(0);
  const signed = await saved_file(page, () => button(page, t('ui.sign.sign.button')).click());
  await expect(page.getByRole('heading', { name: t('ui.sign.ready.title') })).toBeVisible();
  await at('sign-ready');
  return { draft: draft.bytes, signed: signed.bytes };
}

/** A file that was signed, with its signatures taken out. @param {Buffer} bytes */
function without_signatures(bytes) {
  const file = JSON.parse(bytes.toString('utf8'));
  return Buffer.from(JSON.stringify({ ...file, signatures: [] }));
}

/**
 * @param {Page} page
 * @param {At} at
 * @param {Record<'starter' | 'draft' | 'signed', Buffer>} files
 */
async function walk_files(page, at, { starter, draft, signed }) {
  for (const [kind, bytes, heading] of /** @type {[string, Buffer, string][]} */ ([
    ['genuine', signed, 'ui.file.genuine-one'],
    ['changed', with_payload_changed(signed, 300), 'open.changed.what'],
    ['unsigned', without_signatures(signed), 'ui.file.unsigned'],
    ['draft', draft, 'ui.file.draft'],
    ['starter', starter, 'ui.file.starter'],
    ['half', signed.subarray(0, 500), 'open.damaged.what'],
  ])) {
    await open_file(page, kind, bytes, t(heading));
    await at(`file-${kind}`);
  }
}

/** @param {Page} page @param {At} at */
async function walk_with_drafts(page, at) {
  await go(page, '#/', t('ui.home.h1'));
  await at('home-draft');
  await go_to_computer(page);
  await at('computer-draft');
  const name = new RegExp(`^${t('ui.computer.delete')}, `);
  await page.getByRole('button', { name }).first().click();
  const dialog = page.getByRole('alertdialog', { name: t('ui.delete.title'), exact: true });
  await expect(dialog).toBeVisible();
  await at('computer-deleting');
  await button(dialog, t('ui.delete.delete')).click();
  await expect(dialog).toHaveCount(0);
  await expect_undo(page, t('ui.draft-deleted'));
  await at('computer-deleted');
}

/**
 * Every screen and main state, in a browser that has kept nothing yet.
 * @param {Page} page
 * @param {View} view
 * @param {At} at
 * @param {Choice} [choice]
 */
export async function walk_screens(page, view, at, { answers, only, but = [] } = {}) {
  /** @type {string[]} */
  const met = [];
  /** @type {At} */
  const stop = async (state) => {
    met.push(state);
    if (but.includes(state) || !(only?.includes(state) ?? true)) return;
    // The pointer is on nothing, so that nothing looks pointed at.
    await page.mouse.move(0, 0);
    await shown(page);
    await at(state);
  };
  await open_home(page, view);
  await walk_without_draft(page, stop);
  const starter = await walk_draft(page, stop, answers);
  await walk_easier(page, stop);
  await walk_files(page, stop, { starter, ...await walk_signing(page, stop) });
  await walk_with_drafts(page, stop);
  expect(met, 'the states that were named').toEqual(
    expect.arrayContaining([...only ?? [], ...but]));
}

/**
 * A tool with an answer in each set of colours that is not the usual one.
 * @param {Page} page
 * @param {View} view
 * @param {At} at
 */
export async function walk_colours(page, view, at) {
  await open_home(page, view);
  await start(page);
  await answer_first(page);
  const tool = new URL(page.url()).hash;
  for (const colours of ['dark', 'cream', 'black-on-white', 'yellow-on-black']) {
    await choose(page, 'colours', colours);
    await at(`look-${colours}`);
    await go(page, tool, t('tool.guide'));
    await at(`guide-${colours}`);
  }
}

/**
 * The menu of a narrow window.
 * @param {Page} page
 * @param {View} view
 * @param {At} at
 */
export async function walk_menu(page, view, at) {
  await open_home(page, view);
  await button(page, t('ui.menu')).click();
  await expect(page.getByRole('navigation', { name: t('ui.nav.name') })).toBeVisible();
  await at('menu');
}

/**
 * Where the browser opens no store.
 * @param {Page} page
 * @param {View} view
 * @param {At} at
 */
export async function walk_unopened(page, view, at) {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
  });
  await page.goto('/');
  await expect(page.getByText(t('load.failed.what'), { exact: true }).first()).toBeVisible();
  await use_pointer(page);
  await show_view(page, view);
  // Come to from another page, the focus is where it is in the other view.
  await go(page, '#/help', t('ui.help.h1'));
  await go(page, '#/', t('ui.home.h1'));
  await at('home-unopened');
  await start(page);
  await at('about-unopened');
}

/**
 * Where the browser refuses to keep any change.
 * @param {Page} page
 * @param {View} view
 * @param {At} at
 */
export async function walk_unsaved(page, view, at) {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (
      /** @type {unknown} */ value, /** @type {IDBValidKey | undefined} */ key,
    ) {
      const request = put.call(this, value, key);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
  });
  await open_home(page, view);
  await start(page);
  await expect(page.getByRole('main').getByText(t('save.failed.safe'), { exact: true }))
    .toBeVisible();
  await at('about-unsaved');
}
