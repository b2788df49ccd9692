// @ts-check
// Stands in the place of charter.mjs in the bench: the module that ships, with a clock around each
// call of a frame. Must not change what a call does or gives.

// @ts-ignore: served beside this file
import create_module from './charter.mjs?shipped';

/** @param {any} imports what boot.js gives the module */
export default async function create(imports) {
  // The module replaces its own exports at their first call, so the clocks stand before it.
  const module = Object.create(await create_module(imports));
  const watched = {
    /** C++ time of each frame, ms: its layouts and operations, then its drawing. */
    layouts_ms: /** @type {number[]} */ ([]),
    draws_ms: /** @type {number[]} */ ([]),
    /** The operations that were handed to the DOM side, one array of bytes a call. */
    operations: /** @type {number[][]} */ ([]),
    heap_bytes: () => module.HEAPU8.length,
  };
  let layout_ms = 0;

  /**
   * @param {string} name
   * @param {any[]} values
   * @param {(ms: number, result: number) => void} tell
   */
  const timed = (name, values, tell) => {
    const start_ms = performance.now();
    const result = Object.getPrototypeOf(module)[name](...values);
    tell(performance.now() - start_ms, result);
    return result;
  };
  module._charter_frame = () => timed('_charter_frame', [], (ms) => { layout_ms += ms; });
  module._charter_semantics = () => timed('_charter_semantics', [], (ms, ptr) => {
    layout_ms += ms;
    const length = new DataView(module.HEAPU8.buffer).getUint32(ptr, true);
    watched.operations.push([...module.HEAPU8.subarray(ptr + 4, ptr + 4 + length)]);
  });
  /** @param {number[]} values */
  module._charter_draw = (...values) => timed('_charter_draw', values, (ms) => {
    watched.layouts_ms.push(layout_ms);
    watched.draws_ms.push(ms);
    layout_ms = 0;
  });
  /** @type {any} */ (globalThis).watched = watched;
  return module;
}
