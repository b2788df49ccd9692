// @ts-check
// A page as it comes out of the printer: other programs read the PDF that the browser makes. Must
// not know what is on it.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from './journey_page.js';

/** @typedef {import('@playwright/test').Page} Page */
/**
 * `letters`: the text without spaces, which lines and columns break. `picture`: the same for pages
 * that look the same.
 * @typedef {{ text: string, letters: string, sizes_pt: number[], colours: string[],
 *   picture: string }} Printed
 */

const run = promisify(execFile);
// What a PDF's sizes are told in: thirds of a point, in whole numbers.
const zoom = 3;

/**
 * What: the page as it is printed, with its grounds, which some browsers leave out.
 * @param {Page} page
 * @returns {Promise<Printed>}
 */
export async function printed(page) {
  const folder = await mkdtemp(join(tmpdir(), 'charter-print-'));
  try {
    const path = join(folder, 'page.pdf');
    await writeFile(path, await page.pdf({ format: 'A4', printBackground: true }));
    const { stdout: text } = await run('pdftotext', ['-raw', path, '-']);
    const { stdout: xml } = await run(
      'pdftohtml', ['-xml', '-stdout', '-i', '-zoom', String(zoom), path]);
    const { stdout: pixels } = await run('pdftoppm', ['-r', '30', path],
      { encoding: 'buffer', maxBuffer: 2 ** 28 });
    const fonts = [...xml.matchAll(/<fontspec [^>]*size="(\d+)"[^>]*color="#(\w+)"/g)];
    return {
      text,
      letters: text.replace(/\s/g, ''),
      sizes_pt: fonts.map(([, size]) => Number(size) / zoom),
      colours: fonts.map(([, , colour]) => colour),
      picture: createHash('sha256').update(pixels).digest('hex'),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {Printed} page */
export function expect_dark_letters({ colours }) {
  expect(colours.length).toBeGreaterThan(2);
  for (const ink of colours) {
    const brightest = Math.max(...(ink.match(/../g) ?? []).map((part) => parseInt(part, 16)));
    expect(brightest, ink).toBeLessThan(0x80);
  }
}
