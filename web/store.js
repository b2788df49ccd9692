// @ts-check
// The drafts' records: opaque bytes under text keys that the core chooses. Each change is tried
// twice, the second time on a database opened again, before it is called not saved.
// Must not read a record, nor touch IndexedDB other than through database.js.

import { open_database, read_all, write } from './database.js';
import { Failure } from './failure.js';

/** @typedef {import('./database.js').Database} Database */
/** @typedef {import('./database.js').StoredRecord} StoredRecord */

/** What: the store. Calls are done one after the other, in the order they were made. */
export function createStore() {
  /** @type {Database | null} */
  let opened = null;
  /** @type {Promise<unknown>} */
  let last_turn = Promise.resolve();

  /** @param {Database} database */
  function leave(database) {
    database.close();
    if (opened === database) opened = null;
  }

  /**
   * @template T
   * @param {'create' | 'refuse'} when_absent
   * @param {(database: Database) => Promise<T>} work
   */
  async function attempt(when_absent, work) {
    if (!opened) {
      const fresh = await open_database(when_absent);
      for (const end of ['versionchange', 'close']) fresh.addEventListener(end, () => leave(fresh));
      opened = fresh;
    }
    const database = opened;
    try {
      return await work(database);
    } catch (error) {
      leave(database);
      throw error;
    }
  }

  /**
   * What: `work` in its turn, and where it fails once more on a database opened again.
   * @template T
   * @param {string} code of the failure when both attempts failed
   * @param {'create' | 'refuse'} when_absent
   * @param {(database: Database) => Promise<T>} work
   * @returns {Promise<T>}
   */
  function in_turn(code, when_absent, work) {
    const turn = last_turn.then(async () => {
      try {
        return await attempt(when_absent, work);
      } catch (error) {
        if (error instanceof Failure) throw error; // final: trying again would say the same
      }
      try {
        return await attempt(when_absent, work);
      } catch (error) {
        throw error instanceof Failure ? error : new Failure(code, error);
      }
    });
    last_turn = turn.catch(() => {});
    return turn;
  }

  return {
    /**
     * What: every record, by key; makes the database where there is none yet.
     * Errors: Failure 'store.not-opened', 'store.blocked' (another tab holds an earlier version),
     * 'store.later-version'. The database is left as it is.
     */
    load: () => in_turn('store.not-opened', 'create', read_all),

    /**
     * What: keeps a record and deletes others, all or nothing; resolves once that is durable.
     * Errors: Failure 'store.not-saved', after which the record may still be there: append it
     * again with the same key and bytes. 'store.gone': the database was deleted meanwhile; load()
     * makes an empty one. 'store.blocked' and 'store.later-version' as for load.
     * @param {StoredRecord} record
     * @param {string[]} deleted keys; never the record's own
     */
    async append(record, deleted) {
      if (deleted.includes(record.key)) throw new TypeError('a record cannot replace itself');
      await in_turn('store.not-saved', 'refuse', (database) => write(database, record, deleted));
    },
  };
}
