// @ts-check
// Files that ship with the page: fetched from beside it, whole. Must not know what is in them.

import { Failure } from './failure.js';

/** @typedef {import('./fields.js').Bytes} Bytes */

/**
 * What: the bytes of a file. Errors: throws Failure 'asset.not-loaded'.
 * @param {string} path beside the page
 * @returns {Promise<Bytes>}
 */
export async function fetch_bytes(path) {
  try {
    const response = await fetch(path);
    if (!response.ok) throw new RangeError(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new Failure('asset.not-loaded', error, path);
  }
}

/**
 * The browser writes with the same bytes as the drawing.
 * @param {string} family
 * @param {[Bytes, Bytes]} weights regular and bold
 */
async function add_face(family, [regular, bold]) {
  const faces = /** @type {const} */ ([[regular, '400'], [bold, '700']]);
  for (const [bytes, weight] of faces) {
    document.fonts.add(await new FontFace(family, bytes, { weight }).load());
  }
}

/**
 * What: a face's two weights, which the browser can write with from then on.
 * @param {string} family its name in the style sheets
 * @param {string} stem of its files
 * @returns {Promise<[Bytes, Bytes]>}
 */
export async function load_face(family, stem) {
  const weights = await Promise.all(
    [fetch_bytes(`fonts/${stem}regular.ttf`), fetch_bytes(`fonts/${stem}bold.ttf`)]);
  await add_face(family, weights);
  return weights;
}
