// @ts-check
// What each kind of order does: from fields to one call of a browser module, and back to fields.
// Must hold no browser API of its own, and no rule.

import { fetch_bytes, load_face } from './assets.js';
import { copy_text } from './clipboard.js';
import { from_text, to_text } from './fields.js';
import { pick_file, save_file } from './files.js';
import { kinds } from './host.js';
import { sha256, verify } from './keys.js';
import { estimate, persist } from './persistence.js';
import { print_page } from './print.js';
import { keep_settings } from './settings.js';

/** @typedef {import('./fields.js').Bytes} Bytes */

/**
 * What: the fields, when there are as many as this kind of order has.
 * Errors: throws TypeError otherwise; the C++ side and this one then disagree.
 * @param {Bytes[]} fields
 * @param {number} count
 */
function exactly(fields, count) {
  if (fields.length !== count) throw new TypeError(`${fields.length} fields, not ${count}`);
  return fields;
}

/** @param {boolean} value */
const flag = (value) => from_text(value ? '1' : '0');

/**
 * What: the table of handlers for createHost.
 * @param {object} parts
 * @param {ReturnType<typeof import('./store.js').createStore>} parts.store
 * @param {ReturnType<typeof import('./keys.js').createSigner>} parts.signer
 * @param {(address: string) => void} parts.go
 * @returns {Readonly<Record<number, import('./host.js').Handler>>}
 */
export function createHandlers({ store, signer, go }) {
  return Object.freeze({
    ...store_handlers(store),
    ...crypto_handlers(signer),
    ...look_handlers,
    ...page_handlers,
    async [kinds.go](fields) {
      const [address] = exactly(fields, 1);
      go(to_text(address));
      return [];
    },
  });
}

/**
 * @param {ReturnType<typeof import('./store.js').createStore>} store
 * @returns {Record<number, import('./host.js').Handler>}
 */
function store_handlers(store) {
  return {
    async [kinds.store_load](fields) {
      exactly(fields, 0);
      const stored = await store.load();
      return stored.flatMap(({ key, bytes }) => [from_text(key), bytes]);
    },
    async [kinds.store_append](fields) {
      const [key, bytes] = exactly(fields.slice(0, 2), 2);
      await store.append({ key: to_text(key), bytes }, fields.slice(2).map(to_text));
      return [];
    },
    async [kinds.store_persist](fields) {
      exactly(fields, 0);
      return [flag(await persist())];
    },
    async [kinds.store_estimate](fields) {
      exactly(fields, 0);
      const { usage_bytes, persisted } = await estimate();
      return [from_text(String(usage_bytes)), flag(persisted)];
    },
  };
}

/**
 * @param {ReturnType<typeof import('./keys.js').createSigner>} signer
 * @returns {Record<number, import('./host.js').Handler>}
 */
function crypto_handlers(signer) {
  return {
    async [kinds.crypto_make_key](fields) {
      exactly(fields, 0);
      const { x, y } = await signer.make_key();
      return [x, y];
    },
    async [kinds.crypto_sha256](fields) {
      const [bytes] = exactly(fields, 1);
      return [await sha256(bytes)];
    },
    async [kinds.crypto_sign](fields) {
      const [bytes] = exactly(fields, 1);
      return [await signer.sign(bytes)];
    },
    async [kinds.crypto_verify](fields) {
      const [x, y, bytes, signature] = exactly(fields, 4);
      return [flag(await verify({ x, y }, bytes, signature))];
    },
  };
}

/** @type {Record<number, import('./host.js').Handler>} */
const look_handlers = {
  async [kinds.settings_keep](fields) {
    const [text] = exactly(fields, 1);
    keep_settings(to_text(text));
    return [];
  },
  async [kinds.face_load](fields) {
    exactly(fields, 0);
    return load_face('OpenDyslexic', 'dyslexic-');
  },
  async [kinds.words_load](fields) {
    exactly(fields, 0);
    return [await fetch_bytes('catalogue/en-easier.json')];
  },
};

/** @type {Record<number, import('./host.js').Handler>} */
const page_handlers = {
  async [kinds.file_save](fields) {
    const [name, type, bytes] = exactly(fields, 3);
    save_file(to_text(name), to_text(type), bytes);
    return [];
  },
  async [kinds.file_pick](fields) {
    const [accept] = exactly(fields, 1);
    const picked = await pick_file(to_text(accept));
    return picked ? [from_text(picked.name), picked.bytes] : [];
  },
  async [kinds.clipboard_copy](fields) {
    const [text] = exactly(fields, 1);
    await copy_text(to_text(text));
    return [];
  },
  async [kinds.print](fields) {
    exactly(fields, 0);
    await print_page();
    return [];
  },
};
