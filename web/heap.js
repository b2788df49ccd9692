// @ts-check
// The one module that touches wasm memory. Bytes go in and come out as copies.
// Must not keep a view: the buffer is replaced whenever the memory grows.

import { Failure } from './failure.js';

/** @typedef {import('./fields.js').Bytes} Bytes */

/**
 * What the wasm module gives. Numbers are u32, which wasm hands over as signed.
 * @typedef {object} CharterModule
 * @property {Uint8Array} HEAPU8 replaced when the memory grows
 * @property {(bytes: number) => number} _malloc 0 when there is no memory left
 * @property {(ptr: number) => void} _free
 * @property {(id: number, status: number, ptr: number, len: number) => void} _charter_deliver
 */

/**
 * @typedef {object} Heap
 * @property {(ptr: number, len: number) => Bytes} copy_out a copy of `len` bytes at `ptr`
 * @property {(bytes: Bytes, use: (ptr: number, len: number) => void) => void} with_copy_in
 *   calls `use` once with the address of a copy that is freed when `use` ends. Errors: throws
 *   Failure 'memory.full' without calling `use` when there is no room for the copy.
 */

/**
 * @param {Pick<CharterModule, 'HEAPU8' | '_malloc' | '_free'>} module
 * @returns {Heap}
 */
export function createHeap(module) {
  return {
    copy_out(ptr, len) {
      const start = ptr >>> 0;
      const end = start + (len >>> 0);
      if (end > module.HEAPU8.length) throw new RangeError('outside of the wasm memory');
      // The copy is made here rather than by slice(), which would keep the kind of buffer.
      const copy = new Uint8Array(end - start);
      copy.set(module.HEAPU8.subarray(start, end));
      return copy;
    },

    with_copy_in(bytes, use) {
      // malloc(0) may return 0, which here means that there is no memory.
      const ptr = module._malloc(bytes.length || 1) >>> 0;
      if (ptr === 0) throw new Failure('memory.full', new RangeError('malloc'));
      try {
        module.HEAPU8.set(bytes, ptr);
        use(ptr, bytes.length);
      } finally {
        module._free(ptr);
      }
    },
  };
}
