// @ts-check
// A wasm module's side of the seam, for tests of the host: real wasm memory, and a list of what
// was delivered. Must not answer or route anything itself.

/** @typedef {{ id: number, status: number, bytes: number[] }} Delivery */

const page_bytes = 65536;

/**
 * What: memory of one page, handed out from the bottom up and never used twice.
 * Each malloc grows the memory, which replaces its buffer as a busy module would.
 */
export function createFakeModule() {
  const memory = new WebAssembly.Memory({ initial: 1 });
  let next = 8;
  let refusals = 0;
  /** @type {Delivery[]} */
  const deliveries = [];
  /** @type {Set<number>} */
  const taken = new Set();
  const module = {
    HEAPU8: new Uint8Array(memory.buffer),
    /** @param {number} bytes */
    _malloc(bytes) {
      if (refusals-- > 0) return 0;
      const ptr = next;
      next += bytes;
      memory.grow(1 + Math.ceil(bytes / page_bytes));
      module.HEAPU8 = new Uint8Array(memory.buffer);
      taken.add(ptr);
      return ptr;
    },
    /** @param {number} ptr */
    _free(ptr) {
      if (!taken.delete(ptr)) throw new Error('freed what was not taken');
    },
    /**
     * @param {number} id
     * @param {number} status
     * @param {number} ptr
     * @param {number} len
     */
    _charter_deliver(id, status, ptr, len) {
      deliveries.push({ id, status, bytes: [...module.HEAPU8.slice(ptr, ptr + len)] });
    },
  };
  return {
    module,
    deliveries,
    taken_count: () => taken.size,
    /** @param {number} count of mallocs that find no memory */
    refuse_memory(count) {
      refusals = count;
    },
    /** What: puts a payload where C++ would have it. @param {Uint8Array} payload */
    place(payload) {
      const ptr = module._malloc(payload.length);
      module.HEAPU8.set(payload, ptr);
      taken.delete(ptr);
      return { ptr, len: payload.length };
    },
  };
}
