// @ts-check
// Takes the pictures in docs/screens of every screen, with sample data that says it is sample.
// Needs dist/ to be built. Usage: node scripts/screens.mjs [FOLDER]
// A picture is <screen>-<width>.png, or <screen>-plain.png in the plain view.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  drawn, go_to, open_file, shown, take_draft, with_browser,
} from '../tests/support/browser.mjs';
import { with_palette } from './palette.mjs';
import { root } from './shared.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const folder = resolve(process.argv[2] ?? join(root, 'docs/screens'));
const now = '2026-11-22T14:30:00Z';
const at = '2026-11-22T14:05:00.000+00:00';
const wide = { width: 1280, height: 900 };
const sizes = [{ width: 360, height: 740 }, { width: 700, height: 900 }, wide];

const sample = {
  format: 'city-hackney-co-production-charter-draft',
  version: 1,
  draft: true,
  payload: {
    format: 'city-hackney-co-production-charter',
    version: 1,
    id: '5a'.repeat(16),
    kind: 'own',
    edition: { charter: '2021', wording: 'en-plain-1' },
    project: {
      id: '5b'.repeat(16),
      name: 'Sample: falls clinic',
      organisations: 'Sample clinic, sample residents’ group',
      about: 'Sample text: how people come to the clinic, and what they are told after a fall.',
      length: 'longer-term',
    },
    round: {
      id: '5c'.repeat(16), occasion: 'review', date: '2026-11-22', next_review: '2027-05-22',
    },
    answered_by: { name: 'S. (sample)', roles: ['resident', 'carer'], helped_by: 'nobody' },
    people: [{ role: 'resident', count: 4 }, { role: 'health-or-care-staff', count: 3 }],
    needs: { coded: ['easier-words', 'large-print', 'breaks'] },
    answers: {
      'guide.read': 'yes',
      'scale.co-production': 'no',
      'scale.co-design': 'yes',
      'scale.public-involvement': 'yes',
      'scale.criteria': 'Sample text: residents and staff plan each change to the clinic together.',
      'sharing.papers-week-ahead': 'yes',
      'sharing.papers-week-ahead.who': 'Sample: the clinic’s office',
      'sharing.papers-week-ahead.note': 'Sample text: it was so for the last four meetings.',
      'sharing.simplified-papers': 'no',
      'sharing.simplified-papers.who': 'Sample: the project lead',
      'sharing.easy-read': 'not-sure',
      'sharing.simple-language': 'yes',
      'sharing.simple-language.who': 'Sample: whoever writes the papers',
      'reward.financial': 'no',
      'reward.financial.reason': 'Sample text: there is no budget for it this year.',
      'reward.voucher': 'yes',
      'access.guides-read': 'yes',
      'voice.recruitment': 'Sample text: by posters in the clinic and by word of mouth.',
      'feedback.minutes': 'yes',
    },
    created_at: at,
    changed_at: at,
  },
};
const sample_file = {
  name: 'sample-draft.charter.json', bytes: Buffer.from(JSON.stringify(sample)),
};

/** @param {Page} page @param {string} name */
async function picture(page, name) {
  await page.evaluate('scrollTo(0, 0)');
  await page.mouse.move(0, 0);  // on nothing, so that nothing looks pointed at
  await shown(page);
  await writeFile(join(folder, `${name}.png`), with_palette(await page.screenshot()));
}

/** One screen in every size and both views. @param {Page} page @param {string} screen */
async function pictures(page, screen) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    // The drawing follows the window a frame or two later.
    await page.locator(`#canvas[style*="width: ${size.width}px"]`).waitFor();
    await picture(page, `${screen}-${size.width}`);
  }
  await page.getByRole('button', { name: 'Plain view' }).click();
  await picture(page, `${screen}-plain`);
  await page.getByRole('button', { name: 'Drawn view' }).click();
  await drawn(page);
}

/**
 * Signs the draft that is shown.
 * @param {Page} page
 * @returns {Promise<{ name: string, bytes: Buffer }>}
 */
async function sign(page) {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Sign and save the file' }).click();
  const download = await downloading;
  await page.getByRole('heading', { name: 'Your signed file is ready' }).waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/**
 * A page as somebody has set it on Text and colours, and as it was again.
 * @param {Page} page
 * @param {string} to
 * @param {[name: string, choice: string][]} choices
 */
async function settings(page, to, choices) {
  for (const [name, choice] of choices) {
    await go_to(page, '#/look');
    await page.getByRole('radio', { name: choice, exact: true }).check();
    await go_to(page, to);
    await picture(page, name);
    await go_to(page, '#/look');
    await page.getByRole('button', { name: 'Put everything back as it was' }).click();
  }
}

await mkdir(folder, { recursive: true });
await with_browser(async (browser, address) => {
  const page = await browser.newPage({ viewport: wide, locale: 'en-GB', timezoneId: 'UTC' });
  await page.clock.setFixedTime(now);
  await page.goto(address);
  await drawn(page);
  const draft = await take_draft(page, sample_file);
  for (const [screen, to] of [
    ['home', '#/'], ['about', `#/about?draft=${draft}`], ['tool', `#/tool/sharing?draft=${draft}`],
    ['check', `#/check?draft=${draft}`], ['charter', '#/charter'], ['computer', '#/computer'],
    ['look', '#/look'], ['forms', '#/forms'], ['help', '#/help'],
  ]) {
    await go_to(page, to);
    await pictures(page, screen);
  }
  await page.setViewportSize(wide);
  await settings(page, `#/tool/sharing?draft=${draft}`, [
    ['tool-dark', 'Dark'], ['tool-cream', 'Cream'], ['tool-black-on-white', 'Black on white'],
    ['tool-yellow-on-black', 'White and yellow on black'], ['tool-easier', 'Easier words'],
    ['tool-200', '200 %'], ['tool-dyslexic', 'OpenDyslexic'],
  ]);
  await go_to(page, '#/computer');
  await page.getByRole('button', { name: /^Delete this draft/ }).click();
  await picture(page, 'dialog');
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await go_to(page, `#/sign?draft=${draft}`);
  const signed = await sign(page);
  await pictures(page, 'sign');
  await open_file(page, signed);
  await pictures(page, 'file');
});
