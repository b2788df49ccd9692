// @ts-check
// The payload of a request or an answer: fields, each a length (u32, little-endian) and its bytes.
// Must not know wasm memory nor what a field means.

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const length_bytes = 4;

/**
 * What: the fields of a payload, each a copy that holds nothing else.
 * Errors: throws RangeError when the lengths do not add up to the payload.
 * @param {Bytes} payload
 * @returns {Bytes[]}
 */
export function decode_fields(payload) {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const fields = [];
  let at = 0;
  while (at < payload.length) {
    const start = at + length_bytes;
    const end = start + view.getUint32(at, true);
    if (end > payload.length) throw new RangeError('a field ends after its payload');
    fields.push(payload.slice(start, end));
    at = end;
  }
  return fields;
}

/**
 * What: the payload that holds these fields, in this order.
 * @param {Bytes[]} fields
 * @returns {Bytes}
 */
export function encode_fields(fields) {
  const total = fields.reduce((sum, field) => sum + length_bytes + field.length, 0);
  const payload = new Uint8Array(total);
  const view = new DataView(payload.buffer);
  let at = 0;
  for (const field of fields) {
    view.setUint32(at, field.length, true);
    payload.set(field, at + length_bytes);
    at += length_bytes + field.length;
  }
  return payload;
}

/**
 * What: text as UTF-8; half a surrogate pair becomes U+FFFD.
 * @param {string} text
 * @returns {Bytes}
 */
export function from_text(text) {
  return new TextEncoder().encode(text);
}

/**
 * What: UTF-8 as text, a leading U+FEFF kept.
 * Errors: throws TypeError when it is not UTF-8.
 * @param {Bytes} bytes
 * @returns {string}
 */
export function to_text(bytes) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
