// @ts-check
// Counts the operations that the mirror wrote, by their kinds. Must not apply them.
// Source: the table of operations in wasm/ui/page/operations.hpp.

// What each operation holds: "b" a byte, "w" four bytes, "t" a text, "n" a byte and so many texts.
const forms = [
  ['names', 'nn'], ['create', 'wbww'], ['remove', 'w'], ['move', 'ww'], ['set', 'wbt'],
  ['unset', 'wb'], ['text', 'wt'], ['place', 'wwwww'], ['measure', 'w'], ['document', 'ttw'],
  ['focus', 'w'], ['token', 'tt'], ['flag', 'tt'], ['announce', 'wbt'], ['modal', 'w'],
];

/**
 * @param {number[]} bytes
 * @returns {string[]} the name of each operation, in order
 */
export function operations_in(bytes) {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  let at = 0;
  const text = () => { at += 4 + view.getUint32(at, true); };
  /** @type {Record<string, () => void>} */
  const skip = {
    b: () => { at += 1; },
    w: () => { at += 4; },
    t: text,
    n: () => { for (let left = view.getUint8(at++); left > 0; left -= 1) text(); },
  };
  const found = [];
  while (at < bytes.length) {
    const form = forms[view.getUint8(at++)];
    if (form === undefined) throw new RangeError('no such operation: is forms up to date?');
    for (const part of form[1]) skip[part]();
    found.push(form[0]);
  }
  return found;
}
