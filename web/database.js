// @ts-check
// One attempt at each thing asked of IndexedDB: open, read all records, write one.
// Must not read a record, and never deletes or makes anew a database that does not open.

import { openDB } from 'idb';
import { Failure } from './failure.js';

/** @typedef {import('./fields.js').Bytes} Bytes */
/** @typedef {import('idb').IDBPDatabase} Database */
/** @typedef {{ key: string, bytes: Bytes }} StoredRecord */

const database_name = 'co-production-charter';
const database_version = 1;
const records = 'records';
// Longer than a slow disk takes, and short enough to save a file before closing the lid.
const silence_ms_max = 5000;

/**
 * What: `work`, given up after 5 s of silence. The timer lives only as long as the work does.
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function unless_silent(work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const silence = new Promise((_, reject) => {
    const give_up = () => reject(new DOMException('no answer', 'TimeoutError'));
    timer = setTimeout(give_up, silence_ms_max);
  });
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (silence)]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What: a connection to the database.
 * Errors: Failure 'store.later-version', 'store.blocked' (another tab holds an earlier version),
 * 'store.gone' (there is none, and none may be made); or throws what the browser said. Whatever
 * is there is left as it is.
 * @param {'create' | 'refuse'} when_absent
 * @returns {Promise<Database>}
 */
export async function open_database(when_absent) {
  let gone = false;
  /** @type {(failure: Failure) => void} */
  let refuse = () => {};
  const blocked = new Promise((_, reject) => (refuse = reject));
  const opening = openDB(database_name, database_version, {
    upgrade(database, _from, _to, transaction) {
      if (when_absent === 'create') {
        database.createObjectStore(records);
        return;
      }
      // An empty database in place of the one that has gone would take this record and call it
      // saved, without the ones before it.
      gone = true;
      transaction.done.catch(() => {}); // the request for opening fails with it, and says so
      transaction.abort();
    },
    blocked: () => refuse(new Failure('store.blocked', new DOMException('', 'BlockedError'))),
  });
  try {
    return await unless_silent(Promise.race([opening, /** @type {Promise<never>} */ (blocked)]));
  } catch (error) {
    // What opens after it was given up must not stand in the way of another tab.
    opening.then((database) => database.close(), () => {});
    if (gone) throw new Failure('store.gone', error);
    const later = error instanceof DOMException && error.name === 'VersionError';
    throw later ? new Failure('store.later-version', error) : error;
  }
}

/**
 * What: every record, by key. Errors: throws what the browser said.
 * @param {Database} database
 * @returns {Promise<StoredRecord[]>}
 */
export async function read_all(database) {
  const transaction = database.transaction(records, 'readonly');
  const { store, done } = transaction;
  const work = Promise.all([store.getAllKeys(), store.getAll(), done]);
  const [keys, values] = await unless_silent(work);
  // What is not bytes is no record of ours: the core finds it damaged rather than missing.
  return keys.map((key, at) => {
    const value = /** @type {unknown} */ (values[at]);
    const bytes = value instanceof Uint8Array ? /** @type {Bytes} */ (value) : new Uint8Array();
    return { key: String(key), bytes };
  });
}

/**
 * What: keeps a record and deletes others in one transaction; resolves once that is durable.
 * Errors: throws what the browser said; all of it or nothing was done, and which is not known.
 * Source: Indexed Database API 3.0, section 2.7.2 (durability hint).
 * @param {Database} database
 * @param {StoredRecord} record
 * @param {string[]} deleted keys
 */
export async function write(database, { key, bytes }, deleted) {
  const transaction = database.transaction(records, 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => {}); // seen below, except where put() throws before that
  try {
    const { store } = transaction;
    const requests = [store.put(bytes, key), ...deleted.map((old) => store.delete(old))];
    await unless_silent(Promise.all([...requests, transaction.done]));
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already, which is all that was wanted.
    }
    throw error;
  }
}
