// @ts-check
// The seam between wasm and the page: fields, memory, and one answer for each order, whatever
// happens. The wasm side is seam_module.js.

import { createHash } from 'node:crypto';
import { answers, as_texts } from './seam_answers.js';
import { expect, test } from './seam_page.js';

/** @typedef {import('./seam_page.js').SeamHandle} SeamHandle */

test('fields survive the way out and back', async ({ seam }) => {
  const result = await seam.evaluate(({ encode_fields, decode_fields }) => {
    const there = (/** @type {number[][]} */ fields) =>
      encode_fields(fields.map((field) => Uint8Array.from(field)));
    const back = (/** @type {number[][]} */ fields) =>
      decode_fields(there(fields)).map((field) => [...field]);
    const long = Array.from({ length: 70_000 }, (_, at) => at % 251);
    const inner = new Uint8Array([9, 9, ...there([[1, 2]]), 9]).subarray(2, 8);
    const [copy] = decode_fields(inner);
    return {
      bytes: [...there([[7, 8], []])],
      none: back([]),
      empty: back([[], []]),
      long: JSON.stringify(back([long])) === JSON.stringify([long]),
      from_view: [...copy],
      copy_alone: copy.buffer.byteLength,
    };
  });
  expect(result).toEqual({
    bytes: [2, 0, 0, 0, 7, 8, 0, 0, 0, 0],
    none: [],
    empty: [[], []],
    long: true,
    from_view: [1, 2],
    copy_alone: 2,
  });
});

test('fields that do not add up are refused', async ({ seam }) => {
  const ended = await seam.evaluate(({ decode_fields }) =>
    [[1, 0, 0], [2, 0, 0, 0, 7], [255, 255, 255, 255, 7], [1, 0, 0, 0, 7, 1]].map((bytes) => {
      try {
        return decode_fields(Uint8Array.from(bytes)).length;
      } catch (error) {
        return error instanceof RangeError ? 'RangeError' : error;
      }
    }),
  );
  expect(ended).toEqual(Array(4).fill('RangeError'));
});

test('text is UTF-8, and nothing else', async ({ seam }) => {
  const result = await seam.evaluate(({ from_text, to_text }) => {
    const refused = (/** @type {number[]} */ bytes) => {
      try {
        return to_text(Uint8Array.from(bytes));
      } catch (error) {
        return error instanceof TypeError ? 'TypeError' : error;
      }
    };
    return {
      back: to_text(from_text('\ufeffnaïve বাংলা 🙂\0')),
      half_pair: [...from_text('\ud83d')],
      bad: [refused([0xff]), refused([0xc0, 0x80]), refused([0xed, 0xa0, 0x80])],
    };
  });
  expect(result).toEqual({
    back: '\ufeffnaïve বাংলা 🙂\0',
    half_pair: [0xef, 0xbf, 0xbd],
    bad: Array(3).fill('TypeError'),
  });
});

test('the heap copies, also when the memory grows', async ({ seam }) => {
  const result = await seam.evaluate(({ createHeap, createFakeModule, Failure }) => {
    const { module, taken_count, place, refuse_memory } = createFakeModule();
    const heap = createHeap(module);
    const { ptr, len } = place(new Uint8Array([1, 2, 3]));
    const copy = heap.copy_out(ptr, len);
    /** @type {number[]} */
    let seen = [];
    let held = -1;
    heap.with_copy_in(new Uint8Array([4, 5]), (at, length) => {
      held = taken_count();
      module._malloc(1); // grows the memory, and so puts another buffer in the old one's place
      seen = [...heap.copy_out(at, length)];
    });
    module.HEAPU8.fill(0);
    /** @param {() => void} act */
    const thrown = (act) => {
      try {
        act();
        return '';
      } catch (error) {
        return error instanceof Failure ? error.code : /** @type {Error} */ (error).name;
      }
    };
    const in_use = taken_count();
    const throwing = thrown(() => heap.with_copy_in(new Uint8Array(1), () => JSON.parse('')));
    const after_throwing = taken_count();
    refuse_memory(1);
    const size = module.HEAPU8.length;
    return {
      copy: [...copy],
      seen,
      held,
      freed: in_use,
      throwing,
      freed_after_throwing: after_throwing - in_use,
      empty: heap.copy_out(0, 0).length,
      last_byte: heap.copy_out(size - 1, 1).length,
      past_the_end: thrown(() => heap.copy_out(size - 1, 2)),
      signed_address: thrown(() => heap.copy_out(-1, 1)),
      no_memory: thrown(() => heap.with_copy_in(new Uint8Array(), () => {})),
    };
  });
  expect(result).toEqual({
    copy: [1, 2, 3],
    seen: [4, 5],
    held: 1,
    freed: 1, // the test's own malloc
    throwing: 'SyntaxError',
    freed_after_throwing: 0,
    empty: 0,
    last_byte: 1,
    past_the_end: 'RangeError',
    signed_address: 'RangeError',
    no_memory: 'memory.full',
  });
});

