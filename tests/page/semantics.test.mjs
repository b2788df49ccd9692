// @ts-check
// web/semantics.js in Chromium against the model of a document in C++: after each of a row of pages
// by chance the two are the same, in every element, attribute, state, place and text.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import config from '../../playwright.config.js';
import { decode_fields } from '../../web/fields.js';

/** @typedef {typeof import('./document.js').first_difference} FirstDifference */

/** @param {string} path from this folder */
const path_of = (path) => new URL(path, import.meta.url).pathname;

/** What: rows of pages, each as operations and documents in turn. */
function rows_of_pages() {
  const folder = mkdtempSync(join(tmpdir(), 'charter-pages-'));
  try {
    const file = join(folder, 'pages');
    execFileSync(path_of('../../build/native/tests/export_pages'), [file]);
    return decode_fields(new Uint8Array(readFileSync(file)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the document is what the model of it is, page after page', async () => {
  const rows = rows_of_pages();
  assert.ok(rows.length >= 30);
  const { outputFiles: [{ text }] } = await build({
    entryPoints: [path_of('document.js')], bundle: true, format: 'iife', globalName: 'side',
    write: false,
  });
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    const page = await browser.newPage();
    await page.evaluate(`${text}; globalThis.side = side; undefined;`);
    for (const [number, row] of rows.entries()) {
      const difference = await page.evaluate((base64) => {
        const side = Reflect.get(globalThis, 'side');
        return /** @type {FirstDifference} */ (side.first_difference)(base64);
      }, Buffer.from(row).toString('base64'));
      assert.deepEqual(difference?.is.split('\n'), difference?.wanted.split('\n'),
        `row ${number}, page ${difference?.page}`);
    }
  } finally {
    await browser.close();
  }
});
