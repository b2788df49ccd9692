// @ts-check
// Files as other people's software sees them: jose and ajv, and nothing of ours; and ways in.

import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { EmbeddedJWK, generalVerify } from 'jose';
import { arrived, button, link, pointer } from './journey_steps.js';
import { t } from './journey_words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./journey_steps.js').Hand} Hand */
/** @typedef {{ name: string, bytes: Buffer }} Saved */

const schema = JSON.parse(await readFile(
  new URL('../../core/format/schema/assessment-1.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addSchema(schema);

/** @param {'payload' | ''} part empty for a file as a whole @param {unknown} value */
export function expect_valid(part, value) {
  const validate = ajv.getSchema(`${schema.$id}${part ? `#/$defs/${part}` : ''}`);
  if (!validate) throw new Error(`the schema has no ${part}`);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}

/**
 * What: the payload of a signed file, its one signature verified by jose with the key that it
 * embeds, both valid by the schema.
 * @param {Buffer} bytes
 */
export async function verified_payload(bytes) {
  const file = JSON.parse(bytes.toString('utf8'));
  expect_valid('', file);
  expect(file.signatures).toHaveLength(1);
  const { payload } = await generalVerify(file, EmbeddedJWK, { algorithms: ['ES256'] });
  const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  expect_valid('payload', value);
  return value;
}

/**
 * What: the file that comes of doing this.
 * @param {Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<Saved>}
 */
export async function saved_file(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Goes to the page that opens files. @param {Page} page @param {Hand} hand */
export async function go_to_open(page, hand = pointer) {
  await hand.press(link(page, t('ui.open.nav')).first());
  await arrived(page, t('ui.open.h1'));
}

/**
 * By the picker of the page that opens files, where one is.
 * @param {Page} page
 * @param {string} name
 * @param {Buffer} buffer
 * @param {Hand} hand
 */
export async function pick(page, name, buffer, hand = pointer) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    hand.press(button(page, t('ui.open.choose'))),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/**
 * Goes to the page that opens files, and picks one.
 * @param {Page} page
 * @param {string} name
 * @param {Buffer} buffer
 * @param {Hand} hand
 */
export async function open_by_picker(page, name, buffer, hand = pointer) {
  await go_to_open(page, hand);
  await pick(page, name, buffer, hand);
}

/**
 * By a drop, as the browser itself does it: trusted events, and refused where no one allows it.
 * @param {Page} page
 * @param {string} path of the file
 */
export async function open_by_drop(page, path) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
  await session.detach();
}

/** What a page says of an opened file. @param {Page} page @param {string} heading */
export async function expect_opened(page, heading) {
  const h1 = page.getByRole('heading', { level: 1, name: heading, exact: true });
  await expect(h1).toBeVisible();
}

const a_to_z = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What: a signed file with one letter of its decoded payload changed.
 * @param {Buffer} bytes
 * @param {number} from the first letter at or after this place is changed
 */
export function with_payload_changed(bytes, from) {
  const file = JSON.parse(bytes.toString('utf8'));
  const payload = Buffer.from(file.payload, 'base64url');
  let at = from;
  while (!a_to_z.includes(String.fromCharCode(payload[at]))) at += 1;
  payload[at] = payload[at] === 0x78 ? 0x79 : 0x78;
  return Buffer.from(JSON.stringify({ ...file, payload: payload.toString('base64url') }));
}
