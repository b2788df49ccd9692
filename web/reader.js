// @ts-check
// Reads the operations that wasm/ui/page/mirror.hpp writes, a number or a text at a time.
// Must not know what an operation does.

import { to_text } from './fields.js';

/** @typedef {import('./fields.js').Bytes} Bytes */

/** Numbers are little-endian; a text is its length as u32, then UTF-8. */
export class Reader {
  at = 0;
  /** @param {Bytes} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  more() { return this.at < this.bytes.length; }
  byte() { return this.bytes[this.at++]; }
  u32() { this.at += 4; return this.view.getUint32(this.at - 4, true); }
  f32() { this.at += 4; return this.view.getFloat32(this.at - 4, true); }
  text() {
    const length = this.u32();
    this.at += length;
    return to_text(this.bytes.subarray(this.at - length, this.at));
  }
  texts() { return Array.from({ length: this.byte() }, () => this.text()); }
}
