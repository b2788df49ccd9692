// @ts-check
// Files out and in, the clipboard and print, each through the host as C++ orders them.

import { readFileSync } from 'node:fs';
import { answers, as_texts } from './seam_answers.js';
import { expect, seam_in, test } from './seam_page.js';

const file_bytes_max = 8 * 1024 * 1024;

/** @typedef {import('@playwright/test').Page} Page */

/**
 * What: the picker that opens meanwhile.
 * @param {Page} page
 * @param {import('./seam_page.js').SeamHandle} seam
 */
async function pick(page, seam) {
  const opening = page.waitForEvent('filechooser');
  const answered = answers(seam, [['file_pick', '.json,application/json']]);
  return { chooser: await opening, answered };
}

test('a file is offered with its name and every byte', async ({ page, seam }) => {
  const bytes = Array.from({ length: 256 }, (_, at) => at);
  for (let at = 0; at < 10; at += 1) {
    const downloading = page.waitForEvent('download');
    const rows = await answers(seam, [
      ['file_save', `sample ${at} বাংলা.charter.json`, 'application/json', [...bytes, at]],
    ]);
    expect(as_texts(rows)).toEqual([[0]]);
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`sample ${at} বাংলা.charter.json`);
    expect([...readFileSync(await download.path())]).toEqual([...bytes, at]);
  }
});

test('the address of a download is given up after eight others', async ({ seam }) => {
  const result = await seam.evaluate(({ save_file }) => {
    /** @type {string[]} */
    const made = [];
    /** @type {string[]} */
    const revoked = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      made.push(make(blob));
      return made[made.length - 1];
    };
    URL.revokeObjectURL = (address) => void revoked.push(address);
    const save = () => save_file('sample.json', 'application/json', new Uint8Array([1]));
    for (let at = 0; at < 8; at += 1) save();
    const revoked_after_eight = revoked.length;
    save();
    return { revoked_after_eight, revoked, first: made[0] };
  });
  expect(result.revoked_after_eight).toBe(0);
  expect(result.revoked).toEqual([result.first]);
});

test('a file that is chosen is read whole', async ({ page, seam }) => {
  const { chooser, answered } = await pick(page, seam);
  expect(chooser.isMultiple()).toBe(false);
  expect(await chooser.element().getAttribute('accept')).toBe('.json,application/json');
  const buffer = Buffer.from([0, 255, 10, 13]);
  await chooser.setFiles({ name: 'naïve বাংলা.json', mimeType: 'application/json', buffer });
  const [{ status, fields }] = await answered;
  expect(status).toBe(0);
  expect(Buffer.from(fields[0]).toString()).toBe('naïve বাংলা.json');
  expect(fields[1]).toEqual([...buffer]);
});

test('a picker that is cancelled is answered with nothing', async ({ page, seam }) => {
  const { chooser, answered } = await pick(page, seam);
  await chooser.element().evaluate((input) => input.dispatchEvent(new Event('cancel')));
  expect(as_texts(await answered)).toEqual([[0]]);
});

test('a second pick answers the first with nothing', async ({ page, seam }) => {
  const first = await pick(page, seam);
  const second = await pick(page, seam);
  expect(as_texts(await first.answered)).toEqual([[0]]);
  await second.chooser.setFiles({ name: 'a.json', mimeType: '', buffer: Buffer.from('{}') });
  expect(as_texts(await second.answered)).toEqual([[0, 'a.json', '{}']]);
});

test('a picker nobody asked for is refused', async ({ page, address }) => {
  // A script of the page itself, as opposed to one of the test, has no click to show.
  await page.addInitScript(() => {
    addEventListener('load', async () => {
      const { pick_file } = /** @type {import('./seam_page.js').Seam} */ (
        Reflect.get(globalThis, 'seam')
      );
      const ended = await pick_file('').then(() => 'picked', ({ name }) => name);
      Object.assign(globalThis, { ended });
    });
  });
  await page.goto(address);
  const ended = () => page.evaluate(() => Reflect.get(globalThis, 'ended'));
  await expect.poll(ended).toBe('NotAllowedError');
});

test('a file of 8 MiB is read, and one byte more is not', async ({ seam }) => {
  const result = await seam.evaluate(async ({ read_file, error_name }, bytes_max) => {
    const of_size = (/** @type {number} */ bytes) => new File([new Uint8Array(bytes)], 'sample');
    const largest = await read_file(of_size(bytes_max));
    const larger = of_size(bytes_max + 1);
    let read = false;
    larger.arrayBuffer = async () => {
      read = true;
      return new ArrayBuffer(0);
    };
    const refused = await read_file(larger).catch((error) => [error.code, error_name(error)]);
    const empty = await read_file(of_size(0));
    const gone = of_size(1);
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    const unreadable = await read_file(gone).catch((error) => [error.code, error_name(error)]);
    const lengths = [largest.bytes.length, empty.bytes.length];
    return { lengths, refused, read, unreadable };
  }, file_bytes_max);
  expect(result).toEqual({
    lengths: [file_bytes_max, 0],
    refused: ['file.too-large', 'RangeError'],
    read: false,
    unreadable: ['file.refused', 'NotReadableError'],
  });
});

test('text goes to the clipboard as it is', async ({ page, context, seam }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = 'naïve বাংলা 🙂\nsecond line';
  expect(as_texts(await answers(seam, [['clipboard_copy', text]]))).toEqual([[0]]);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('a clipboard that refuses, or is not there, is said', async ({ page, seam }) => {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  const refused = await answers(seam, [['clipboard_copy', 'text']]);
  expect(as_texts(refused)).toEqual([[1, 'clipboard.refused', 'NotAllowedError']]);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const missing = await answers(seam, [['clipboard_copy', 'text']]);
  expect(as_texts(missing)).toEqual([[1, 'clipboard.refused', 'TypeError']]);
});

test('printing begins after the order has returned', async ({ page, seam }) => {
  const calls = await seam.evaluate(async (seam) => {
    /** @type {string[]} */
    const calls = [];
    window.print = () => void calls.push('print');
    const { module, deliveries } = seam.createFakeModule();
    const parts = { store: seam.createStore(), signer: seam.createSigner(), go: () => {} };
    const handlers = seam.createHandlers(parts);
    const host = seam.createHost({ module, heap: seam.createHeap(module), handlers });
    host.request(1, seam.kinds.print, 0, 0);
    calls.push('returned');
    while (deliveries.length === 0) await new Promise((next) => setTimeout(next));
    return [...calls, deliveries[0].status];
  });
  expect(calls).toEqual(['returned', 'print', 0]);
  await page.evaluate(() => {
    window.print = () => {
      throw new DOMException('', 'NotAllowedError');
    };
  });
  const refused = await answers(await seam_in(page), [['print']]);
  expect(as_texts(refused)).toEqual([[1, 'print.refused', 'NotAllowedError']]);
});
