// @ts-check
// Faults of IndexedDB, made inside a page by replacing methods of its prototypes. Each fault hits
// a number of times and then the real thing works again. Must not touch what is stored.

const real_transaction = IDBDatabase.prototype.transaction;
const real_put = IDBObjectStore.prototype.put;
const real_open = IDBFactory.prototype.open;

/** Where what was asked of IndexedDB is noted, in order. @type {string[]} */
export const seen = [];
let hung = 0;

/** How many transactions have been kept from ending since the page was loaded. */
export const hung_count = () => hung;

/** Notes opening, closing by the browser, and each transaction: mode, durability and end. */
export function watch() {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (
    /** @type {string} */ name,
    /** @type {number | undefined} */ version,
  ) {
    seen.push(`open ${version}`);
    return open.call(this, name, version);
  };
  const remove = IDBFactory.prototype.deleteDatabase;
  IDBFactory.prototype.deleteDatabase = function (/** @type {string} */ name) {
    seen.push('delete database');
    return remove.call(this, name);
  };
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (
    /** @type {string | string[]} */ stores,
    /** @type {IDBTransactionMode | undefined} */ mode,
    /** @type {IDBTransactionOptions | undefined} */ options,
  ) {
    const transaction = begin.call(this, stores, mode, options);
    seen.push(`${transaction.mode} ${transaction.durability}`);
    this.onclose = () => seen.push('close');
    for (const end of ['complete', 'abort']) {
      transaction.addEventListener(end, () => seen.push(end));
    }
    return transaction;
  };
}

/**
 * Every put succeeds and its transaction is then aborted, which leaves its error null.
 * @param {number} count
 */
export function abort_after_put(count) {
  change_put(count, (request, transaction) => {
    request.addEventListener('success', () => transaction.abort());
  });
}

/**
 * Every put succeeds and its transaction then never ends, until somebody aborts it.
 * @param {number} count
 */
export function never_end(count) {
  change_put(count, (request, transaction) => {
    hung += 1;
    const again = () => {
      transaction.objectStore('records').get('none').onsuccess = again;
    };
    request.addEventListener('success', again);
  });
}

/**
 * @param {number} count
 * @param {(request: IDBRequest, transaction: IDBTransaction) => void} change
 */
function change_put(count, change) {
  let left = count;
  IDBObjectStore.prototype.put = function (
    /** @type {unknown} */ value,
    /** @type {IDBValidKey | undefined} */ key,
  ) {
    const request = real_put.call(this, value, key);
    if (left-- > 0) change(request, this.transaction);
    return request;
  };
}

/**
 * Beginning a transaction that writes throws.
 * @param {number} count
 */
export function throw_transaction(count) {
  let left = count;
  IDBDatabase.prototype.transaction = function (
    /** @type {string | string[]} */ stores,
    /** @type {IDBTransactionMode | undefined} */ mode,
    /** @type {IDBTransactionOptions | undefined} */ options,
  ) {
    if (mode === 'readwrite' && left-- > 0) throw new DOMException('full disk', 'UnknownError');
    return real_transaction.call(this, stores, mode, options);
  };
}

/**
 * Opening a database throws.
 * @param {number} count
 */
export function throw_open(count) {
  let left = count;
  IDBFactory.prototype.open = function (
    /** @type {string} */ name,
    /** @type {number | undefined} */ version,
  ) {
    if (left-- > 0) throw new DOMException('Internal error opening backing store', 'UnknownError');
    return real_open.call(this, name, version);
  };
}

/**
 * Opening asks for this version in place of the one that was meant.
 * @param {number} version
 */
export function open_version(version) {
  IDBFactory.prototype.open = function (/** @type {string} */ name) {
    return real_open.call(this, name, version);
  };
}

/** How many timers are set and neither ended nor cleared; counted from the call of this. */
export function count_timers() {
  const real_set = globalThis.setTimeout;
  const real_clear = globalThis.clearTimeout;
  const running = new Set();
  Object.assign(globalThis, {
    /** @param {() => void} task @param {number} delay_ms */
    setTimeout(task, delay_ms) {
      const timer = real_set(() => {
        running.delete(timer);
        task();
      }, delay_ms);
      running.add(timer);
      return timer;
    },
    /** @param {number} timer */
    clearTimeout(timer) {
      running.delete(timer);
      real_clear(timer);
    },
  });
  return { running: () => running.size };
}
