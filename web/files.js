// @ts-check
// Files out as downloads, files in by the browser's picker or a drop.
// Must not look into a file, nor remember one.

import { Failure } from './failure.js';

/** @typedef {import('./fields.js').Bytes} Bytes */
/** @typedef {{ name: string, bytes: Bytes }} ReadFile */

// As limits::file_bytes_max in core/base/limits.hpp.
const file_bytes_max = 8 * 1024 * 1024;
// Some browsers read a download's bytes late, so its address is kept until others have followed.
const addresses_max = 8;

/** @type {string[]} */
const addresses = [];
/** Answers the pick that is open, for browsers that do not tell of a cancelled one. */
let end_pick = () => {};

/**
 * What: offers these bytes as a download. Whether the person keeps it, no browser tells.
 * @param {string} name
 * @param {string} type media type
 * @param {Bytes} bytes
 */
export function save_file(name, type, bytes) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  addresses.push(link.href);
  if (addresses.length > addresses_max) URL.revokeObjectURL(addresses.shift() ?? '');
}

/**
 * What: the name and bytes of a file that was chosen or dropped.
 * Limits: 8 MiB. Errors: Failure 'file.too-large', before anything is read; 'file.refused' when
 * the browser cannot read it.
 * @param {File} file
 * @returns {Promise<ReadFile>}
 */
export async function read_file(file) {
  if (file.size > file_bytes_max) {
    throw new Failure('file.too-large', new RangeError('over 8 MiB'), file.name);
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    throw new Failure('file.refused', error);
  }
}

/**
 * What: lets the person choose a file, and reads it. Call it inside a click.
 * Errors: throws NotAllowedError outside of one; as read_file.
 * @param {string} accept endings or media types, with commas; empty for any file
 * @returns {Promise<ReadFile | null>} null when nothing was chosen: the picker was cancelled, or
 *   another pick began, as happens where the browser does not tell of the first one's end
 */
export async function pick_file(accept) {
  end_pick();
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  /** @type {Promise<File | null>} */
  const chosen = new Promise((resolve) => {
    end_pick = () => resolve(null);
    input.addEventListener('change', () => resolve(input.files?.item(0) ?? null));
    input.addEventListener('cancel', end_pick);
  });
  // click() would do nothing at all where the browser refuses; this throws.
  input.showPicker();
  const file = await chosen;
  return file && read_file(file);
}
