// @ts-check
// An error with a stable code, as the core and the catalogue know it.
// Must not hold wording: what a person reads comes from the catalogue, by code.

/** What: why a request was not done, and what the browser called it. */
export class Failure extends Error {
  /**
   * @param {string} code stable, for example 'store.not-saved'
   * @param {unknown} cause what the browser threw
   * @param {string} [about] what it was about, such as a file's name
   */
  constructor(code, cause, about = '') {
    super(code, { cause });
    this.code = code;
    this.about = about;
  }
}

/**
 * What: the browser's own name for an error, for the line of technical detail.
 * @param {unknown} error
 * @returns {string} for example 'QuotaExceededError'; 'Error' for what is not an error at all
 */
export function error_name(error) {
  if (error instanceof Failure && error.cause !== undefined) return error_name(error.cause);
  return error instanceof Error || error instanceof DOMException ? error.name : 'Error';
}
