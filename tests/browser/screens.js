// @ts-check
// Every screen of the application one after the other, with a draft that is all filled in, for
// tests that look at each. Must not know what is looked at.

import { payload_members, short_answers } from './journey_answers.js';
import { tools } from './journey_charter.js';
import { pick, saved_file, with_payload_changed } from './journey_files.js';
import { expect } from './journey_page.js';
import { arrived, button, draft_file_button, saved, shown } from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./journey_answers.js').Answers} Answers */
/** @typedef {(page: Page) => Promise<void>} Go */
/** @typedef {{ name: string, go: Go }} Screen */
/** @typedef {'drawn' | 'plain'} View */

/** What: every kind of answer, and every text beside one, but few of each. @returns {Answers} */
export function few_answers() {
  const answers = short_answers();
  const kept = /^(guide|scale|reward|access|voice|sharing\.papers|feedback\.minutes)/;
  const few = Object.entries(answers.answers).filter(
    ([id]) => kept.test(id) && (id.startsWith('guide') || !id.endsWith('.note')));
  return { ...answers, answers: Object.fromEntries(few) };
}

/** What: a draft file as the application saves it. @param {Answers} answers */
function draft_file(answers) {
  const at = '2026-11-22T14:05:00.000+00:00';
  const { project, round, ...members } = /** @type {Record<string, any>} */ (
    payload_members(answers));
  const payload = {
    format: 'city-hackney-co-production-charter', version: 1, id: '5a'.repeat(16),
    edition: { charter: '2021', wording: 'en-plain-1' },
    project: { id: '5b'.repeat(16), ...project }, round: { id: '5c'.repeat(16), ...round },
    ...members, created_at: at, changed_at: at,
  };
  const format = 'city-hackney-co-production-charter-draft';
  return Buffer.from(JSON.stringify({ format, version: 1, draft: true, payload }));
}

/**
 * Goes there by its address, loading nothing anew.
 * @param {Page} page
 * @param {string} address
 * @param {string} heading
 */
export async function go(page, address, heading) {
  await page.evaluate((address) => location.assign(address), address);
  await arrived(page, heading);
}

/** @param {Page} page @param {string} name @param {Buffer} bytes @param {string} heading */
async function open_file(page, name, bytes, heading) {
  await go(page, '#/open', t('ui.open.h1'));
  await pick(page, name, bytes);
  await arrived(page, heading);
}

/**
 * Makes a draft by going on with a draft file, and stays on its first page.
 * @param {Page} page
 * @param {Answers} answers
 * @returns {Promise<string>} what names the draft in an address
 */
export async function take_draft(page, answers) {
  await open_file(page, 'sample.charter.json', draft_file(answers), t('ui.file.draft'));
  await button(page, t('ui.file.take')).first().click();
  await arrived(page, t('ui.about.h1'));
  await saved(page);
  return new URL(page.url()).hash.replace(/^.*[?]/, '?');
}

/** What: the view that the page shows. @param {Page} page @returns {Promise<View>} */
export async function view_of(page) {
  return (await page.locator('html').getAttribute('data-look')) === 'plain' ? 'plain' : 'drawn';
}

/** @param {Page} page @param {View} view */
export async function show_view(page, view) {
  if ((await view_of(page)) !== view) await button(page, t(`ui.view.${view}`)).click();
  await expect(page.locator('html')).toHaveAttribute('data-look', view);
  await shown(page);
}

/** The pages of a draft. @param {string} draft @returns {Screen[]} */
export function draft_screens(draft) {
  /** @param {string} name @param {string} address @param {string} key @returns {Screen} */
  const at = (name, address, key) =>
    ({ name, go: (page) => go(page, `#/${address}${draft}`, t(key)) });
  return [
    at('about', 'about', 'ui.about.h1'),
    ...tools.map(({ id }) => at(id, `tool/${id}`, `tool.${id}`)),
    at('check', 'check', 'ui.check.h1'),
    at('sign', 'sign', 'ui.sign.h1'),
  ];
}

/** The pages that need no draft. @returns {Screen[]} */
export const other_screens = () => [
  ['#/', 'ui.home.h1'], ['#/open', 'ui.open.h1'], ['#/charter', 'ui.charter.h1'],
  ['#/computer', 'ui.computer.h1'], ['#/help', 'ui.help.h1'], ['#/look', 'ui.look.h1'],
  ['#/forms', 'ui.forms.h1'], ['#/nothing', 'ui.missing.h1'],
  ['#/about?draft=00000000', 'ui.no-draft.h1'],
].map(([address, key]) => ({ name: address, go: (page) => go(page, address, t(key)) }));

/** Signs, and opens what came of it; from the page that signs. @returns {Screen[]} */
function file_screens() {
  /** @type {Buffer} */
  let signed;
  /** @type {Buffer} */
  let draft;
  /** @param {string} name @param {() => Buffer} bytes @param {string} key @returns {Screen} */
  const opened = (name, bytes, key) =>
    ({ name, go: (page) => open_file(page, `${name}.charter.json`, bytes(), t(key)) });
  return [
    {
      name: 'sign, ready',
      go: async (page) => {
        draft = (await saved_file(page, () => draft_file_button(page).click())).bytes;
        const sign = () => button(page, t('ui.sign.sign.button')).click();
        signed = (await saved_file(page, sign)).bytes;
        await page.getByRole('heading', { name: t('ui.sign.ready.title') }).waitFor();
      },
    },
    opened('genuine', () => signed, 'ui.file.genuine-one'),
    opened('changed', () => with_payload_changed(signed, 300), 'open.changed.what'),
    opened('draft', () => draft, 'ui.file.draft'),
    opened('damaged', () => signed.subarray(0, 500), 'open.damaged.what'),
  ];
}

/**
 * From the start through every screen, or those of these names: of the files that come of signing,
 * none without 'sign' and 'sign, ready'.
 * @param {Page} page
 * @param {Answers} answers
 * @param {View} view
 * @param {(screen: string) => Promise<void>} look
 * @param {string[]} [names]
 */
export async function walk_screens(page, answers, view, look, names) {
  const draft = await take_draft(page, answers);
  await show_view(page, view);
  const all = [...draft_screens(draft), ...file_screens(), ...other_screens()];
  for (const screen of all.filter(({ name }) => names?.includes(name) ?? true)) {
    await screen.go(page);
    // The pointer is on nothing, so that nothing looks pointed at.
    await page.mouse.move(0, 0);
    await shown(page);
    await look(screen.name);
  }
}
