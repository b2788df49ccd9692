// @ts-check
// The time and fresh randomness for one message: the only place where either is asked for.

const random_bytes = 64;

/**
 * Fills 80 bytes at `ptr`: ms since 1970 (f64), the local offset in minutes east of UTC (f64), 64
 * random bytes.
 * @param {Uint8Array} memory of the wasm, as it is now
 * @param {number} ptr
 */
export function fill_stamp(memory, ptr) {
  const now = new Date();
  const view = new DataView(memory.buffer, memory.byteOffset + (ptr >>> 0), 16 + random_bytes);
  view.setFloat64(0, now.getTime(), true);
  view.setFloat64(8, -now.getTimezoneOffset(), true);
  crypto.getRandomValues(new Uint8Array(view.buffer, view.byteOffset + 16, random_bytes));
}