/**
 * What: what was delivered for one order of each of these kinds, given these handlers, after all
 * of them have been answered and the page has had time to answer one twice.
 * @param {SeamHandle} seam
 * @param {(seam: import('./seam_page.js').Seam) => Record<number, any>} make_handlers
 */
async function orders(seam, make_handlers) {
  const handlers = await seam.evaluateHandle(make_handlers);
  return seam.evaluate(
    async (seam, handlers) => {
      const { createHost, createHeap, encode_fields, decode_fields, to_text } = seam;
      const { module, deliveries, place } = seam.createFakeModule();
      const host = createHost({ module, heap: createHeap(module), handlers });
      const kinds = Object.keys(handlers).map(Number);
      for (const kind of [...kinds, 4_000_000_000]) {
        const { ptr, len } = place(encode_fields([Uint8Array.from([kind])]));
        host.request(kind + 100, kind, ptr, len);
        module.HEAPU8.fill(0xee, ptr, ptr + len); // C++ uses its memory again at once
      }
      const at_once = deliveries.length;
      const answered = () => deliveries.length > kinds.length;
      while (!answered()) await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => setTimeout(resolve));
      const texts = deliveries.map(({ id, status, bytes }) => [
        id,
        status,
        ...decode_fields(Uint8Array.from(bytes)).map(to_text),
      ]);
      return { at_once, texts: texts.sort(([a], [b]) => Number(a) - Number(b)) };
    },
    handlers,
  );
}

test('each order is answered once, later, whatever its handler does', async ({ seam }) => {
  const { at_once, texts } = await orders(seam, ({ Failure, from_text }) => ({
    1: async () => [from_text('a'), from_text('')],
    2: async (/** @type {Uint8Array[]} */ fields) => [from_text(`got ${fields[0][0]}`)],
    3: () => {
      throw new TypeError('at once');
    },
    4: () => Promise.reject(new DOMException('', 'OperationError')),
    5: async () => {
      throw new Failure('some.code', new DOMException('', 'QuotaExceededError'));
    },
    6: async () => {
      throw 'no error at all';
    },
    7: () => new Promise((resolve) => setTimeout(() => resolve([]), 1)),
  }));
  expect(at_once).toBe(0);
  expect(texts).toEqual([
    [101, 0, 'a', ''],
    [102, 0, 'got 2'],
    [103, 1, 'crypto.failed', 'TypeError'],
    [104, 1, 'crypto.failed', 'OperationError'],
    [105, 1, 'some.code', 'QuotaExceededError'],
    [106, 1, 'crypto.failed', 'Error'],
    [107, 0],
    [4_000_000_100, 1, 'request.unknown', 'TypeError'],
  ]);
});

test('numbers of wasm may arrive as negative', async ({ seam }) => {
  const delivered = await seam.evaluate(async ({ createFakeModule, createHeap, createHost }) => {
    const { module, deliveries } = createFakeModule();
    const host = createHost({ module, heap: createHeap(module), handlers: { 1: async () => [] } });
    host.request(-1, 1, 0, 0);
    while (deliveries.length === 0) await new Promise((next) => setTimeout(next));
    return deliveries;
  });
  expect(delivered).toEqual([{ id: 0xffffffff, status: 0, bytes: [] }]);
});

