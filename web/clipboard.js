// @ts-check
// Text to the clipboard. Must not read from it.

/**
 * What: puts a text on the clipboard. Call it inside a click.
 * Errors: throws NotAllowedError where the browser refuses, TypeError where it has no clipboard.
 * @param {string} text
 */
export async function copy_text(text) {
  await navigator.clipboard.writeText(text);
}
