// @ts-check
// Where a person's choices of text and colours are kept: read before the first page is shown, so
// that it comes as they want it. Must not know what the text means.

import { Failure } from './failure.js';

const key = 'co-production-charter.settings';

/** What: what was kept; empty where nothing was, or where this browser keeps nothing. */
export function read_settings() {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/**
 * Errors: throws Failure 'settings.not-kept'.
 * @param {string} text
 */
export function keep_settings(text) {
  try {
    localStorage.setItem(key, text);
  } catch (error) {
    throw new Failure('settings.not-kept', error);
  }
}
