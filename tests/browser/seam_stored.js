// @ts-check
// What the tests of the store look at: the database by name, and what is in it.

export const database = 'co-production-charter';

/**
 * What: what is stored, read by a store of its own.
 * @param {import('./seam_page.js').SeamHandle} seam
 * @returns {Promise<Record<string, number[]>>}
 */
export function stored(seam) {
  return seam.evaluate(async ({ createStore }) => {
    const records = await createStore().load();
    return Object.fromEntries(records.map(({ key, bytes }) => [key, [...bytes]]));
  });
}
