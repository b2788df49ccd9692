// @ts-check
// The store in a real browser: what it calls saved is there afterwards, and what it calls failed
// harmed nothing. Faults are made inside the page by seam_faults.js.

import { expect, seam_in, test } from './seam_page.js';
import { database, stored } from './seam_stored.js';

/** @typedef {import('./seam_page.js').SeamHandle} SeamHandle */

/**
 * What: one append of the key 'new', in place of 'old', with a fault about; and how it ended.
 * Two records, 'kept' and 'old', are there before.
 * @param {SeamHandle} seam
 * @param {'abort_after_put' | 'never_end' | 'throw_transaction' | 'throw_open'} fault
 * @param {number} count how often the fault hits
 */
function append_with_fault(seam, fault, count) {
  return seam.evaluate(
    async ({ createStore, faults, error_name, Failure }, [fault, count]) => {
      const store = createStore();
      await store.load();
      await store.append({ key: 'kept', bytes: new Uint8Array([1]) }, []);
      await store.append({ key: 'old', bytes: new Uint8Array([2]) }, []);
      faults[fault](count);
      faults.watch();
      const ended = await store.append({ key: 'new', bytes: new Uint8Array([3]) }, ['old']).then(
        () => ['saved'],
        (error) => [error instanceof Failure ? error.code : '', error_name(error)],
      );
      return { ended, opened: faults.seen.filter((what) => what.startsWith('open')).length };
    },
    /** @type {const} */ ([fault, count]),
  );
}

const before = { kept: [1], old: [2] };
const after = { kept: [1], new: [3] };

test('what was appended is there after a reload, byte for byte', async ({ page, seam }) => {
  await seam.evaluate(async ({ createStore }) => {
    const store = createStore();
    await store.load();
    // A view of a larger buffer: only what it shows belongs to the record.
    const all = Uint8Array.from({ length: 258 }, (_, at) => at - 1);
    await store.append({ key: 'b', bytes: all.subarray(1, 257) }, []);
    await store.append({ key: 'a', bytes: new Uint8Array() }, []);
  });
  await page.reload();
  const bytes = Array.from({ length: 256 }, (_, at) => at);
  expect(await stored(await seam_in(page))).toEqual({ a: [], b: bytes });
});

test('a record and its deletions are one strict transaction', async ({ seam }) => {
  const seen = await seam.evaluate(async ({ createStore, faults }) => {
    const store = createStore();
    await store.load();
    await store.append({ key: 'one', bytes: new Uint8Array([1]) }, []);
    await store.append({ key: 'two', bytes: new Uint8Array([2]) }, []);
    faults.watch();
    await store.append({ key: 'three', bytes: new Uint8Array([3]) }, ['one', 'two', 'unknown']);
    return faults.seen;
  });
  // The transaction had ended, by 'complete', before the append was called done.
  expect(seen).toEqual(['readwrite strict', 'complete']);
  expect(await stored(seam)).toEqual({ three: [3] });
});

test('appends are done one after the other', async ({ seam }) => {
  const seen = await seam.evaluate(async ({ createStore, faults }) => {
    const store = createStore();
    await store.load();
    faults.watch();
    const bytes = new Uint8Array([1]);
    await Promise.all(['a', 'b', 'c'].map((key) => store.append({ key, bytes }, [])));
    return faults.seen;
  });
  const one = ['readwrite strict', 'complete'];
  expect(seen).toEqual([...one, ...one, ...one]);
});

test('an append that would delete its own record is refused', async ({ seam }) => {
  const ended = await seam.evaluate(async ({ createStore }) => {
    const store = createStore();
    await store.load();
    await store.append({ key: 'one', bytes: new Uint8Array([1]) }, []);
    return store
      .append({ key: 'one', bytes: new Uint8Array([2]) }, ['one'])
      .then(() => 'saved', (error) => error.name);
  });
  expect(ended).toBe('TypeError');
  expect(await stored(seam)).toEqual({ one: [1] });
});

/** @type {const} */ ([
  ['abort_after_put', 'AbortError'],
  ['throw_transaction', 'UnknownError'],
]).forEach(([fault, name]) => {
  test(`${fault} once: opened again, and saved`, async ({ seam }) => {
    const { ended, opened } = await append_with_fault(seam, fault, 1);
    expect(ended).toEqual(['saved']);
    expect(opened).toBe(1);
    expect(await stored(seam)).toEqual(after);
  });

  test(`${fault} twice: not saved, and nothing lost`, async ({ seam }) => {
    const { ended, opened } = await append_with_fault(seam, fault, 2);
    expect(ended).toEqual(['store.not-saved', name]);
    expect(opened).toBe(1);
    expect(await stored(seam)).toEqual(before);
  });
});

