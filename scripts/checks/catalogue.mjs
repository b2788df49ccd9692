// @ts-check
// Holds the code's names of texts against the English catalogue: none missing, none left over.
// A name counts as looked up where a literal stands in .text("…") or .t("…"), unless the literal
// ends with a dot and is the beginning of names; and any literal that begins with ui. has to be a
// name, or the beginning of one up to a dot.

/** @typedef {import('./layers.mjs').Read} Read */

const lookup = /(?:\.|->)t(?:ext)?\(\s*["']([A-Za-z0-9.-]+)["']|["'](ui\.[A-Za-z0-9.-]+)["']/g;
const literal = /["']([A-Za-z0-9.-]+)["']/g;

const level_path = 'web/catalogue/en-easier.json';

/**
 * The other reading level has every text, each with the same places, in letters that are drawn.
 * @param {string} easier
 * @param {string} plain
 */
function other_level_faults(easier, plain) {
  /** @type {[Record<string, string>, Record<string, string>]} */
  const [texts, models] = [JSON.parse(easier), JSON.parse(plain)];
  const places = (/** @type {string} */ text) => (text.match(/\{\w+\}/g) ?? []).sort().join();
  const found = Object.keys(texts).join('\n') === Object.keys(models).join('\n') ? []
    : [`${level_path}: has not the same texts in the same order`];
  for (const [key, text] of Object.entries(texts)) {
    if (places(text) !== places(models[key] ?? '')) found.push(`${level_path}: places of "${key}"`);
  }
  const drawn = new Set(plain);
  const strange = [...new Set(easier)].filter((letter) => !drawn.has(letter) && letter > '~');
  return [...found, ...strange.map((letter) => `${level_path}: "${letter}" is not drawn`)];
}

/**
 * @param {string[]} paths every file of the repository
 * @param {Read} read
 * @returns {Promise<string[]>} what is wrong, a line each
 */
export async function catalogue_faults(paths, read) {
  const keys = new Set(Object.keys(JSON.parse(await read('web/catalogue/en.json'))));
  /** @type {Set<string>} */
  const named = new Set();
  const found = [];
  /** @param {string} start */
  const begins_a_key = (start) => [...keys].some((key) => key.startsWith(start));
  for (const path of paths.filter((name) => /^(core|wasm|web)\/.*\.([ch]pp|js)$/.test(name))) {
    const text = await read(path);
    for (const [, looked_up, of_ui] of text.matchAll(lookup)) {
      const key = looked_up ?? of_ui;
      const may_begin = of_ui !== undefined || key.endsWith('.');
      if (!keys.has(key) && !(may_begin && begins_a_key(key.replace(/\.?$/, '.')))) {
        found.push(`${path}: the catalogue has no "${key}"`);
      }
    }
    for (const [, key] of text.matchAll(literal)) named.add(key);
  }
  /** @param {string} key */
  const is_named = (key) => named.has(key) ||
    [...key.matchAll(/(?<=\..*)\./g)].some(({ index }) =>
      named.has(key.slice(0, index)) || named.has(key.slice(0, index + 1)));
  found.push(...other_level_faults(await read(level_path), await read('web/catalogue/en.json')));
  const unused = [...keys].filter((key) => key.startsWith('ui.') && !is_named(key));
  return [...found, ...unused.map((key) => `web/catalogue/en.json: nothing names "${key}"`)];
}
