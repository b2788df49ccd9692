// @ts-check
// Takes a dialog away so that a screen reader follows. Must not know what it asks.

// Longer than Orca takes to see where the focus has gone.
const leave_ms = 500;

/**
 * Closes a dialog, which gives the focus back, and removes it a while later. Orca finds its place
 * by the element that had the focus: were that one gone at once, it would not say the next.
 * @param {HTMLDialogElement} dialog
 */
export function leave(dialog) {
  dialog.style.cssText = 'display: block; opacity: 0; pointer-events: none';
  dialog.close();
  setTimeout(() => dialog.remove(), leave_ms);
}