test('a database that does not open again: not saved, and nothing lost', async ({ seam }) => {
  const { ended } = await seam.evaluate(async ({ createStore, faults, Failure, error_name }) => {
    const store = createStore();
    await store.load();
    await store.append({ key: 'kept', bytes: new Uint8Array([1]) }, []);
    faults.abort_after_put(1);
    faults.throw_open(1);
    const ended = await store.append({ key: 'new', bytes: new Uint8Array([2]) }, []).then(
      () => ['saved'],
      (error) => [error instanceof Failure ? error.code : '', error_name(error)],
    );
    return { ended };
  });
  expect(ended).toEqual(['store.not-saved', 'UnknownError']);
  expect(await stored(seam)).toEqual({ kept: [1] });
});

test('after a failure the same record can be appended again', async ({ seam }) => {
  const ended = await seam.evaluate(async ({ createStore, faults }) => {
    const store = createStore();
    await store.load();
    faults.abort_after_put(2);
    const append = () =>
      store.append({ key: 'new', bytes: new Uint8Array([3]) }, []).then(
        () => 'saved',
        (error) => error.code,
      );
    return [await append(), await append(), await append()];
  });
  expect(ended).toEqual(['store.not-saved', 'saved', 'saved']);
  expect(await stored(seam)).toEqual({ new: [3] });
});

test('what cannot be cloned is not saved, and deletes nothing', async ({ seam }) => {
  const ended = await seam.evaluate(async ({ createStore, error_name }) => {
    const store = createStore();
    await store.load();
    await store.append({ key: 'old', bytes: new Uint8Array([2]) }, []);
    const bytes = /** @type {any} */ (() => {});
    return store
      .append({ key: 'new', bytes }, ['old'])
      .then(() => ['saved'], (error) => [error.code, error_name(error)]);
  });
  expect(ended).toEqual(['store.not-saved', 'DataCloneError']);
  expect(await stored(seam)).toEqual({ old: [2] });
});

test.describe('silence', () => {
  /** Time in the page stands still, but for what a test lets pass. */
  test.beforeEach(async ({ page }) => {
    await page.clock.install({ time: 0 });
  });

  for (const [count, expected] of /** @type {const} */ ([
    [1, ['saved']],
    [2, ['store.not-saved', 'TimeoutError']],
  ])) {
    test(`for 5 s, ${count} of 2 times: ${expected[0]}`, async ({ page, seam }) => {
      await page.clock.pauseAt(60_000);
      const hung = () => seam.evaluate(({ faults }) => faults.hung_count());
      const appended = append_with_fault(seam, 'never_end', count);
      await expect.poll(hung).toBe(1);
      await page.clock.runFor(4_999);
      expect(await hung()).toBe(1);
      await page.clock.runFor(1);
      if (count === 2) {
        await expect.poll(hung).toBe(2);
        await page.clock.runFor(5_000);
      }
      expect((await appended).ended).toEqual(expected);
      expect(await stored(seam)).toEqual(count === 1 ? after : before);
    });
  }
});

test('no timer is left when nothing is asked', async ({ seam }) => {
  const running = await seam.evaluate(async ({ createStore, faults }) => {
    const timers = faults.count_timers();
    const store = createStore();
    const idle_at_first = timers.running();
    const loading = store.load();
    await Promise.resolve();
    await loading;
    const idle_after_load = timers.running();
    const appending = store.append({ key: 'a', bytes: new Uint8Array([1]) }, []);
    faults.abort_after_put(1);
    await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(null))));
    const while_pending = timers.running();
    await appending;
    return { idle_at_first, idle_after_load, while_pending, idle_after_append: timers.running() };
  });
  expect(running.while_pending).toBe(1);
  expect(running).toMatchObject({ idle_at_first: 0, idle_after_load: 0, idle_after_append: 0 });
});

test('a database that does not open is left as it is', async ({ page, seam }) => {
  const result = await seam.evaluate(async ({ createStore, faults, error_name }) => {
    const store = createStore();
    await store.load();
    await store.append({ key: 'kept', bytes: new Uint8Array([1]) }, []);
    faults.throw_open(3);
    faults.watch();
    const load = () =>
      createStore()
        .load()
        .then((records) => records.length, (error) => [error.code, error_name(error)]);
    // Two attempts each: the first load fails, the second one finds the third fault, then none.
    return { loads: [await load(), await load()], seen: faults.seen };
  });
  expect(result.loads).toEqual([['store.not-opened', 'UnknownError'], 1]);
  expect(result.seen).not.toContain('delete database');
  await page.reload();
  expect(await stored(await seam_in(page))).toEqual({ kept: [1] });
});

test('what is not bytes comes out as a damaged record, not as none', async ({ page, seam }) => {
  await stored(seam);
  await page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const request = indexedDB.open(name, 1);
        request.onsuccess = () => {
          const transaction = request.result.transaction('records', 'readwrite');
          transaction.objectStore('records').put({ text: 'foreign' }, 'strange');
          transaction.oncomplete = () => {
            request.result.close();
            resolve(null);
          };
        };
      }),
    database,
  );
  expect(await stored(seam)).toEqual({ strange: [] });
});
