// @ts-check
// Texts held to golden files: a difference fails and is shown line by line. scripts/golden writes
// them anew. What is another at each run is replaced by a sign. Must not know what a text is of.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { shown } from './journey_steps.js';
import { any } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */

const writing = process.env.CHARTER_GOLDEN === 'write';

// As the page itself changes a text a moment later, so long is waited for the one that is right.
const settling_ms = 2000;

/** What tests with goldens use: the same language, days and width everywhere. */
export const golden_settings = {
  locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 1280, height: 900 },
};

/** Before the page is loaded: its day is always the same one. @param {Page} page */
export const start_clock = (page) => page.clock.install({ time: '2026-11-22T14:30:00Z' });

/** @param {string[]} keys */
const one_of = (...keys) => `(?:${keys.map((key) => any(key).source.slice(1, -1)).join('|')})`;

const saving = one_of('ui.saved', 'ui.saving');

/** @type {[RegExp, string][]} */
const volatile = [
  // Which moment of saving a live region still holds is chance; the page says it elsewhere too.
  [new RegExp(`(^ *status [^:\\n]*): "${saving}"$`, 'gm'), '$1'],
  [new RegExp(`^status\\n${saving}\\nend of status$`, 'gm'), 'status'],
  [/\b\d\d:\d\d\b/g, '‹time›'],
  [/\bdraft=[0-9a-f]{8}\b/g, 'draft=‹draft›'],
  [/\d[\d,.]* kB/g, '‹size› kB'],
  [/\b(?:\d{5} ){5}\d{5}\b/g, '‹number›'],
  // So does the choice of it.
  [new RegExp(`^( *radio "${one_of('ui.look.view.plain', 'ui.look.view.drawn')}").*$`, 'gm'), '$1'],
  // The button's name says which view is not shown.
  [new RegExp(one_of('ui.view.plain', 'ui.view.drawn'), 'g'), '‹other view›'],
];

/** @param {string} text */
const steady = (text) =>
  volatile.reduce((so_far, [pattern, sign]) => so_far.replace(pattern, sign), text);

/**
 * What: the text that comes twice in a row, the page having had the time to change it.
 * @param {Page} page
 * @param {() => Promise<string>} read
 */
async function settled(page, read) {
  let last = '';
  let now = steady(await read());
  while (now !== last) {
    last = now;
    await shown(page);
    now = steady(await read());
  }
  return now;
}

/**
 * Holds what is read to tests/golden/<name>.txt, or writes it there. Goes on after a difference, so
 * that one run shows them all.
 * @param {Page} page
 * @param {string} name
 * @param {() => Promise<string>} read
 */
export async function expect_golden(page, name, read) {
  const path = fileURLToPath(new URL(`../golden/${name}.txt`, import.meta.url));
  if (writing) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await settled(page, read));
    return;
  }
  const golden = await readFile(path, 'utf8').catch(() => 'no such file\n');
  const message = `tests/golden/${name}.txt (when it should differ: scripts/golden)`;
  await expect.configure({ soft: true }).poll(() => settled(page, read),
    { message, timeout: settling_ms }).toBe(golden);
}
