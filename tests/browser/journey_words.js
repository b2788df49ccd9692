// @ts-check
// The words that the page shows, read from its own catalogue, so that no test holds a sentence of
// its own and a change of wording breaks none. Must not know where a word is shown.

import { readFileSync } from 'node:fs';

/** @type {Record<string, string>} */
const catalogue = JSON.parse(
  readFileSync(new URL('../../web/catalogue/en.json', import.meta.url), 'utf8'),
);

/**
 * What: a text of the catalogue with its places filled. Errors: throws when there is no such text.
 * @param {string} key
 * @param {Record<string, string | number>} [places]
 */
export function t(key, places = {}) {
  const text = catalogue[key];
  if (text === undefined) throw new Error(`the catalogue has no ${key}`);
  return text.replace(/\{([a-z_-]+)\}/g, (whole, name) => String(places[name] ?? whole));
}

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
