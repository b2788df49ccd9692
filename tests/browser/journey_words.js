// @ts-check
// The words that the page shows, read from its own catalogue, so that no test holds a sentence of
// its own and a change of wording breaks none. Must not know where a word is shown.

import { readFileSync } from 'node:fs';

/** @typedef {Record<string, string | number>} Places */

/** @param {string} file @returns {Record<string, string>} */
const read = (file) => JSON.parse(
  readFileSync(new URL(`../../web/catalogue/${file}`, import.meta.url), 'utf8'));

const catalogue = read('en.json');
const easier_catalogue = read('en-easier.json');

/** @param {Record<string, string>} words @param {string} key @param {Places} places */
function filled(words, key, places) {
  const text = words[key];
  if (text === undefined) throw new Error(`the catalogue has no ${key}`);
  return text.replace(/\{([a-z_-]+)\}/g, (whole, name) => String(places[name] ?? whole));
}

/**
 * What: a text of the catalogue with its places filled. Errors: throws when there is no such text.
 * @param {string} key
 * @param {Places} [places]
 */
export const t = (key, places = {}) => filled(catalogue, key, places);

/** The same in easier words. @param {string} key @param {Places} [places] */
export const easier = (key, places = {}) => filled(easier_catalogue, key, places);

/** Whether the catalogue has this text. @param {string} key */
export const has = (key) => Object.hasOwn(catalogue, key);

/**
 * What: matches a text of the catalogue whatever fills its places.
 * @param {string} key
 */
export function any(key) {
  const parts = t(key).split(/\{[a-z_-]+\}/);
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`);
}
