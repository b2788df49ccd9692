// @ts-check
// The store beside other tabs, other versions of itself, and a browser that takes its database
// away: what it refuses it leaves alone, and it is in nobody's way.

import { expect, test } from './seam_page.js';
import { database, stored } from './seam_stored.js';

test('a later version is refused and left as it is', async ({ page, seam }) => {
  const later = { version: 2, value: 'of version 2', keys: ['later'] };
  expect(await page.evaluate(later_version, database)).toEqual(later);
  const ended = await seam.evaluate(({ createStore, error_name }) =>
    createStore()
      .load()
      .then(() => ['loaded'], (error) => [error.code, error_name(error)]),
  );
  expect(ended).toEqual(['store.later-version', 'VersionError']);
  expect(await page.evaluate(later_version, database)).toEqual(later);
});

test('another tab may bring a later version; appending then says so', async ({
  seam,
  context,
  address,
}) => {
  const store = await seam.evaluateHandle(async ({ createStore }) => {
    const store = createStore();
    await store.load();
    await store.append({ key: 'kept', bytes: new Uint8Array([1]) }, []);
    return store;
  });
  const other = await context.newPage();
  await other.goto(address);
  // Resolves only because the store leaves when it is told of the change of version.
  await other.evaluate(later_version, database);
  const code = await store.evaluate((store) =>
    store.append({ key: 'new', bytes: new Uint8Array([2]) }, []).then(() => '', ({ code }) => code),
  );
  expect(code).toBe('store.later-version');
  expect(await other.evaluate(later_version, database)).toMatchObject({ keys: ['kept', 'later'] });
});

test('a tab that holds an earlier version is reported', async ({ seam, context, address }) => {
  const other = await context.newPage();
  await other.goto(address);
  await other.evaluate(
    (name) =>
      new Promise((resolve) => {
        const request = indexedDB.open(name, 1);
        request.onupgradeneeded = () => request.result.createObjectStore('records');
        request.onsuccess = () => resolve(Object.assign(globalThis, { held: request.result }));
      }).then(() => {}),
    database,
  );
  const ended = await seam.evaluate(({ createStore, faults, error_name }) => {
    faults.open_version(2);
    return createStore()
      .load()
      .then(() => ['loaded'], (error) => [error.code, error_name(error)]);
  });
  expect(ended).toEqual(['store.blocked', 'BlockedError']);
});

for (const [what, vanish] of /** @type {const} */ ([
  ['deleted by another tab', delete_in_another_tab],
  ['cleared by the browser', clear_by_browser],
])) {
  test(`a database ${what} is not quietly begun anew`, async ({ page, seam, address }) => {
    const store = await seam.evaluateHandle(async ({ createStore }) => {
      const store = createStore();
      await store.load();
      await store.append({ key: 'one', bytes: new Uint8Array([1]) }, []);
      return store;
    });
    await vanish(page, address);
    const code = await store.evaluate((store) =>
      store
        .append({ key: 'two', bytes: new Uint8Array([2]) }, [])
        .then(() => '', ({ code }) => code),
    );
    expect(code).toBe('store.gone');
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    // Loading is the order that may begin anew.
    const keys = await store.evaluate(async (store) => {
      await store.load();
      await store.append({ key: 'three', bytes: new Uint8Array([3]) }, []);
      return (await store.load()).map(({ key }) => key);
    });
    expect(keys).toEqual(['three']);
  });
}

test('a connection closed by the browser leaves both attempts', async ({ page, seam, address }) => {
  const store = await seam.evaluateHandle(async ({ createStore, faults }) => {
    faults.watch();
    const store = createStore();
    await store.load();
    return store;
  });
  await clear_by_browser(page, address);
  await expect.poll(() => seam.evaluate(({ faults }) => faults.seen)).toContain('close');
  await seam.evaluate(({ faults }) => faults.throw_open(1));
  expect(await store.evaluate((store) => store.load())).toEqual([]);
});

test('silence while opening: not opened, and opened once the other tab is done', async ({
  page,
  seam,
  context,
  address,
}) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60_000);
  const other = await context.newPage();
  await other.goto(address);
  const busy = await other.evaluateHandle(async (name) => {
    // A tab that is busy with its upgrade, and keeps others waiting without a word.
    let busy = true;
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const records = request.result.createObjectStore('records');
      const again = () => {
        if (busy) records.get('none').onsuccess = again;
      };
      again();
    };
    request.onsuccess = () => request.result.close();
    await new Promise((resolve) => request.addEventListener('upgradeneeded', resolve));
    return { end: () => (busy = false) };
  }, database);

  const opens = () =>
    seam.evaluate(({ faults }) => faults.seen.filter((what) => what === 'open 1').length);
  const loaded = seam.evaluate(async ({ createStore, faults, error_name }) => {
    faults.watch();
    const store = createStore();
    return store.load().then(() => ['loaded'], (error) => [error.code, error_name(error)]);
  });
  await expect.poll(opens).toBe(1);
  await page.clock.runFor(5_000);
  await expect.poll(opens).toBe(2);
  await page.clock.runFor(5_000);
  expect(await loaded).toEqual(['store.not-opened', 'TimeoutError']);

  await busy.evaluate((tab) => tab.end());
  expect(await stored(seam)).toEqual({});
  // No connection is left over from what was given up: one would hold up this deletion.
  const deleted = await other.evaluate(
    (name) =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve('deleted');
        request.onblocked = () => resolve('blocked');
      }),
    database,
  );
  expect(deleted).toBe('deleted');
});

/**
 * Runs in a page: opens version 2, making it where it is not there yet, and tells what it holds.
 * @param {string} name
 */
function later_version(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 2);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      const is_new = !request.result.objectStoreNames.contains('records');
      if (is_new) request.result.createObjectStore('records');
      request.transaction?.objectStore('records').put('of version 2', 'later');
    };
    request.onsuccess = () => {
      const records = request.result.transaction('records').objectStore('records');
      const keys = records.getAllKeys();
      const value = records.get('later');
      value.onsuccess = () => {
        const { version } = request.result;
        request.result.close();
        resolve({ version, value: value.result, keys: keys.result });
      };
    };
  });
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
async function delete_in_another_tab(page, address) {
  const other = await page.context().newPage();
  await other.goto(address);
  await other.evaluate(
    (name) =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve;
      }).then(() => {}),
    database,
  );
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
async function clear_by_browser(page, address) {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(address).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}
