// @ts-check
// The browser's print dialog. Must not lay the page out: the style sheet does.

/** What: opens the print dialog; resolves when it has closed, or at once where it does not wait. */
export async function print_page() {
  // print() blocks and sends beforeprint, which must not reach wasm while it is still ordering.
  await Promise.resolve();
  window.print();
}
