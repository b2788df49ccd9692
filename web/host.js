// @ts-check
// Routes what the wasm side orders to its handler, and answers each order exactly once.
// Must not know what a handler does, nor answer before the order has returned.

import { error_name, Failure } from './failure.js';
import { decode_fields, encode_fields, from_text } from './fields.js';

/** @typedef {import('./fields.js').Bytes} Bytes */
/** @typedef {import('./heap.js').Heap} Heap */
/** @typedef {import('./heap.js').CharterModule} CharterModule */

/**
 * Does one order. It is called inside the click that led to it, so that a file picker or the
 * clipboard still count as asked for by the person; whatever it throws is answered as failed.
 * @typedef {(fields: Bytes[]) => Promise<Bytes[]>} Handler
 */

/** What can be ordered. The numbers are part of the seam and mirrored in C++: add, never change. */
export const kinds = Object.freeze({
  store_load: 1,
  store_append: 2,
  crypto_make_key: 3,
  crypto_sha256: 4,
  crypto_sign: 5,
  crypto_verify: 6,
  file_save: 7,
  file_pick: 8,
  clipboard_copy: 9,
  print: 10,
  store_persist: 11,
  store_estimate: 12,
  go: 13,
  settings_keep: 14,
  face_load: 15,
  words_load: 16,
});

/** The code of a failure that brings none of its own. @type {Record<number, string>} */
const failure_codes = Object.freeze({
  [kinds.store_load]: 'store.not-opened',
  [kinds.store_append]: 'store.not-saved',
  [kinds.crypto_make_key]: 'crypto.failed',
  [kinds.crypto_sha256]: 'crypto.failed',
  [kinds.crypto_sign]: 'crypto.failed',
  [kinds.crypto_verify]: 'crypto.failed',
  [kinds.file_save]: 'file.refused',
  [kinds.file_pick]: 'file.refused',
  [kinds.clipboard_copy]: 'clipboard.refused',
  [kinds.print]: 'print.refused',
  [kinds.store_persist]: 'store.not-persistent',
  [kinds.store_estimate]: 'store.not-persistent',
  [kinds.go]: 'address.refused',
  [kinds.settings_keep]: 'settings.not-kept',
  [kinds.face_load]: 'asset.not-loaded',
  [kinds.words_load]: 'asset.not-loaded',
});

const status_done = 0;
const status_failed = 1;

/**
 * @param {unknown} error
 * @param {number} kind
 * @returns {Bytes[]} a stable code, the browser's name for the error, and perhaps what it was about
 */
function failed_fields(error, kind) {
  const fallback = failure_codes[kind] ?? 'request.unknown';
  const [code, about] = error instanceof Failure ? [error.code, error.about] : [fallback, ''];
  return [code, error_name(error), ...(about ? [about] : [])].map(from_text);
}

/**
 * What: the host of one wasm module.
 * @param {object} parts
 * @param {Pick<CharterModule, '_charter_deliver'>} parts.module
 * @param {Heap} parts.heap
 * @param {Readonly<Record<number, Handler>>} parts.handlers by kind
 */
export function createHost({ module, heap, handlers }) {
  /**
   * @param {number} id
   * @param {number} status
   * @param {Bytes[]} fields
   */
  function deliver(id, status, fields) {
    heap.with_copy_in(encode_fields(fields), (ptr, len) => {
      module._charter_deliver(id, status, ptr, len);
    });
  }

  /**
   * @param {number} kind
   * @param {Bytes} payload
   */
  async function run(kind, payload) {
    const handler = handlers[kind];
    if (!handler) throw new Failure('request.unknown', new TypeError(`kind ${kind}`));
    return handler(decode_fields(payload));
  }

  /**
   * @param {number} id
   * @param {number} kind
   * @param {Bytes} payload
   */
  async function answer(id, kind, payload) {
    let status = status_done;
    let fields;
    try {
      fields = await run(kind, payload);
    } catch (error) {
      status = status_failed;
      fields = failed_fields(error, kind);
    }
    try {
      deliver(id, status, fields);
    } catch (error) {
      // Only this failure comes before the answer was given; any other is a fault to be seen.
      if (!(error instanceof Failure && error.code === 'memory.full')) throw error;
      deliver(id, status_failed, failed_fields(error, kind));
    }
  }

  return {
    /**
     * What: takes one order from C++ (the import `charter_request`) and returns at once.
     * Out: later, exactly one call of `_charter_deliver` with this id: status 0 and the handler's
     * fields, or status 1 and two or three: a stable code, the browser's name for the error, and
     * perhaps what it was about.
     * @param {number} id of the request, chosen by C++
     * @param {number} kind one of `kinds`
     * @param {number} ptr address of the payload, in bytes; copied before this returns
     * @param {number} len of the payload, in bytes
     */
    request(id, kind, ptr, len) {
      void answer(id >>> 0, kind >>> 0, heap.copy_out(ptr, len));
    },
  };
}
