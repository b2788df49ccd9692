// @ts-check
// Orders given as C++ gives them, through the host and its handlers to the real browser.

/** @typedef {import('./seam_page.js').Seam} Seam */
/** @typedef {[keyof Seam['kinds'], ...(string | number[])[]]} Order a kind and its fields */
/** @typedef {{ status: number, fields: number[][] }} Answer */

/**
 * What: the answers to these orders, each given when the one before was answered. All of one call
 * share a store and a signer. Errors: throws when an order is answered more than once.
 * @param {import('./seam_page.js').SeamHandle} seam
 * @param {Order[]} orders
 * @returns {Promise<Answer[]>}
 */
export function answers(seam, orders) {
  return seam.evaluate(async (seam, orders) => {
    const { module, deliveries, place } = seam.createFakeModule();
    const parts = { store: seam.createStore(), signer: seam.createSigner(), go: () => {} };
    const handlers = seam.createHandlers(parts);
    const host = seam.createHost({ module, heap: seam.createHeap(module), handlers });
    for (const [id, [kind, ...values]] of orders.entries()) {
      const fields = values.map((value) =>
        typeof value === 'string' ? seam.from_text(value) : Uint8Array.from(value),
      );
      const { ptr, len } = place(seam.encode_fields(fields));
      host.request(id, seam.kinds[kind], ptr, len);
      while (deliveries.length <= id) await new Promise((next) => setTimeout(next));
    }
    await new Promise((next) => setTimeout(next));
    if (deliveries.length !== orders.length) throw new Error('answered more than once');
    return deliveries.map(({ status, bytes }) => {
      const fields = seam.decode_fields(Uint8Array.from(bytes));
      return { status, fields: fields.map((field) => [...field]) };
    });
  }, orders);
}

/**
 * What: a row an answer: its status, then its fields as text.
 * @param {Answer[]} rows
 * @returns {(number | string)[][]}
 */
export function as_texts(rows) {
  return rows.map(({ status, fields }) => [
    status,
    ...fields.map((field) => Buffer.from(field).toString('utf8')),
  ]);
}
