// @ts-check
// How firmly the browser keeps what is stored, and how much that is. Must not touch what is stored.

/**
 * What: asks the browser not to evict what is stored here; it may ask the person.
 * Errors: throws TypeError where the browser knows no such thing.
 * @returns {Promise<boolean>} whether it agreed
 */
export async function persist() {
  return navigator.storage.persist();
}

/**
 * What: what is stored here, as the browser reckons it, and whether it agreed not to evict it.
 * Errors: as persist.
 * @returns {Promise<{ usage_bytes: number, persisted: boolean }>}
 */
export async function estimate() {
  const [{ usage }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usage_bytes: usage ?? 0, persisted };
}
