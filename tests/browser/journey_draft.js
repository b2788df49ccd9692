// @ts-check
// A draft that is all filled in, taken from a draft file, and each page by its address. Must not
// know what is looked at.

import { payload_members, short_answers } from './journey_answers.js';
import { tools } from './journey_charter.js';
import { pick } from './journey_files.js';
import { arrived, button, go, saved } from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./journey_answers.js').Answers} Answers */
/** @typedef {(page: Page) => Promise<void>} Go */
/** @typedef {{ name: string, go: Go }} Screen */

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

/** @param {Page} page @param {string} name @param {Buffer} bytes @param {string} heading */
export async function open_file(page, name, bytes, heading) {
  await go(page, '#/open', t('ui.open.h1'));
  await pick(page, `${name}.charter.json`, bytes);
  await arrived(page, heading);
}

/**
 * Makes a draft by going on with a draft file, and stays on its first page.
 * @param {Page} page
 * @param {Answers} answers
 * @returns {Promise<string>} what names the draft in an address
 */
export async function take_draft(page, answers) {
  await open_file(page, 'sample', draft_file(answers), t('ui.file.draft'));
  await button(page, t('ui.file.take')).first().click();
  await arrived(page, t('ui.about.h1'));
  await saved(page);
  return new URL(page.url()).hash.replace(/^.*[?]/, '?');
}

/** @param {string[][]} pages each its name, its address, its heading @param {typeof t} words
 * @returns {Screen[]} */
const screens = (pages, words) => pages.map(([name, address, heading]) =>
  ({ name, go: (page) => go(page, address, words(heading)) }));

/** The pages of a draft. @param {string} draft @param {typeof t} [words] that they are in */
export const draft_screens = (draft, words = t) => screens([
  ['about', `#/about${draft}`, 'ui.about.h1'],
  ...tools.map(({ id }) => [id, `#/tool/${id}${draft}`, `tool.${id}`]),
  ['check', `#/check${draft}`, 'ui.check.h1'],
  ['sign', `#/sign${draft}`, 'ui.sign.h1'],
], words);

/** The pages that need no draft. @param {typeof t} [words] that they are in */
export const other_screens = (words = t) => screens([
  ['#/', 'ui.home.h1'], ['#/open', 'ui.open.h1'], ['#/charter', 'ui.charter.h1'],
  ['#/computer', 'ui.computer.h1'], ['#/help', 'ui.help.h1'], ['#/look', 'ui.look.h1'],
  ['#/forms', 'ui.forms.h1'], ['#/nothing', 'ui.missing.h1'],
  ['#/about?draft=00000000', 'ui.no-draft.h1'],
].map(([address, heading]) => [address, address, heading]), words);