test('an answer for which there is no memory is answered as failed', async ({ seam }) => {
  const result = await seam.evaluate(
    async ({ createFakeModule, createHeap, createHost, decode_fields, to_text }) => {
      const { module, deliveries, refuse_memory, taken_count } = createFakeModule();
      const handlers = { 1: async () => [new Uint8Array(100)] };
      const host = createHost({ module, heap: createHeap(module), handlers });
      refuse_memory(1);
      host.request(1, 1, 0, 0);
      while (deliveries.length === 0) await new Promise((next) => setTimeout(next));
      await new Promise((resolve) => setTimeout(resolve));
      const texts = deliveries.map(({ status, bytes }) => [
        status,
        ...decode_fields(Uint8Array.from(bytes)).map(to_text),
      ]);
      return { texts, left: taken_count() };
    },
  );
  expect(result).toEqual({ texts: [[1, 'memory.full', 'RangeError']], left: 0 });
});

test('a module that fails while taking an answer is not answered again', async ({
  seam,
  page_errors,
}) => {
  const calls = await seam.evaluate(async ({ createFakeModule, createHeap, createHost }) => {
    const { module } = createFakeModule();
    let calls = 0;
    module._charter_deliver = () => {
      calls += 1;
      throw new Error('trap');
    };
    const host = createHost({ module, heap: createHeap(module), handlers: { 1: async () => [] } });
    host.request(1, 1, 0, 0);
    await new Promise((resolve) => setTimeout(resolve));
    return calls;
  });
  expect(calls).toBe(1);
  await expect.poll(() => page_errors.join()).toContain('trap');
  page_errors.length = 0;
});

test('the store through the host', async ({ seam }) => {
  const rows = await answers(seam, [
    ['store_load'],
    ['store_append', 'one', 'first'],
    ['store_append', 'two', 'second', 'one'],
    ['store_load'],
    ['store_append', 'three'],
    ['store_load', 'too much'],
  ]);
  expect(as_texts(rows)).toEqual([
    [0],
    [0],
    [0],
    [0, 'two', 'second'],
    [1, 'store.not-saved', 'TypeError'],
    [1, 'store.not-opened', 'TypeError'],
  ]);
});

test('an append that is aborted without a reason fails once', async ({ seam }) => {
  await seam.evaluate(({ faults }) => faults.abort_after_put(2));
  const rows = await answers(seam, [
    ['store_load'],
    ['store_append', 'one', 'first'],
    ['store_append', 'one', 'first'],
    ['store_load'],
  ]);
  expect(as_texts(rows)).toEqual([
    [0],
    [1, 'store.not-saved', 'AbortError'],
    [0],
    [0, 'one', 'first'],
  ]);
});

test('how firmly things are kept', async ({ seam }) => {
  const rows = await answers(seam, [['store_persist'], ['store_estimate']]);
  const [[status, persisted], [also, usage, still]] = as_texts(rows);
  expect([status, also]).toEqual([0, 0]);
  expect(persisted).toMatch(/^[01]$/);
  expect(usage).toMatch(/^[0-9]+$/);
  expect(still).toBe(persisted);
});

test('keys and digests through the host', async ({ seam }) => {
  const rows = await answers(seam, [
    ['crypto_make_key'],
    ['crypto_sign', 'sample data'],
    ['crypto_sign', 'sample data'],
    ['crypto_sha256', 'sample data'],
  ]);
  const [[x, y], [signature], , [digest]] = rows.map(({ fields }) => fields);
  expect([x.length, y.length, signature.length]).toEqual([32, 32, 64]);
  expect(as_texts(rows)[2]).toEqual([1, 'crypto.failed', 'InvalidStateError']);
  expect(Buffer.from(digest)).toEqual(createHash('sha256').update('sample data').digest());

  const checks = await answers(seam, [
    ['crypto_verify', x, y, 'sample data', signature],
    ['crypto_verify', x, y, 'other data', signature],
    ['crypto_verify', y, x, 'sample data', signature],
    ['crypto_verify', x, y, 'sample data'],
  ]);
  expect(as_texts(checks)).toEqual([
    [0, '1'],
    [0, '0'],
    [0, '0'],
    [1, 'crypto.failed', 'TypeError'],
  ]);
});
